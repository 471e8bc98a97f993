//! Compresses each body once: the same bytes are asked for again at every reload and in every test.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::weight::brotli;

/// Nearly as small as the best, in a tenth of its time.
const QUALITY: i32 = 9;

/// What was compressed so far, by the plain body; there are as many as there are files.
#[derive(Debug, Default)]
pub(super) struct Compressor(Mutex<HashMap<Vec<u8>, Vec<u8>>>);

impl Compressor {
    /// `body` by brotli, or nothing if that cannot be done.
    pub(super) fn brotli(&self, body: &[u8]) -> Option<Vec<u8>> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(compressed) = known.get(body) {
            return Some(compressed.clone());
        }
        let compressed = brotli(body, QUALITY).ok()?;
        known.insert(body.to_owned(), compressed.clone());
        Some(compressed)
    }
}
