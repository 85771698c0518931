//! A QR code as the path of an SVG.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::error::{Error, Result};

/// The modules on a side, without the quiet zone, and the path of the dark ones.
pub(super) fn draw(text: &str) -> Result<(u32, String)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(Error::internal)?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y));
            let length = i32::try_from(run.count()).map_err(Error::internal)?;
            if length > 0 {
                path.extend([format!("M{x} {y}h{length}v1h-{length}z")]);
            }
            x += length.max(1);
        }
    }
    Ok((u32::try_from(code.size()).map_err(Error::internal)?, path))
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn the_finder_pattern_begins_the_path() {
        let (size, path) = draw("otpauth://totp/Jifen:clerk?secret=AAAA").unwrap();
        assert!((25..=41).contains(&size), "{size}");
        assert!(path.starts_with("M0 0h7v1h-7z"), "{path}");
        assert!(draw(&"x".repeat(5000)).is_err());
    }
}
