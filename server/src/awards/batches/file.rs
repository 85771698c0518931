//! A list as a file, there and back.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use shared::awards::api::{FileKind, FileView};
use shared::awards::batches::{BatchColumn, COLUMNS, IGNORED, LIMITS};

use crate::error::Result;
use crate::imports::{self, Columns, Given, Table, Turn};

/// The columns of the list.
const LISTED: Columns<BatchColumn> = Columns {
    known: &COLUMNS,
    ignored: &[IGNORED.0, IGNORED.1],
};

/// Reads a list, and the bytes it was.
pub(super) async fn read(turn: &Turn, file: &str) -> Result<(Table<BatchColumn>, Vec<u8>)> {
    imports::read(turn, file, LIMITS, LISTED).await
}

/// The bytes of a list.
pub(super) fn bytes(file: &str) -> Result<Vec<u8>> {
    imports::bytes(file, LIMITS)
}

/// A file as it is answered.
pub(super) fn view(given: &Given, name: &str, kind: FileKind) -> Result<FileView> {
    let (bytes, media_type) = match kind {
        FileKind::Xlsx => (
            given.xlsx()?,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        FileKind::Csv => (given.csv(), "text/csv;charset=utf-8"),
    };
    Ok(FileView {
        name: format!("{name}.{}", kind.code()),
        media_type: media_type.to_owned(),
        content: BASE64_STANDARD.encode(bytes),
    })
}
