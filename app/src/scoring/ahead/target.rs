//! What is to be reached: a line of a policy that is still ahead, or a number.

use leptos::prelude::*;
use shared::base::{Lang, Points};

use crate::scoring::marks::marks;
use crate::scoring::preview::{Preview, Reading};
use crate::texts::{Words, ahead as words, scoring, t, use_lang};
use crate::ui::{SelectInput, TextInput, ascii};

/// The choice under which a number is typed.
const OTHER: &str = "other";

/// What is chosen and typed.
#[derive(Clone, Copy)]
pub(super) struct Aim {
    chosen: RwSignal<String>,
    typed: RwSignal<String>,
    wrong: RwSignal<Option<Words>>,
}

impl Aim {
    /// The nearest line, or a number if every line is reached.
    pub(super) fn nearest(preview: &Preview, reading: &Reading) -> Self {
        let first = lines(preview, reading, Lang::Zh).into_iter().next();
        let first = first.map_or_else(|| OTHER.to_owned(), |(at, _)| at.to_string());
        Self {
            chosen: RwSignal::new(first),
            typed: RwSignal::new(String::new()),
            wrong: RwSignal::new(None),
        }
    }

    /// The points meant; says what is wrong if there are none.
    pub(super) fn read(self) -> Option<Points> {
        let chosen = self.chosen.get_untracked();
        let text: String = if chosen == OTHER {
            let typed = self.typed.get_untracked();
            typed.trim().chars().map(ascii).collect()
        } else {
            chosen
        };
        let points = text.parse().ok().filter(|points| *points > Points::ZERO);
        let wrong: Words = words::target_wrong;
        self.wrong.set(points.is_none().then_some(wrong));
        points
    }

    /// The menu, and the field for another number.
    pub(super) fn fields(self, preview: &Preview, reading: Memo<Reading>) -> AnyView {
        let lang = use_lang();
        let source = preview.clone();
        let options = Signal::derive(move || {
            let lang = lang.get();
            let lines = reading.with(|reading| lines(&source, reading, lang));
            let line = |(at, names): (Points, String)| {
                let said = words::target_line(lang, &at.brief(2), &names);
                (at.to_string(), said)
            };
            let mut options: Vec<(String, String)> = lines.into_iter().map(line).collect();
            options.push((OTHER.to_owned(), words::target_other(lang).to_owned()));
            options
        });
        let error = Signal::derive(move || {
            let wrong = self.wrong.get()?;
            Some(wrong(lang.get()).to_owned())
        });
        let other = move || {
            (self.chosen.get() == OTHER).then(|| {
                let (label, unit) = (t(words::target_points), t(scoring::points_word));
                view! {
                    <TextInput
                        id="target-points"
                        label
                        value=self.typed
                        error
                        keyboard="decimal"
                        length=8
                        unit
                    />
                }
            })
        };
        view! {
            <SelectInput id="target" label=t(words::target) options value=self.chosen />
            {other}
        }
        .into_any()
    }
}

/// The lines that are not reached for certain, from the lowest; those of one height together.
fn lines(preview: &Preview, reading: &Reading, lang: Lang) -> Vec<(Points, String)> {
    let least = reading.score.total.least;
    let mut lines: Vec<(Points, String)> = Vec::new();
    for mark in marks(preview, reading, lang) {
        let name = words::target_names(lang, &mark.name, &mark.note);
        match lines.last_mut() {
            _ if mark.at <= least => {}
            Some((at, names)) if *at == mark.at => {
                names.push_str(scoring::join(lang));
                names.push_str(&name);
            }
            _ => lines.push((mark.at, name)),
        }
    }
    lines
}
