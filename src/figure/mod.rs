//! A view as a picture: it is run off-screen, its shapes are written as SVG, and PNG is made from
//! that. No window, no GPU, the same bytes every time.

mod glyphs;
mod path;
mod png;
mod svg;

use crate::app::theme;
use crate::app::widgets::figure_flag;
use egui::epaint::ClippedShape;
use egui::{Context, Id, Margin, RawInput, Rect, Shape, Theme, Ui, Vec2, ViewportId, pos2, vec2};

pub use png::PngError;
use svg::Letters;

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
    let mut words = (String::new(), String::new());
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
        words = ctx.data(|d| d.get_temp(words_key())).unwrap_or_default();
        // No texture is painted: glyphs become outlines.
        output.textures_delta.clear();
        shapes = std::mem::take(&mut output.shapes);
    }
    let height = options.height.unwrap_or_else(|| used.clamp(40.0, TALL)).ceil();
    let size = vec2(options.width, height);
    Figure { size, shapes, background, title: words.0, description: words.1 }
}

/// Called while a figure is drawn: its title and how it was counted, for readers who do not see it.
pub fn entitle(ui: &Ui, title: &str, subtitle: &str) {
    ui.data_mut(|d| d.insert_temp(words_key(), (title.to_owned(), subtitle.to_owned())));
}

fn words_key() -> Id {
    Id::unique("controluce-figure-words")
}

/// A picture of what a whole window painted: how tests look at screens.
#[must_use]
pub fn of_output(output: &egui::FullOutput, size: Vec2, theme: Theme) -> Figure {
    let background = theme::Palette::of(theme).paper;
    let shapes = output.shapes.clone();
    Figure { size, shapes, background, title: String::new(), description: String::new() }
}

/// Top and bottom of every line of text.
fn lines_of(shape: &Shape, lines: &mut Vec<(f32, f32)>) {
    match shape {
        Shape::Vec(all) => all.iter().for_each(|shape| lines_of(shape, lines)),
        Shape::Text(text) => lines.extend(text.galley.rows.iter().map(|row| {
            let top = text.pos.y + row.pos.y;
            (top, top + row.size.y)
        })),
        _ => {}
    }
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
    /// With a title for readers who do not see it, where none was given.
    #[must_use]
    pub fn called(mut self, title: impl FnOnce() -> String) -> Self {
        if self.title.is_empty() {
            self.title = title();
        }
        self
    }

    /// The part above `most` points, where it is longer, ended between two lines of text; how much of it that is,
    /// 0 … 1.
    pub fn cut(&mut self, most: f32) -> f32 {
        let whole = self.size.y;
        if whole <= most {
            return 1.0;
        }
        let mut lines = Vec::new();
        self.shapes.iter().for_each(|shape| lines_of(&shape.shape, &mut lines));
        // The cut goes up until it strikes through no line.
        let mut end = most;
        lines.sort_by(|x, y| y.1.total_cmp(&x.1));
        for (top, bottom) in lines {
            if top < end && bottom > end {
                end = top;
            }
        }
        let end = if end < most / 2.0 { most } else { end };
        let part = Rect::from_min_size(pos2(0.0, 0.0), vec2(self.size.x, end));
        self.shapes.retain_mut(|shape| {
            shape.clip_rect = shape.clip_rect.intersect(part);
            shape.clip_rect.is_positive() && shape.shape.visual_bounding_rect().intersects(part)
        });
        self.size.y = end;
        end / whole
    }

    /// Another figure below this one.
    #[must_use]
    pub fn above(mut self, below: Self) -> Self {
        let by = vec2(0.0, self.size.y);
        self.shapes.extend(below.shapes.into_iter().map(|mut shape| {
            shape.clip_rect = shape.clip_rect.translate(by);
            shape.shape.translate(by);
            shape
        }));
        self.size.y += below.size.y;
        self
    }

    /// `scale`, or less for a long picture, down to one pixel per point: below, nothing can be read.
    fn fitting(&self, scale: f32) -> f32 {
        scale.min((png::LARGEST * 0.99 / (self.size.x * self.size.y).max(1.0)).sqrt()).max(scale.min(1.0))
    }

    /// As SVG, texts as outlines: it looks the same everywhere.
    #[must_use]
    pub fn to_svg(&self) -> String {
        self.written(Letters::Shared)
    }

    fn written(&self, letters: Letters) -> String {
        let words = (&*self.title, &*self.description);
        svg::write(self.size, self.background, &self.shapes, words, letters)
    }

    /// As PNG at `scale` pixels per point, fewer where it would be too large.
    ///
    /// # Errors
    /// When the picture would be too large.
    pub fn to_png(&self, scale: f32) -> Result<Vec<u8>, PngError> {
        png::encode(&self.written(Letters::Everywhere), self.fitting(scale), &self.title)
    }

    /// As pixels at `scale` pixels per point, for the clipboard; fewer where it would be too large.
    ///
    /// # Errors
    /// When the picture would be too large.
    pub fn to_image(&self, scale: f32) -> Result<egui::ColorImage, PngError> {
        let pixels = png::draw(&self.written(Letters::Everywhere), self.fitting(scale))?;
        let size = [pixels.width() as usize, pixels.height() as usize];
        Ok(egui::ColorImage::from_rgba_premultiplied(size, pixels.data()))
    }
}

#[cfg(test)]
mod tests;
