//! The keys of one table, each read at most once.

use std::cell::RefCell;
use std::collections::BTreeSet;

use toml_edit::{Item, TableLike};

use super::{Entry, Log, hint};
use crate::base::{Bilingual, Date, Points};
use crate::scoring::diagnostic::Code;
use crate::scoring::schema::belongs;
use crate::scoring::words::both;

/// One table of a scheme file.
pub(crate) struct Keys<'a> {
    pub(crate) log: &'a Log<'a>,
    table: &'a dyn TableLike,
    /// The byte offset of the table.
    pub(crate) at: usize,
    read: RefCell<BTreeSet<&'static str>>,
    /// How often reading broke off before this table.
    before: usize,
}

impl<'a> Keys<'a> {
    pub(crate) fn new(log: &'a Log<'a>, table: &'a dyn TableLike, at: usize) -> Self {
        Self {
            log,
            table,
            at,
            read: RefCell::default(),
            before: log.breaks(),
        }
    }

    /// The table itself.
    pub(super) fn raw(&self) -> &'a dyn TableLike {
        self.table
    }

    #[cfg(test)]
    fn note(&self) {
        let kind = self.table.get("kind").and_then(Item::as_str);
        for key in self.read.borrow().iter() {
            let pair = (kind.unwrap_or_default().to_owned(), (*key).to_owned());
            self.log.asked.borrow_mut().insert(pair);
        }
    }

    /// The value of a key, if it is there.
    pub(crate) fn get(&self, key: &'static str) -> Option<Entry<'a>> {
        self.read.borrow_mut().insert(key);
        let item = self.table.get(key).filter(|item| !item.is_none())?;
        Some(Entry::new(self.log, item, self.at))
    }

    /// The value of a key that must be there.
    pub(crate) fn need(&self, key: &'static str) -> Option<Entry<'a>> {
        let entry = self.get(key);
        if entry.is_none() {
            self.log.add(
                self.at,
                Code::MissingKey,
                both!("缺少“{key}”", "\"{key}\" is missing"),
            );
        }
        entry
    }

    /// Reports every key that nobody asked for; where something broke the reading, not those that
    /// would have been asked for behind it.
    pub(crate) fn finish(&self) {
        #[cfg(test)]
        self.note();
        let broken = self.log.breaks() > self.before;
        let kind = self.table.get("kind").and_then(Item::as_str);
        for (key, item) in self.table.iter() {
            if self.read.borrow().contains(key)
                || (broken && belongs(key, &self.read.borrow(), kind))
            {
                continue;
            }
            let at = self.table.key(key).and_then(toml_edit::Key::span);
            let at = at
                .or_else(|| item.span())
                .map_or(self.at, |span| span.start);
            let read = self.read.borrow();
            let Bilingual { zh, en } = hint(key, read.iter().copied());
            self.log.add(
                at,
                Code::UnknownKey,
                both!(
                    "这里没有“{key}”这个键{zh}",
                    "there is no key \"{key}\" here{en}"
                ),
            );
        }
    }

    /// The table's own id.
    pub(crate) fn id(&self) -> Option<String> {
        self.need("id")?.id()
    }

    /// Points under a key, if it is there.
    pub(crate) fn points_opt(&self, key: &'static str) -> Option<Points> {
        self.get(key)?.points()
    }

    /// True or false under a key; false if it is not there.
    pub(crate) fn flag(&self, key: &'static str) -> bool {
        self.get(key).and_then(Entry::flag).unwrap_or(false)
    }

    /// A date under a key, if it is there.
    pub(crate) fn date_opt(&self, key: &'static str) -> Option<Date> {
        self.get(key)?.date()
    }

    /// A text in both languages under a key that must be there.
    pub(crate) fn both(&self, key: &'static str) -> Bilingual {
        let text = self.need(key).and_then(Entry::table);
        text.map(|keys| {
            let text = keys.languages();
            keys.finish();
            text
        })
        .unwrap_or_default()
    }

    /// A text in both languages under a key, if it is there.
    pub(crate) fn both_opt(&self, key: &'static str) -> Option<Bilingual> {
        self.get(key).map(|_entry| self.both(key))
    }

    /// The keys `zh` and `en` of this table.
    pub(crate) fn languages(&self) -> Bilingual {
        let text = |key: &'static str, language: Bilingual| {
            let text = self.get(key).and_then(Entry::text).unwrap_or_default();
            if text.trim().is_empty() {
                let Bilingual { zh, en } = language;
                self.log.add(
                    self.at,
                    Code::MissingTranslation,
                    both!("缺少{zh}（{key}）", "the {en} text ({key}) is missing"),
                );
            }
            text.to_owned()
        };
        let texts = Bilingual {
            zh: text("zh", Bilingual::new("中文", "Chinese")),
            en: text("en", Bilingual::new("英文", "English")),
        };
        if is_chinese(&texts.en) && (!is_chinese(&texts.zh) || texts.zh == texts.en) {
            self.log.add(
                self.at,
                Code::MissingTranslation,
                both!(
                    "英文（en）里是中文；两种文字写反了，还是没有翻译？",
                    "the English text (en) is Chinese; are the two swapped, or is it not \
                     translated?"
                ),
            );
        }
        texts
    }

    /// The tables of a list: `[[key]]`, or `key = [{ .. }]`.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Keys<'a>> {
        let Some(entry) = self.get(key) else {
            return Vec::new();
        };
        if let Item::ArrayOfTables(tables) = entry.item {
            return tables
                .iter()
                .map(|table| {
                    let at = table.span().map_or(entry.at, |span| span.start);
                    Keys::new(self.log, table, at)
                })
                .collect();
        }
        entry
            .list()
            .into_iter()
            .filter_map(|(at, value)| {
                let table = value.as_inline_table();
                if table.is_none() {
                    self.log.add(
                        at,
                        Code::WrongType,
                        both!("这里应写一组键值", "this must be a table"),
                    );
                }
                table.map(|table| Keys::new(self.log, table, at))
            })
            .collect()
    }

    /// The names of this table's keys, as written.
    pub(crate) fn names(&self) -> Vec<(usize, &'a str)> {
        let place = |key: &str| self.table.key(key).and_then(toml_edit::Key::span);
        self.table
            .iter()
            .map(|(key, _)| (place(key).map_or(self.at, |span| span.start), key))
            .collect()
    }

    /// The value under a key that the file itself names, such as an option.
    pub(crate) fn named(&self, key: &str) -> Option<Entry<'a>> {
        let item = self.table.get(key)?;
        Some(Entry::new(self.log, item, self.at))
    }
}

/// Whether a text holds Chinese characters.
fn is_chinese(text: &str) -> bool {
    text.chars()
        .any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter))
}
