use super::*;
use crate::app::theme::{Palette, Role};

fn sample(ui: &mut Ui) {
    let p = Palette::here(ui);
    ui.label(Role::Title.text("Chi compare con DeepSeek ▲ 深度求索", p.ink));
    let (rect, _) = ui.allocate_exact_size(vec2(120.0, 20.0), egui::Sense::hover());
    ui.painter().rect_filled(rect, 3.0, p.favourable);
}

#[test]
fn the_same_view_gives_the_same_bytes() {
    let options = Options { width: 400.0, ..Options::default() };
    let (a, b) = (render(&options, sample), render(&options, sample));
    assert_eq!(a.to_svg(), b.to_svg());
    assert_eq!(a.to_png(2.0).expect("a picture"), b.to_png(2.0).expect("a picture"));
}

#[test]
fn a_figure_is_as_high_as_what_is_drawn() {
    let figure = render(&Options { width: 400.0, ..Options::default() }, sample);
    assert!(figure.size.y > 70.0 && figure.size.y < 160.0, "{}", figure.size.y);
}

#[test]
fn texts_and_shapes_are_really_in_the_picture() {
    let figure = render(&Options { width: 400.0, ..Options::default() }, sample)
        .described("Chi & che".into(), "Un rettangolo".into());
    let svg = figure.to_svg();
    assert!(svg.contains("<title>Chi &amp; che</title>"));
    let image = figure.to_image(2.0).expect("a picture");
    let p = Palette::of(Theme::Light);
    let near = |a: egui::Color32, b: egui::Color32| {
        let d = |x: u8, y: u8| x.abs_diff(y) < 6;
        d(a.r(), b.r()) && d(a.g(), b.g()) && d(a.b(), b.b())
    };
    let count = |c| image.pixels.iter().filter(|p| near(**p, c)).count();
    assert!(count(p.favourable) > 8000, "the rectangle");
    assert!(count(p.ink) > 400, "the text: {}", count(p.ink));
    assert!(count(p.paper) > image.pixels.len() / 2, "the paper");
}

#[test]
fn the_png_says_its_resolution() {
    let figure = render(&Options { width: 100.0, ..Options::default() }, sample);
    let png = figure.to_png(2.0).expect("a picture");
    assert!(png.windows(4).any(|w| w == b"pHYs"));
}
