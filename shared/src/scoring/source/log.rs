//! Where diagnostics are gathered, and where the published numbers stand that a text may name.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use crate::base::{Bilingual, Date, Points};
use crate::scoring::diagnostic::{Code, Diagnostic};
use crate::scoring::program::{Index, Parameter};
use crate::scoring::words::both;

/// Gathers diagnostics and turns byte offsets into lines and columns.
pub(crate) struct Log<'a> {
    text: &'a str,
    found: RefCell<Vec<(usize, Code, Bilingual)>>,
    /// How often reading stopped at something whose mistake is told elsewhere.
    stopped: Cell<usize>,
    parameters: RefCell<Vec<Parameter>>,
    /// The day whose numbers are read; none where a number must not depend on the day.
    day: Cell<Option<Date>>,
    /// The parameters named since the last rule began, and those named at all.
    named: RefCell<BTreeSet<Index>>,
    used: RefCell<BTreeSet<Index>>,
    /// The keys asked for, each with the kind of its table, for the test of their description.
    #[cfg(test)]
    pub(crate) asked: RefCell<BTreeSet<(String, String)>>,
}

impl<'a> Log<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text,
            found: RefCell::default(),
            stopped: Cell::default(),
            parameters: RefCell::default(),
            day: Cell::default(),
            named: RefCell::default(),
            used: RefCell::default(),
            #[cfg(test)]
            asked: RefCell::default(),
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

    /// Notes that reading stops here because of a mistake that is told elsewhere.
    pub(crate) fn stop(&self) {
        self.stopped.set(self.stopped.get() + 1);
    }

    /// How often reading broke off so far, told here or elsewhere.
    pub(crate) fn breaks(&self) -> usize {
        self.count() + self.stopped.get()
    }

    /// Makes the published numbers known to what is read from here on.
    pub(crate) fn set_parameters(&self, parameters: &[Parameter]) {
        *self.parameters.borrow_mut() = parameters.to_vec();
    }

    /// Reads with the numbers of a day, and says which parameters were named.
    pub(crate) fn on_day<T>(&self, day: Date, read: impl FnOnce() -> T) -> (T, BTreeSet<Index>) {
        self.day.set(Some(day));
        self.named.borrow_mut().clear();
        let value = read();
        self.day.set(None);
        (value, self.named.take())
    }

    /// Notes that a parameter is named somewhere.
    pub(crate) fn use_parameter(&self, place: Index) {
        self.used.borrow_mut().insert(place);
    }

    /// Whether a parameter is named anywhere.
    pub(crate) fn uses_parameter(&self, place: Index) -> bool {
        self.used.borrow().contains(&place)
    }

    /// The value of a parameter on the day that is read.
    pub(super) fn parameter(&self, at: usize, id: &str) -> Option<Points> {
        let parameters = self.parameters.borrow();
        let place = parameters.iter().position(|one| one.id == id);
        let Some((place, parameter)) = place.and_then(|place| {
            let index = Index::try_from(place).ok()?;
            Some((index, parameters.get(place)?))
        }) else {
            self.add(
                at,
                Code::UnknownReference,
                both!(
                    "没有名为“{id}”的参数",
                    "there is no parameter named \"{id}\""
                ),
            );
            return None;
        };
        self.use_parameter(place);
        self.named.borrow_mut().insert(place);
        let Some(day) = self.day.get() else {
            self.add(
                at,
                Code::WrongType,
                both!(
                    "这里的分值不随日期变，不能写参数；参数写在规则里",
                    "an amount here is the same on every day; parameters stand in rules"
                ),
            );
            return None;
        };
        // Outside the days of its values a rule with the parameter gives nothing.
        Some(parameter.on(day).map_or(Points::ZERO, |value| value.value))
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
