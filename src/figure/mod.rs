//! A view as a picture: egui shapes → SVG → PNG.
