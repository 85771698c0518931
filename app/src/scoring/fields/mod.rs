//! Fields for facts: each kind of fact has its draft, which holds what is typed, and its control.
//!
//! A draft turns into a value of a facts object; whether the value is right is the engine's word,
//! shown beside the control its pointer names.

mod draft;
mod entries;
mod problem;
mod shape;
mod simple;
mod spans;

pub use draft::FieldDraft;
pub(super) use problem::problem;
pub use problem::{Problems, control_id};

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use shared::scoring::Fact;

use self::draft::Draft;
use super::Preview;
use crate::later::{FieldPart, Later, use_rest};

/// The words of a control, or words for screen readers only where a heading says the same.
#[derive(Clone)]
pub struct Label {
    /// The words.
    pub words: TextProp,
    /// Hidden from the eye.
    pub unseen: bool,
}

/// The control of one fact.
pub fn fact_field(
    preview: &Preview,
    fact: &Fact,
    draft: &FieldDraft,
    label: Label,
    problems: Problems,
) -> AnyView {
    let id = control_id(&format!("/{}", fact.id));
    let units = &preview.program().units;
    match &draft.draft {
        Draft::Choice(value) => simple::choice(&id, &fact.kind, *value, label.words, problems),
        Draft::Number(value) => simple::number(units, fact, &id, *value, label.words, problems),
        Draft::YesNo(value) => simple::yes_no(&id, *value, label.words, problems),
        Draft::Date(value) => simple::date(&id, fact, *value, label, problems),
        Draft::Spans(_) | Draft::Entries(_) => {
            let part = FieldPart {
                preview: preview.clone(),
                fact: fact.clone(),
                draft: *draft,
                label,
                problems,
            };
            use_rest().part(move || Later::Field(Box::new(part.clone())))
        }
    }
}

/// The control of a fact that is a list; its code comes later.
pub fn list_field(part: FieldPart) -> AnyView {
    let FieldPart {
        preview,
        fact,
        draft,
        label,
        problems,
    } = part;
    match draft.draft {
        Draft::Spans(value) => {
            let units = &preview.program().units;
            spans::spans(units, &fact, value, label, problems)
        }
        Draft::Entries(value) => entries::entries(preview.program(), &fact, value, label, problems),
        Draft::Choice(_) | Draft::Number(_) | Draft::YesNo(_) | Draft::Date(_) => ().into_any(),
    }
}
