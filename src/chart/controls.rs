//! What the controls around a chart say, in both languages.

use super::words::Both;

/// The button under a folded chart.
pub const UNFOLD: Both = Both("Hiện tất cả chỉ tiêu", "Show all indicators");
/// The same once all rows are shown.
pub const FOLD: Both = Both("Thu gọn", "Show fewer");
/// The button that shows the chart.
pub const CHART: Both = Both("Biểu đồ", "Chart");
/// The button that shows the table in its place.
pub const TABLE: Both = Both("Bảng", "Table");
/// The button under a table that has not all rows yet, before how many are left.
pub const REST: Both = Both("Hiện thêm chỉ tiêu, còn ", "Show more indicators, left: ");
/// The button that shows what can be taken away.
pub const SAVE: Both = Both("Tải về", "Save");
/// Copies the figures.
pub const COPY: Both = Both("Chép số liệu", "Copy the figures");
/// Said once they are copied.
pub const COPIED: Both = Both("Đã chép số liệu.", "The figures are copied.");
/// The name of the figures one by one.
pub const FIGURES: Both = Both("Các số liệu trên biểu đồ", "The figures of the chart");
/// How the keyboard moves among them.
pub const KEYS: Both = Both(
    "Mũi tên lên, xuống: số liệu trước, sau. Esc: đóng.",
    "Up and down arrows: the figure before, after. Esc: close.",
);
/// The same where the figures are stated in the page's text.
pub const KEYS_WITH_TEXT: Both = Both(
    "Mũi tên lên, xuống: số liệu trước, sau. Enter: đến chỗ nêu số liệu. Esc: đóng.",
    "Up and down arrows: the figure before, after. Enter: to where it is stated. Esc: close.",
);
/// Said where the browser refuses what a button asks for.
pub const REFUSED: Both = Both("Trình duyệt không làm được.", "The browser could not do it.");
