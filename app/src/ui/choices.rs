//! A closed list of words as a list to choose from.

use leptos::prelude::*;
use shared::base::Bilingual;

use crate::texts::{ui as words, use_lang};

/// Value and words of each, behind an entry that asks to choose.
pub fn choices(all: Vec<(&'static str, Bilingual)>) -> Signal<Vec<(String, String)>> {
    let lang = use_lang();
    Signal::derive(move || {
        let lang = lang.get();
        let first = (String::new(), words::choose(lang).to_owned());
        let rest = all
            .iter()
            .map(|(value, words)| ((*value).to_owned(), words.get(lang).to_owned()));
        std::iter::once(first).chain(rest).collect()
    })
}
