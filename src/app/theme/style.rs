//! egui's own widgets in our colours.

use super::{Palette, Role, size};
use egui::style::{Selection, WidgetVisuals};
use egui::{CornerRadius, Margin, Shadow, Stroke, Style, TextStyle, Theme, Visuals, vec2};

/// The style of one theme.
pub fn style(theme: Theme) -> Style {
    let p = Palette::of(theme);
    let mut style = Style { visuals: visuals(theme, p), ..Style::default() };
    style.text_styles = [
        (TextStyle::Small, Role::Small.font()),
        (TextStyle::Body, Role::Body.font()),
        (TextStyle::Button, Role::Body.font()),
        (TextStyle::Monospace, Role::Body.font()),
        (TextStyle::Heading, Role::Title.font()),
    ]
    .into();
    style.animation_time = 0.08;
    let s = &mut style.spacing;
    s.item_spacing = vec2(8.0, 6.0);
    s.button_padding = vec2(12.0, 6.0);
    s.interact_size = vec2(28.0, size::CONTROL);
    s.menu_margin = Margin::same(6);
    s.window_margin = Margin::same(18);
    s.tooltip_width = 320.0;
    s.combo_height = 360.0;
    s.icon_width = 16.0;
    s.icon_width_inner = 9.0;
    s.scroll.bar_width = 8.0;
    s.scroll.dormant_handle_opacity = 0.22;
    s.scroll.active_handle_opacity = 0.4;
    s.scroll.interact_handle_opacity = 0.7;
    style
}

fn visuals(theme: Theme, p: &Palette) -> Visuals {
    let mut v = match theme {
        Theme::Light => Visuals::light(),
        Theme::Dark => Visuals::dark(),
    };
    let corner = CornerRadius::same(size::CORNER);
    let widget = |fill, line, ink| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: corner,
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    v.widgets.noninteractive = widget(p.paper, p.hairline, p.ink);
    v.widgets.inactive = widget(p.field, p.hairline, p.ink);
    v.widgets.hovered = widget(p.hover, p.muted, p.ink);
    v.widgets.active = widget(p.accent_soft, p.accent, p.ink);
    // Keyboard focus takes the hovered or active look plus our own ring (see widgets::focus_ring).
    v.widgets.open = widget(p.field, p.accent, p.ink);
    v.selection = Selection { bg_fill: p.accent_soft, stroke: Stroke::new(1.5, p.accent) };
    v.weak_text_color = Some(p.muted);
    v.hyperlink_color = p.accent;
    v.faint_bg_color = p.hover;
    v.extreme_bg_color = p.field;
    v.text_edit_bg_color = Some(p.field);
    v.code_bg_color = p.panel;
    v.warn_fg_color = p.critical;
    v.error_fg_color = p.error;
    v.window_corner_radius = CornerRadius::same(8);
    v.menu_corner_radius = CornerRadius::same(6);
    v.window_fill = p.paper;
    v.panel_fill = p.paper;
    v.window_stroke = Stroke::new(1.0, p.hairline);
    let shade = egui::Color32::from_black_alpha(if p.dark { 120 } else { 26 });
    v.popup_shadow = Shadow { offset: [0, 4], blur: 14, spread: 0, color: shade };
    v.window_shadow = Shadow { offset: [0, 8], blur: 28, spread: 0, color: shade };
    v.striped = false;
    v.indent_has_left_vline = false;
    v
}
