//! What is wrong with what was typed, beside the control it is about.

use leptos::prelude::*;
use shared::base::{Bilingual, Lang};
use shared::scoring::{FactProblem, ProblemCode};

use crate::texts::{Words, use_lang};
use crate::ui::FieldError;

/// The problems of the form, empty until it is sent.
#[derive(Clone, Copy, Debug)]
pub struct Problems {
    all: RwSignal<Vec<FactProblem>>,
    lang: RwSignal<Lang>,
}

impl Problems {
    /// No problems yet.
    pub fn none() -> Self {
        Self {
            all: RwSignal::new(Vec::new()),
            lang: use_lang(),
        }
    }

    /// Shows these instead of those before.
    pub fn set(self, problems: Vec<FactProblem>) {
        self.all.set(problems);
    }

    /// The words beside one control.
    pub fn of(self, id: &str) -> Signal<Option<String>> {
        let id = id.to_owned();
        Signal::derive(move || {
            let lang = self.lang.get();
            self.all.with(|all| {
                let own = all
                    .iter()
                    .find(|problem| control_id(&problem.pointer) == id);
                own.map(|problem| problem.message.get(lang).to_owned())
            })
        })
    }

    /// All of them, for the summary.
    pub fn summary(self) -> Signal<Vec<FieldError>> {
        Signal::derive(move || {
            let lang = self.lang.get();
            let entry = |problem: &FactProblem| FieldError {
                id: control_id(&problem.pointer),
                words: problem.message.get(lang).to_owned(),
            };
            self.all.with(|all| all.iter().map(entry).collect())
        })
    }
}

/// The id of the control that a pointer into a facts object is about.
pub fn control_id(pointer: &str) -> String {
    format!("f{}", pointer.replace('/', "-"))
}

/// A problem found before the engine is asked, in words of the client.
pub(in crate::scoring) fn problem(pointer: String, code: ProblemCode, words: Words) -> FactProblem {
    let message = Bilingual::new(words(Lang::Zh), words(Lang::En));
    FactProblem {
        pointer,
        code,
        message,
    }
}
