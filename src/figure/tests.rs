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
    let figure = render(&Options { width: 400.0, ..Options::default() }, |ui| {
        entitle(ui, "Chi & che", "Un rettangolo");
        sample(ui);
    });
    let svg = figure.to_svg();
    assert!(svg.contains("<title>Chi &amp; che</title>\n<desc>Un rettangolo</desc>"));
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

#[test]
fn a_letter_is_outlined_once_in_a_file_and_looks_the_same() {
    let options = Options { width: 400.0, ..Options::default() };
    let lines = |ui: &mut Ui| (0..40).for_each(|_| sample(ui));
    let figure = render(&options, lines);
    let svg = figure.to_svg();
    assert!(svg.len() * 3 < figure.written(Letters::Everywhere).len(), "{} bytes", svg.len());
    let pixels = |svg: &str| png::draw(svg, 1.0).expect("a picture").data().to_vec();
    let (shared, everywhere) = (pixels(&svg), pixels(&figure.written(Letters::Everywhere)));
    let differ = shared.iter().zip(&everywhere).filter(|(a, b)| a.abs_diff(**b) > 40).count();
    assert!(differ * 500 < shared.len(), "{differ} of {} differ", shared.len());
}

#[test]
fn a_long_figure_is_cut_between_lines_and_another_is_put_below() {
    let options = Options { width: 400.0, ..Options::default() };
    let mut figure = render(&options, |ui| (0..40).for_each(|_| sample(ui)));
    let whole = figure.size.y;
    let part = figure.cut(500.0);
    assert!(figure.size.y <= 500.0 && figure.size.y > 440.0, "{}", figure.size.y);
    assert!((part - figure.size.y / whole).abs() < 0.001);
    let end = figure.size.y;
    let struck = |shape: &ClippedShape| {
        let mut lines = Vec::new();
        lines_of(&shape.shape, &mut lines);
        lines.iter().any(|(top, bottom)| *top < end && *bottom > end)
    };
    assert!(!figure.shapes.iter().any(struck));
    let note = render(&options, sample);
    let both = figure.above(note.clone());
    assert_eq!(both.size.y, end + note.size.y);
}
