//! The clauses being written: added, moved, removed, and read when they are sent.

use leptos::prelude::*;
use shared::awards::ClauseDraft;
use shared::awards::api::IndicatorOffer;
use shared::base::{Lang, Points, Text};

use crate::texts::{awards as words, rules as rules_words};
use crate::ui::FieldError;

/// One clause as it is typed; its key stays when it is moved.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) key: u32,
    pub(super) indicator: RwSignal<String>,
    pub(super) least: RwSignal<String>,
    pub(super) most: RwSignal<String>,
    pub(super) text_zh: RwSignal<String>,
    pub(super) text_en: RwSignal<String>,
    pub(super) evidence_zh: RwSignal<String>,
    pub(super) evidence_en: RwSignal<String>,
}

/// A field of a clause that is not filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    Indicator,
    Least,
    Most,
    Text,
    Evidence,
}

/// All of them, in their order.
#[derive(Clone, Copy)]
pub(super) struct Clauses {
    pub(super) rows: RwSignal<Vec<Row>>,
    next: StoredValue<u32>,
    /// What is missing, by place and key.
    pub(super) missing: RwSignal<Vec<(u32, u32, Missing)>>,
}

impl Row {
    /// The id of one of its fields.
    pub(super) fn id(self, field: Missing) -> String {
        let name = match field {
            Missing::Indicator => "indicator",
            Missing::Least => "least",
            Missing::Most => "most",
            Missing::Text => "text",
            Missing::Evidence => "evidence",
        };
        format!("clause-{}-{name}", self.key)
    }

    /// What was typed, or the fields that lack something.
    fn read(self) -> Result<ClauseDraft, Vec<Missing>> {
        let mut missing = Vec::new();
        let typed = |field: RwSignal<String>| field.get_untracked().trim().to_owned();
        let points = |field| typed(field).parse::<Points>().ok();
        let (least, most) = (points(self.least), points(self.most));
        let mut lacks = |wrong: bool, field| missing.extend(wrong.then_some(field));
        lacks(typed(self.indicator).is_empty(), Missing::Indicator);
        lacks(least.is_none(), Missing::Least);
        lacks(most.is_none(), Missing::Most);
        lacks(typed(self.text_zh).is_empty(), Missing::Text);
        lacks(typed(self.evidence_zh).is_empty(), Missing::Evidence);
        let (Some(least), Some(most), true) = (least, most, missing.is_empty()) else {
            return Err(missing);
        };
        // The boxes take no more than their length, so what is typed fits.
        Ok(ClauseDraft {
            indicator: Text::new(&typed(self.indicator))
                .map_err(|_long| vec![Missing::Indicator])?,
            points_min: least,
            points_max: most,
            text_zh: Text::new(&typed(self.text_zh)).map_err(|_long| vec![Missing::Text])?,
            text_en: Text::new(&typed(self.text_en)).map_err(|_long| vec![Missing::Text])?,
            evidence_zh: Text::new(&typed(self.evidence_zh))
                .map_err(|_long| vec![Missing::Evidence])?,
            evidence_en: Text::new(&typed(self.evidence_en))
                .map_err(|_long| vec![Missing::Evidence])?,
        })
    }
}

impl Clauses {
    pub(super) fn of(written: &[ClauseDraft]) -> Self {
        let clauses = Self {
            rows: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
            missing: RwSignal::new(Vec::new()),
        };
        for one in written {
            clauses.add(one);
        }
        clauses
    }

    /// Adds a clause at the end.
    pub(super) fn add(self, one: &ClauseDraft) {
        let key = self.next.get_value();
        self.next.set_value(key + 1);
        let brief = |points: Points| points.brief(2);
        let row = Row {
            key,
            indicator: RwSignal::new(one.indicator.to_string()),
            least: RwSignal::new(brief(one.points_min)),
            most: RwSignal::new(brief(one.points_max)),
            text_zh: RwSignal::new(one.text_zh.to_string()),
            text_en: RwSignal::new(one.text_en.to_string()),
            evidence_zh: RwSignal::new(one.evidence_zh.to_string()),
            evidence_en: RwSignal::new(one.evidence_en.to_string()),
        };
        self.rows.update(|rows| rows.push(row));
    }

    /// Adds an empty clause; with one indicator to choose, that one is chosen.
    pub(super) fn add_empty(self, indicators: &[IndicatorOffer]) {
        let step = indicators.first().map(|one| one.step).unwrap_or_default();
        let only = match indicators {
            [one] => one.id.clone(),
            _ => String::new(),
        };
        self.add(&ClauseDraft {
            indicator: Text::new(&only).unwrap_or_default(),
            points_min: step,
            points_max: step,
            text_zh: Text::default(),
            text_en: Text::default(),
            evidence_zh: Text::default(),
            evidence_en: Text::default(),
        });
    }

    /// Takes a clause away.
    pub(super) fn remove(self, key: u32) {
        self.rows.update(|rows| rows.retain(|row| row.key != key));
    }

    /// Moves a clause one place up or down.
    pub(super) fn shift(self, key: u32, up: bool) {
        self.rows.update(|rows| {
            let Some(place) = rows.iter().position(|row| row.key == key) else {
                return;
            };
            let other = if up {
                place.checked_sub(1)
            } else {
                Some(place + 1).filter(|next| *next < rows.len())
            };
            if let Some(other) = other {
                rows.swap(place, other);
            }
        });
    }

    /// All that was typed; nothing while something is missing, which is then told.
    pub(super) fn read(self) -> Option<Vec<ClauseDraft>> {
        let (mut written, mut missing) = (Vec::new(), Vec::new());
        for (number, row) in (1_u32..).zip(self.rows.get_untracked()) {
            match row.read() {
                Ok(one) => written.push(one),
                Err(fields) => {
                    missing.extend(fields.into_iter().map(|field| (number, row.key, field)));
                }
            }
        }
        let complete = missing.is_empty();
        self.missing.set(missing);
        complete.then_some(written)
    }

    /// What is missing, for the summary.
    pub(super) fn told(self, lang: Lang) -> Vec<FieldError> {
        let rows = self.rows.get();
        let entry = |(number, key, field): &(u32, u32, Missing)| {
            let row = rows.iter().find(|row| row.key == *key)?;
            Some(FieldError {
                id: row.id(*field),
                words: said(lang, *number, *field),
            })
        };
        self.missing
            .with(|missing| missing.iter().filter_map(entry).collect())
    }
}

/// What is said about a missing field of a clause.
pub(super) fn said(lang: Lang, number: u32, field: Missing) -> String {
    let clause = words::clause_number(lang, number);
    match field {
        Missing::Indicator => rules_words::missing_indicator(lang, &clause),
        Missing::Least | Missing::Most => rules_words::missing_points(lang, &clause),
        Missing::Text => rules_words::missing_text(lang, &clause),
        Missing::Evidence => rules_words::missing_evidence(lang, &clause),
    }
}
