//! Lists of entries, each an object read key by key.

use serde_json::{Map, Value};

use super::problem::{Finder, ProblemCode};
use super::read::pointer;
use super::{ENTRIES_MAX, Maybe};
use crate::scoring::words::both;

/// The keys of one entry of a list.
pub(super) struct Entry<'a> {
    pub(super) finder: &'a Finder<'a>,
    pub(super) at: String,
    pub(super) keys: &'a Map<String, Value>,
}

impl Entry<'_> {
    /// The value under a key, read unless it is left out or not known.
    pub(super) fn part<T>(
        &self,
        key: &str,
        read: impl FnOnce(&str, &Value) -> Option<T>,
    ) -> Option<Maybe<T>> {
        match self.keys.get(key) {
            None => Some(Maybe::Absent),
            Some(Value::Null) => Some(Maybe::Unknown),
            Some(value) => read(&pointer(&self.at, key), value).map(Maybe::Known),
        }
    }

    /// The value under a key that must be there and known.
    pub(super) fn need<T>(
        &self,
        key: &str,
        read: impl FnOnce(&str, &Value) -> Option<T>,
    ) -> Option<T> {
        let value = self.keys.get(key);
        if value.is_none() {
            self.missing(key);
        }
        read(&pointer(&self.at, key), value?)
    }

    pub(super) fn missing(&self, key: &str) {
        self.finder.add(
            &pointer(&self.at, key),
            ProblemCode::MissingKey,
            both!("缺少“{key}”", "\"{key}\" is missing"),
        );
    }

    /// Reports keys that mean nothing here.
    pub(super) fn refuse_beyond(&self, known: &[&str]) {
        for key in self.keys.keys() {
            if !known.contains(&key.as_str()) {
                self.finder.add(
                    &pointer(&self.at, key),
                    ProblemCode::UnknownKey,
                    both!("这里没有“{key}”这一项", "there is no \"{key}\" here"),
                );
            }
        }
    }
}

/// The entries of a list, each read by itself.
pub(super) fn list<'a, T>(
    finder: &'a Finder<'a>,
    at: &str,
    json: &'a Value,
    read: impl Fn(&Entry<'a>) -> Option<T>,
) -> Vec<T> {
    let Some(items) = json.as_array() else {
        finder.wrong_type(at, &both!("列表", "a list"));
        return Vec::new();
    };
    if !finder.on_file && i64::try_from(items.len()).is_ok_and(|count| count > ENTRIES_MAX) {
        finder.add(
            at,
            ProblemCode::TooMany,
            both!("最多 {ENTRIES_MAX} 项", "{ENTRIES_MAX} entries at most"),
        );
        return Vec::new();
    }
    let entries = items.iter().enumerate().filter_map(|(place, item)| {
        let at = pointer(at, &place.to_string());
        let Some(keys) = item.as_object() else {
            finder.wrong_type(&at, &both!("一组键值", "an object"));
            return None;
        };
        read(&Entry { finder, at, keys })
    });
    entries.collect()
}
