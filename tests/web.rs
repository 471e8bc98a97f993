//! The widget in a real browser: `wasm-pack test --headless --chrome` and `--firefox`.
//!
//! The element under test is the one of `www/element.js`; only its loader differs: it brings the widget of this
//! very module instead of fetching one.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "web/drawing.rs"]
mod drawing;
#[path = "web/endurance.rs"]
mod endurance;
#[path = "web/errors.rs"]
mod errors;
#[path = "web/page.rs"]
mod page;
#[path = "web/sources.rs"]
mod sources;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
