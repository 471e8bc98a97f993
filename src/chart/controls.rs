//! What the controls around a chart say, in both languages.

use super::words::{Both, both};

/// The button under a folded chart.
pub const UNFOLD: Both = both("Hiện tất cả chỉ tiêu", "Show all indicators");
/// The same once all rows are shown.
pub const FOLD: Both = both("Thu gọn", "Show fewer");
/// The button that shows the chart.
pub const CHART: Both = both("Biểu đồ", "Chart");
/// The button that shows the table in its place.
pub const TABLE: Both = both("Bảng", "Table");
/// The button under a table that has not all rows yet, before how many are left.
pub const REST: Both = both("Hiện thêm chỉ tiêu, còn ", "Show more indicators, left: ");
/// The button that shows what can be taken away.
pub const SAVE: Both = both("Tải về", "Save");
/// Copies the figures.
pub const COPY: Both = both("Chép số liệu", "Copy the figures");
/// Said once they are copied.
pub const COPIED: Both = both("Đã chép số liệu.", "The figures are copied.");
/// The name of the figures one by one.
pub const FIGURES: Both = both("Các số liệu trên biểu đồ", "The figures of the chart");
/// How the keyboard moves among them.
pub const KEYS: Both = both(
    "Mũi tên lên, xuống: số liệu trước, sau. Esc: đóng.",
    "Up and down arrows: the figure before, after. Esc: close.",
);
/// The same where the figures are stated in the page's text.
pub const KEYS_WITH_TEXT: Both = both(
    "Mũi tên lên, xuống: số liệu trước, sau. Enter: đến chỗ nêu số liệu. Esc: đóng.",
    "Up and down arrows: the figure before, after. Enter: to where it is stated. Esc: close.",
);
/// Said where the browser refuses what a button asks for.
pub const REFUSED: Both = both("Trình duyệt không làm được.", "The browser could not do it.");
