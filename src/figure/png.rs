//! SVG → pixels → PNG.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Most pixels of a picture: 64 megapixels, a quarter of a gigabyte.
pub const LARGEST: f32 = 64.0e6;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    #[error("the figure is too large for a picture: save it as SVG")]
    TooLarge,
    #[error("the drawing cannot be read: {0}")]
    Drawing(#[from] resvg::usvg::Error),
    #[error("the picture cannot be written: {0}")]
    Writing(#[from] png::EncodingError),
}

/// Draws an SVG at `scale` pixels per point.
pub fn draw(svg: &str, scale: f32) -> Result<Pixmap, PngError> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
    if width * height > LARGEST {
        return Err(PngError::TooLarge);
    }
    let mut pixels = Pixmap::new(width.round().max(1.0) as u32, height.round().max(1.0) as u32)
        .ok_or(PngError::TooLarge)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels)
}

/// Encodes with the resolution (72 points per inch) and a title; no date, no path, no user.
pub fn encode(svg: &str, scale: f32, title: &str) -> Result<Vec<u8>, PngError> {
    let pixels = draw(svg, scale)?;
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let per_metre = (scale * 72.0 / 0.0254).round() as u32;
    let unit = png::Unit::Meter;
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: per_metre, yppu: per_metre, unit }));
    if !title.is_empty() {
        encoder.add_itxt_chunk("Title".into(), title.into())?;
    }
    encoder.add_itxt_chunk("Software".into(), "Controluce".into())?;
    let mut writer = encoder.write_header()?;
    let plain: Vec<u8> = pixels
        .pixels()
        .iter()
        .flat_map(|p| {
            let c = p.demultiply();
            [c.red(), c.green(), c.blue(), c.alpha()]
        })
        .collect();
    writer.write_image_data(&plain)?;
    writer.finish()?;
    Ok(bytes)
}
