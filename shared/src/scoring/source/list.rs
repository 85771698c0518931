//! A value that is a list.

use toml_edit::Value;

use super::Entry;
use crate::scoring::diagnostic::Code;
use crate::scoring::words::both;

impl<'a> Entry<'a> {
    /// The entries of a list of values.
    pub(crate) fn list(self) -> Vec<(usize, &'a Value)> {
        let Some(array) = self.item.as_array() else {
            self.wrong_type("列表，如 [\"a\", \"b\"]", "a list like [\"a\", \"b\"]");
            return Vec::new();
        };
        array
            .iter()
            .map(|value| (value.span().map_or(self.at, |span| span.start), value))
            .collect()
    }

    /// The texts of a list.
    pub(crate) fn texts(self) -> Vec<(usize, &'a str)> {
        let mut texts: Vec<(usize, &str)> = Vec::new();
        for (at, value) in self.list() {
            let Some(text) = self.text_in(at, value) else {
                continue;
            };
            if texts.iter().any(|(_, before)| *before == text) {
                self.log.add(
                    at,
                    Code::DuplicateId,
                    both!(
                        "“{text}”在这个列表里写了两次；请删掉一个",
                        "\"{text}\" stands twice in this list; remove one of the two"
                    ),
                );
            }
            texts.push((at, text));
        }
        texts
    }

    /// The text that a value of a list is.
    pub(crate) fn text_in(self, at: usize, value: &'a Value) -> Option<&'a str> {
        let text = value.as_str();
        if text.is_none() {
            Self { at, ..self }.wrong_type("文字，加引号", "a text in quotes");
        }
        text
    }
}
