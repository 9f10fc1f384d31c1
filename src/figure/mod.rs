//! A view as a picture: it is run off-screen, its shapes are written as SVG, and PNG is made from
//! that. No window, no GPU, the same bytes every time.

mod glyphs;
mod path;
mod png;
mod svg;

use crate::app::theme;
use crate::app::widgets::figure_flag;
use egui::epaint::ClippedShape;
use egui::{Context, Margin, RawInput, Rect, Theme, Ui, Vec2, ViewportId, pos2, vec2};

pub use png::PngError;

/// A picture of a view.
#[derive(Clone, Debug)]
pub struct Figure {
    /// In points.
    pub size: Vec2,
    shapes: Vec<ClippedShape>,
    background: egui::Color32,
    /// For readers who do not see it.
    pub title: String,
    pub description: String,
}

/// How a figure is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// Width in points.
    pub width: f32,
    /// `None`: as high as what is drawn.
    pub height: Option<f32>,
    pub theme: Theme,
    /// Around what is drawn, in points.
    pub margin: i8,
}

impl Default for Options {
    fn default() -> Self {
        Self { width: theme::size::FIGURE, height: None, theme: Theme::Light, margin: 24 }
    }
}

/// Room given to a view of unknown height, in points: two articles of fifty thousand words in rows.
const TALL: f32 = 400_000.0;

/// Runs `build` off-screen and keeps what it painted. It is called a few times, as sizes of one
/// pass are used in the next.
pub fn render(options: &Options, mut build: impl FnMut(&mut Ui)) -> Figure {
    let ctx = Context::default();
    theme::install(&ctx);
    ctx.set_theme(options.theme);
    ctx.data_mut(|d| d.insert_temp(figure_flag(), true));
    let size = vec2(options.width, options.height.unwrap_or(TALL));
    let mut used = 0.0;
    let mut shapes = Vec::new();
    let mut background = theme::Palette::of(options.theme).paper;
    for pass in 0..3 {
        let mut output = ctx.run_ui(input(size, f64::from(pass)), |ui| {
            background = theme::Palette::here(ui).paper;
            let frame = egui::Frame::NONE.inner_margin(Margin::same(options.margin));
            let inner = frame.show(ui, |ui| {
                ui.set_width(ui.available_width());
                build(ui);
                ui.min_rect().bottom()
            });
            used = inner.inner + f32::from(options.margin);
        });
        // No texture is painted: glyphs become outlines.
        output.textures_delta.clear();
        shapes = std::mem::take(&mut output.shapes);
    }
    let height = options.height.unwrap_or_else(|| used.clamp(40.0, TALL)).ceil();
    let size = vec2(options.width, height);
    Figure { size, shapes, background, title: String::new(), description: String::new() }
}

/// A picture of what a whole window painted: how tests look at screens.
#[must_use]
pub fn of_output(output: &egui::FullOutput, size: Vec2, theme: Theme) -> Figure {
    let background = theme::Palette::of(theme).paper;
    let shapes = output.shapes.clone();
    Figure { size, shapes, background, title: String::new(), description: String::new() }
}

fn input(size: Vec2, time: f64) -> RawInput {
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), size)),
        time: Some(time),
        focused: false,
        ..RawInput::default()
    };
    // Glyphs are placed on whole pixels: the finer, the better print looks.
    if let Some(root) = input.viewports.get_mut(&ViewportId::ROOT) {
        root.native_pixels_per_point = Some(4.0);
    }
    input
}

impl Figure {
    /// With a title and a description for readers who do not see it.
    #[must_use]
    pub fn described(mut self, title: String, description: String) -> Self {
        self.title = title;
        self.description = description;
        self
    }

    /// `scale`, or less for a long picture, down to one pixel per point: below, nothing can be read.
    fn fitting(&self, scale: f32) -> f32 {
        scale.min((png::LARGEST * 0.99 / (self.size.x * self.size.y).max(1.0)).sqrt()).max(scale.min(1.0))
    }

    /// As SVG, texts as outlines: it looks the same everywhere.
    #[must_use]
    pub fn to_svg(&self) -> String {
        svg::write(self.size, self.background, &self.shapes, &self.title, &self.description)
    }

    /// As PNG at `scale` pixels per point, fewer where it would be too large.
    ///
    /// # Errors
    /// When the picture would be too large.
    pub fn to_png(&self, scale: f32) -> Result<Vec<u8>, PngError> {
        png::encode(&self.to_svg(), self.fitting(scale), &self.title)
    }

    /// As pixels at `scale` pixels per point, for the clipboard; fewer where it would be too large.
    ///
    /// # Errors
    /// When the picture would be too large.
    pub fn to_image(&self, scale: f32) -> Result<egui::ColorImage, PngError> {
        let pixels = png::draw(&self.to_svg(), self.fitting(scale))?;
        let size = [pixels.width() as usize, pixels.height() as usize];
        Ok(egui::ColorImage::from_rgba_premultiplied(size, pixels.data()))
    }
}

#[cfg(test)]
mod tests;
