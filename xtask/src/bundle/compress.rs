//! Compressed copies, made once here instead of at every request.

use std::io::Write;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::Mode;

/// A copy for browsers that read brotli, which is all of them.
pub(super) fn brotli(content: &[u8], mode: Mode) -> Result<Vec<u8>> {
    let quality = match mode {
        Mode::Dev => 4,
        Mode::Release => 11,
    };
    let parameters = BrotliEncoderParams {
        quality,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut copy = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut copy, &parameters)?;
    Ok(copy)
}

/// A copy for proxies and tools that do not.
pub(super) fn gzip(content: &[u8], mode: Mode) -> Result<Vec<u8>> {
    let level = match mode {
        Mode::Dev => Compression::fast(),
        Mode::Release => Compression::best(),
    };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}
