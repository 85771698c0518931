//! The bytes of a file, and the text they stand for.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use encoding_rs::{GB18030, UTF_8, UTF_16BE, UTF_16LE};
use shared::imports::{ImportRefusal, Limits, MEGABYTE};

use crate::error::{Error, Result};

/// How old and how encrypted workbooks begin, which nothing here reads.
const OLD_WORKBOOK: &[u8] = b"\xd0\xcf\x11\xe0";

/// The bytes of a file that came as base64.
pub fn bytes(text: &str, limits: Limits) -> Result<Vec<u8>> {
    let bytes = BASE64_STANDARD.decode(text.trim());
    let bytes = bytes.map_err(|_error| Error::refused(&ImportRefusal::NotBase64))?;
    if bytes.len() > limits.bytes {
        return Err(Error::refused(&ImportRefusal::TooLarge {
            megabytes: limits.bytes / MEGABYTE,
        }));
    }
    Ok(bytes)
}

/// The text of a file: by its mark, or UTF-8, or else GB18030, as spreadsheets in China write it.
pub(super) fn text(bytes: &[u8]) -> Result<String> {
    let refused = |refusal: ImportRefusal| Err(Error::refused(&refusal));
    if bytes.starts_with(OLD_WORKBOOK) {
        return refused(ImportRefusal::NotCsv);
    }
    let marked = [
        (&b"\xef\xbb\xbf"[..], UTF_8),
        (b"\xff\xfe", UTF_16LE),
        (b"\xfe\xff", UTF_16BE),
    ];
    let marked = marked
        .into_iter()
        .find_map(|(mark, encoding)| Some((bytes.strip_prefix(mark)?, encoding)));
    let tries = match marked {
        Some((rest, encoding)) => vec![(rest, encoding)],
        None => vec![(bytes, UTF_8), (bytes, GB18030)],
    };
    let read = tries.into_iter().find_map(|(rest, encoding)| {
        encoding.decode_without_bom_handling_and_without_replacement(rest)
    });
    match read {
        Some(text) if text.contains('\0') => refused(ImportRefusal::NotCsv),
        Some(text) => Ok(text.into_owned()),
        None => refused(ImportRefusal::Encoding),
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_text_is_read_as_the_spreadsheet_wrote_it() {
        let words = "类别,镇海";
        let (gb, _, _) = encoding_rs::GB18030.encode(words);
        let marked = [b"\xef\xbb\xbf", words.as_bytes()].concat();
        let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let wide = [b"\xff\xfe".as_slice(), &wide].concat();
        for bytes in [words.as_bytes(), &gb, &marked, &wide] {
            assert_eq!(text(bytes).unwrap(), words);
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for (bytes, code) in [
            (&b"\xd0\xcf\x11\xe0rest"[..], "file_not_csv"),
            (b"a\0b", "file_not_csv"),
            (b"\xff\xff\xff", "file_encoding"),
            (b"\xef\xbb\xbf\xff", "file_encoding"),
        ] {
            assert_eq!(text(bytes).unwrap_err().problem().code, code, "{bytes:?}");
        }
    }
}
