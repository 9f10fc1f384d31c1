//! The window's icon: two pages held up to the light.

use std::sync::Arc;

const SVG: &[u8] = include_bytes!("../../assets/icons/controluce.svg");

/// The icon as pixels; `None` if it cannot be drawn, and then the system's is used.
pub fn icon() -> Option<Arc<egui::IconData>> {
    let size = 128;
    let tree = resvg::usvg::Tree::from_data(SVG, &resvg::usvg::Options::default()).ok()?;
    let mut pixels = resvg::tiny_skia::Pixmap::new(size, size)?;
    let scale = size as f32 / tree.size().width();
    resvg::render(&tree, resvg::tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    let rgba = pixels.pixels().iter().flat_map(|p| {
        let c = p.demultiply();
        [c.red(), c.green(), c.blue(), c.alpha()]
    });
    Some(Arc::new(egui::IconData { rgba: rgba.collect(), width: size, height: size }))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_icon_can_be_drawn() {
        let icon = super::icon().expect("an icon");
        assert_eq!(icon.rgba.len(), 128 * 128 * 4);
        assert!(icon.rgba.chunks(4).any(|p| p[3] > 200));
    }
}
