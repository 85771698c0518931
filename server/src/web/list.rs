//! Pages of lists: one row more is read than shown, to know whether the list goes on.

use std::str::FromStr;

use shared::api::Cursor;
use shared::base::Bilingual;

use crate::error::{Error, Result};

/// Cuts the rows to a page; `rows` holds one more than `size` if the list goes on. The cursor
/// names the last row shown.
pub fn page<R, I: ToString>(
    mut rows: Vec<R>,
    size: u32,
    name: impl Fn(&R) -> I,
) -> (Vec<R>, Option<Cursor>) {
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    if rows.len() <= size {
        return (rows, None);
    }
    rows.truncate(size);
    let next = rows
        .last()
        .and_then(|row| Cursor::new(&name(row).to_string()).ok());
    (rows, next)
}

/// The id that a cursor names, where a list goes on behind an id.
pub fn cursor_id<I: FromStr>(cursor: Option<&Cursor>) -> Result<Option<I>> {
    cursor
        .map(|cursor| cursor.parse().map_err(|_error| bad_cursor()))
        .transpose()
}

/// The refusal of a cursor that no list has given out.
pub fn bad_cursor() -> Error {
    Error::field(
        "/cursor",
        Bilingual::new(
            "这个翻页位置无效，请从第一页重新开始。",
            "This is no place of the list; start again from the first page.",
        ),
    )
}
