//! Chi tiêu reads Vietnamese socio-economic reports and draws how each indicator (*chỉ tiêu*) grew and how far
//! its plan is fulfilled.
//!
//! ```text
//! source            read               report              chart               backend
//! ─────────         ──────────         ──────────          ──────────          ──────────────
//! page, HTML    ─┐
//! prose, table  ─┼─▶ read::…  ───────▶ Report ───────────▶ Scene ────────────▶ canvas
//! JSON          ─┘   (each reader      indicators,         marks with           SVG
//!                     one module)      spans, period       geometry, text,     table, speech
//!                                                          meaning
//! ```
//!
//! Data flows from left to right and never back: [`read`] knows nothing of charts, [`chart`] nothing of the
//! browser, and only `widget` (built for `wasm32` alone) knows the DOM. Everything left of it compiles and is
//! tested natively; the command `chi-tieu` is the same reader and the same charts on a terminal.
//!
//! ```
//! use chi_tieu::{chart, read};
//!
//! let text = "Trong 9 tháng năm 2022, giá trị sản xuất nông nghiệp đạt 1.924 tỷ đồng, bằng 69,2% KH, \
//!             tăng 20,8% CK.";
//! let report = read::prose::report(text)?;
//! assert_eq!(report.indicators[0].name, "giá trị sản xuất nông nghiệp");
//!
//! let svg = chart::svg(&report, &chart::Options::default());
//! assert!(svg.contains("+20,8%"));
//! # Ok::<(), read::ReadError>(())
//! ```

#[cfg(any(target_arch = "wasm32", test))]
mod allocator;
pub mod chart;
pub mod lang;
pub mod number;
pub mod read;
pub mod report;
mod text;

#[cfg(target_arch = "wasm32")]
pub mod widget;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: allocator::Allocator<allocator::Pages> = allocator::Allocator::new();
