//! Subresource integrity: what a page writes beside the address of a file, so that browsers run no other.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use super::Delivery;
use crate::table::aligned;

/// The hash of a file in `dist`.
pub(crate) fn digest(dist: &Path, file: &str) -> Result<Vec<u8>> {
    let data = fs::read(dist.join(file)).with_context(|| format!("cannot read dist/{file}"))?;
    Ok(Sha384::digest(data).to_vec())
}

/// Each file with its value of the attribute `integrity`, for the terminal.
pub(super) fn table(deliveries: &[Delivery], dist: &Path) -> Result<String> {
    let names = deliveries.iter().flat_map(|delivery| &delivery.files).map(|file| &file.name);
    let row = |name: &String| Ok([name.clone(), attribute(&digest(dist, name)?)]);
    let mut rows = vec![["file".to_owned(), "integrity".to_owned()]];
    rows.extend(names.map(row).collect::<Result<Vec<_>>>()?);
    Ok(aligned(&rows))
}

fn attribute(digest: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(digest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_attribute_is_what_browsers_expect() {
        let expected = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(attribute(&Sha384::digest([])), expected);
    }
}
