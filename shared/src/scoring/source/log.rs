//! Where diagnostics are gathered.

use std::cell::RefCell;

use crate::base::Bilingual;
use crate::scoring::diagnostic::{Code, Diagnostic};

/// Gathers diagnostics and turns byte offsets into lines and columns.
pub(crate) struct Log<'a> {
    text: &'a str,
    found: RefCell<Vec<(usize, Code, Bilingual)>>,
}

impl<'a> Log<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text,
            found: RefCell::default(),
        }
    }

    /// Notes a mistake at a byte offset.
    pub(crate) fn add(&self, at: usize, code: Code, message: Bilingual) {
        self.found.borrow_mut().push((at, code, message));
    }

    /// How much has been found so far; what follows from a mistake is not reported again.
    pub(crate) fn count(&self) -> usize {
        self.found.borrow().len()
    }

    /// Everything found, in the order of the file.
    pub(crate) fn into_diagnostics(self) -> Vec<Diagnostic> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|(at, code, _)| (*at, *code));
        found.dedup();
        found
            .into_iter()
            .map(|(at, code, message)| {
                let (line, column) = place(self.text, at);
                Diagnostic {
                    code,
                    line,
                    column,
                    message,
                }
            })
            .collect()
    }
}

/// Line and column of a byte offset, both counted from 1, columns in characters.
fn place(text: &str, at: usize) -> (u32, u32) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .map_or(0, |rest| rest.chars().count())
        + 1;
    let fit = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    (fit(line), fit(column))
}
