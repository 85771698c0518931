//! A date typed in three boxes, in the order year, month, day.

use chrono::Datelike;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use shared::base::{Date, Lang};

use super::field::error_words;
use super::{digits, said};
use crate::texts::{Words, t, ui as words};

/// What stands in the three boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateDraft {
    /// The year as typed.
    pub year: RwSignal<String>,
    /// The month as typed.
    pub month: RwSignal<String>,
    /// The day as typed.
    pub day: RwSignal<String>,
}

/// What is wrong with a typed date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateProblem {
    /// A box is empty.
    Missing,
    /// There is no such day.
    Impossible,
}

impl DateProblem {
    /// The words for it.
    pub fn words(self, lang: Lang) -> &'static str {
        match self {
            Self::Missing => words::date_missing(lang),
            Self::Impossible => words::date_impossible(lang),
        }
    }
}

impl DateDraft {
    /// Boxes that show a date, or nothing.
    pub fn new(date: Option<Date>) -> Self {
        let part = |number: Option<u32>| {
            RwSignal::new(number.map(|number| number.to_string()).unwrap_or_default())
        };
        Self {
            year: part(date.map(|date| date.year_ce().1)),
            month: part(date.map(|date| date.month())),
            day: part(date.map(|date| date.day())),
        }
    }

    /// True if nothing was typed.
    pub fn is_empty(&self) -> bool {
        [self.year, self.month, self.day]
            .into_iter()
            .all(|part| part.with_untracked(|typed| typed.trim().is_empty()))
    }

    /// Empties the boxes.
    pub fn clear(&self) {
        for part in [self.year, self.month, self.day] {
            part.set(String::new());
        }
    }

    /// The date typed, without following the boxes.
    pub fn read(&self) -> Result<Date, DateProblem> {
        let (year, month) = (read(self.year)?, read(self.month)?);
        Self::date(year, month, read(self.day)?)
    }

    /// The first day of the month typed; the box of the day is not looked at.
    pub fn read_month(&self) -> Result<Date, DateProblem> {
        Self::date(read(self.year)?, read(self.month)?, 1)
    }

    fn date(year: u32, month: u32, day: u32) -> Result<Date, DateProblem> {
        let year = i32::try_from(year).map_err(|_large| DateProblem::Impossible)?;
        if !(1900..=2200).contains(&year) {
            return Err(DateProblem::Impossible);
        }
        Date::from_ymd_opt(year, month, day).ok_or(DateProblem::Impossible)
    }
}

fn read(part: RwSignal<String>) -> Result<u32, DateProblem> {
    let typed = digits(&part.get_untracked()).ok_or(DateProblem::Impossible)?;
    if typed.is_empty() {
        return Err(DateProblem::Missing);
    }
    typed.parse().map_err(|_long| DateProblem::Impossible)
}

/// The three boxes with their words, an example, and what is wrong.
#[component]
pub fn DateField(
    /// The id of the first box; the others add `-month` and `-day`.
    #[prop(into)]
    id: String,
    /// What date it is; unseen where a heading or radio already says it.
    #[prop(into)]
    label: TextProp,
    /// Hides the label from the eye.
    #[prop(optional)]
    label_unseen: bool,
    /// Asks for year and month only.
    #[prop(optional)]
    month_only: bool,
    /// More words under the boxes.
    #[prop(optional_no_strip)]
    hint: Option<TextProp>,
    /// What is typed.
    value: DateDraft,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let label_class = if label_unseen {
        "unseen"
    } else {
        "field-label"
    };
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let draft = value;
    let boxes = move |id: &str| {
        let described = format!("{id}-hint {id}-error");
        [
            (DatePart::Year, id.to_owned(), draft.year),
            (DatePart::Month, format!("{id}-month"), draft.month),
            (DatePart::Day, format!("{id}-day"), draft.day),
        ]
        .into_iter()
        .filter(|(part, ..)| !(month_only && *part == DatePart::Day))
        .map(|(part, id, value)| {
            view! { <DateBox part id value described=described.clone() error /> }
        })
        .collect_view()
    };
    let example = if month_only {
        words::month_example
    } else {
        words::date_example
    };
    view! {
        <fieldset class="field" data-error=move || error.get().map(|_| "")>
            <legend class=label_class>{said(label)}</legend>
            {error_words(error_id.clone(), error)}
            <div class="date-parts">{boxes(&id)}</div>
            <p class="field-hint" id=hint_id.clone()>{t(example)}</p>
            {hint.map(|hint| view! { <p class="field-hint">{said(hint)}</p> })}
        </fieldset>
    }
    .into_any()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum DatePart {
    Year,
    Month,
    Day,
}

impl DatePart {
    fn words(self) -> Words {
        match self {
            Self::Year => words::year,
            Self::Month => words::month,
            Self::Day => words::day,
        }
    }

    fn class(self) -> &'static str {
        if self == Self::Year {
            "input input-year"
        } else {
            "input"
        }
    }
}

/// One box; Chinese says its word after the number, English before it.
#[component]
fn DateBox(
    part: DatePart,
    id: String,
    value: RwSignal<String>,
    described: String,
    error: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <label class="date-part">
            <input
                class=part.class()
                id=id
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxlength="10"
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
                aria-describedby=described
                aria-invalid=move || error.get().map(|_| "true")
            />
            <span>{t(part.words())}</span>
        </label>
    }
}
