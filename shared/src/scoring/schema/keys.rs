//! The keys that many tables have.

use super::shape::Shape::{Both, Date, Id, Ids, Text};
use super::shape::{Key, Table, may, need};

pub(super) const ID: Key = need("id", Id, "编号", "the id");
pub(super) const NAME: Key = need("name", Both, "名称", "the name people read");
pub(super) const ZH: Key = need("zh", Text, "中文", "Chinese");
pub(super) const EN: Key = need("en", Text, "英文", "English");
pub(super) const CLAUSE: Key = need("clause", Both, "依据的条款", "the text it rests on");
pub(super) const TOTALS: Key = may("totals", Ids, "只计入这些总分", "enters only these totals");
pub(super) const WHY: Key = need("why", Both, "为什么要问", "why it is asked");
pub(super) const ASK: Key = need("ask", Both, "问题", "the question");
pub(super) const HINT: Key = may("hint", Both, "提示", "an advice beside it");
pub(super) const EARLIEST: Key = need(
    "earliest",
    Date,
    "最早认到哪天",
    "the earliest day that is believed",
);

/// A table without kinds.
pub(super) const fn table(name: &'static str, keys: &'static [Key]) -> Table {
    Table {
        name,
        keys,
        kinds: &[],
    }
}

/// A text in both languages.
pub(super) const BOTH: Table = table("both", &[ZH, EN]);
