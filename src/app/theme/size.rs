//! Sizes in points.

/// Smallest window that is usable.
pub const WINDOW_MIN: [f32; 2] = [720.0, 560.0];
/// Window at the first start.
pub const WINDOW: [f32; 2] = [1360.0, 860.0];
/// The top bar.
pub const TOP: f32 = 52.0;
/// The rail of screens, and in a small window.
pub const RAIL: f32 = 152.0;
pub const RAIL_SMALL: f32 = 136.0;
/// Windows narrower than this are small: enlarged text makes them so.
pub const SMALL: f32 = 1120.0;
/// Windows lower than this leave out air above and between.
pub const LOW: f32 = 700.0;
/// The evidence panel: this share of the window, within its bounds.
pub const EVIDENCE_SHARE: f32 = 0.25;
pub const EVIDENCE: f32 = 348.0;
pub const EVIDENCE_MIN: f32 = 240.0;
pub const EVIDENCE_MAX: f32 = 640.0;
/// Width of the window from which the evidence stands beside the screen.
pub const EVIDENCE_BESIDE: f32 = 984.0;
/// The same below the screen, in a narrow window.
pub const EVIDENCE_BELOW: f32 = 200.0;
/// The most of a window's height it begins with there.
pub const EVIDENCE_BELOW_SHARE: f32 = 0.27;
/// The same where nothing is chosen yet: room for the line that says what appears there.
pub const EVIDENCE_EMPTY: f32 = 76.0;
/// Left and right of a screen, and in a small window.
pub const MARGIN: i8 = 28;
pub const MARGIN_SMALL: i8 = 16;
/// Above a screen, and where what is read needs the height.
pub const ABOVE: i8 = 24;
pub const ABOVE_SMALL: i8 = 11;
/// A row of a table.
pub const ROW: f32 = 34.0;
/// A row of a dense table.
pub const ROW_DENSE: f32 = 26.0;
/// A row of two lines.
pub const ROW_TALL: f32 = 48.0;
/// A row of three lines.
pub const ROW_TALLER: f32 = 64.0;
/// Height of buttons and fields.
pub const CONTROL: f32 = 30.0;
/// Corners of controls.
pub const CORNER: u8 = 5;
/// Inside a table cell, left and right.
pub const CELL: f32 = 10.0;
/// Reading measure: about 66 characters of the serif.
pub const MEASURE: f32 = 560.0;
/// A paragraph of the interface.
pub const SUMMARY: f32 = 760.0;
/// The summary of a comparison, whose few lines are scanned.
pub const SUMMARY_WIDE: f32 = 1100.0;
/// Line height of what is read.
pub const LEADING: f32 = 24.0;
/// A stance sign.
pub const SIGN: f32 = 10.0;
/// Width of a figure made for a full page width, in points.
pub const FIGURE: f32 = 900.0;
