//! How everything looks: colours, sizes, fonts. No other file names a colour or a font.

mod colours;
mod fonts;
pub mod size;
mod style;

pub use colours::Palette;
pub use fonts::{FONT_FILES, Role, definitions};

/// Gives `ctx` our fonts and both our styles. For the window, for figures and for tests.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(definitions());
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        ctx.set_style_of(theme, style::style(theme));
    }
    // Quitting goes through our own command.
    ctx.options_mut(|options| options.quit_shortcuts.clear());
}
