//! How many bytes something has, plain and compressed as a web server would.

use std::io::Write;
use std::iter::Sum;
use std::ops::Add;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Bytes of one or more files; the sum of two is that of each compressed on its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Weight {
    pub(crate) raw: usize,
    /// gzip at level 9.
    pub(crate) gzip: usize,
    /// brotli at quality 11.
    pub(crate) brotli: usize,
}

impl Weight {
    /// Compresses `data` both ways.
    ///
    /// # Errors
    /// A compressor gives up, which is a fault of its own.
    pub(crate) fn of(data: &[u8]) -> Result<Self> {
        Ok(Self { raw: data.len(), gzip: gzip(data)?, brotli: brotli(data, 11)?.len() })
    }
}

impl Add for Weight {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

impl Sum for Weight {
    fn sum<I: Iterator<Item = Self>>(weights: I) -> Self {
        weights.fold(Self::default(), Add::add)
    }
}

/// `data` compressed by brotli at a `quality` from 0 to 11.
///
/// # Errors
/// The compressor gives up, which is a fault of its own.
pub(crate) fn brotli(data: &[u8], quality: i32) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality, size_hint: data.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*data, &mut compressed, &parameters).context("brotli failed")?;
    Ok(compressed)
}

fn gzip(data: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data).context("gzip failed")?;
    Ok(encoder.finish().context("gzip failed")?.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressed_text_is_smaller_and_brotli_smallest() {
        let text = "giá trị sản xuất nông, lâm, thủy sản đạt 1.924 tỷ đồng ".repeat(50);
        let weight = Weight::of(text.as_bytes()).unwrap();
        assert_eq!(weight.raw, text.len());
        assert!(weight.brotli < weight.gzip && weight.gzip < weight.raw / 10, "{weight:?}");
    }
}
