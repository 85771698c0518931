//! The official score, drawn by the same engine and the same drawing as the preview.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::{Map, Value};
use shared::base::{Date, Text};
use shared::policies::Policy;
use shared::policies::api::ListPolicies;
use shared::residents::api::ResidentFile;
use shared::schemes::SchemeName;
use shared::schemes::api::ReadProgram;

use super::declared::preview;
use super::file::usable_words;
use crate::api::{Failure, call};
use crate::scoring::amount::span;
use crate::scoring::{Memory, OfficialAhead, OfficialDrawing, OfficialLines, Preview, Source};
use crate::session::{Loaded, use_fetch};
use crate::texts::{ahead, residents as words, scoring, t, use_lang};

/// The score of a file, once the scheme it is computed by is there.
#[derive(Clone, Copy)]
pub(super) struct Official(Loaded<Option<Preview>>);

/// Fetches scheme and policies, and puts the facts of the file into them.
pub(super) fn official(file: &ResidentFile) -> Official {
    let scheme = SchemeName::exactly(&file.scheme, file.scheme_version).to_string();
    let (as_of, facts) = (file.as_of, file.facts.clone());
    Official(use_fetch(move || {
        let (scheme, facts) = (scheme.clone(), facts.clone());
        Some(Box::pin(async move {
            let Some(Value::Object(facts)) = facts else {
                return Ok(None);
            };
            let preview = scored(&scheme, as_of, facts).await?;
            Ok(Some(preview))
        }))
    }))
}

async fn scored(scheme: &str, as_of: Date, facts: Map<String, Value>) -> Result<Preview, Failure> {
    let policies = call(&ListPolicies {}).await?.policies;
    let scheme = Text::new(scheme).map_err(|_err| Failure::Unreadable)?;
    let program = call(&ReadProgram { scheme }).await?;
    let program = serde_json::from_value(program).map_err(|_err| Failure::Unreadable)?;
    let policies = Policy::on(as_of, &policies).into_iter().cloned().collect();
    let source = Source {
        program,
        policies,
        as_of,
    };
    Ok(Preview::on_file(Arc::new(source), facts))
}

impl Official {
    /// The total, drawn; as a number alone where the facts are not shown.
    pub(super) fn drawing(self, file: &ResidentFile) -> AnyView {
        let lang = use_lang();
        let (total, usable, permit) = (file.total, file.usable, file.permit);
        self.0.view(6, move |preview| match preview {
            Some(preview) => {
                let preview = preview.clone();
                let (name, version) = (preview.program().name.clone(), preview.program().version);
                let scheme = move || {
                    let lang = lang.get();
                    words::scheme(lang, name.get(lang), version)
                };
                view! {
                    <OfficialDrawing preview />
                    <p class="note">{scheme}</p>
                }
                .into_any()
            }
            None => view! {
                <div class="total">
                    <p class="total-number">
                        {total.map(|total| total.display(1))}
                        <span class="unit">{t(scoring::points_word)}</span>
                    </p>
                    <p class="total-side">
                        {total.map(|total| usable_words(total, usable, permit))}
                    </p>
                </div>
            }
            .into_any(),
        })
    }

    /// The way to the preview, with the total of this device's draft once the scheme is there.
    pub(super) fn preview(self) -> AnyView {
        self.0.view(1, |official| {
            let drafted = Memory::of_device().filter(|_| official.is_some());
            let total = drafted.zip(official.as_ref()).map(|(memory, official)| {
                let drafted = Preview::of_memory(official.source.clone(), memory);
                let score = untrack(|| drafted.reading()).score;
                span(score.total, drafted.program().decimals)
            });
            preview(total)
        })
    }

    /// The ways to more, the months ahead and another day, by the verified facts.
    pub(super) fn ahead(self) -> AnyView {
        self.0.view(6, |preview| {
            let preview = preview.clone();
            preview.map_or_else(
                || ().into_any(),
                |preview| {
                    view! {
                        <p class="note">{t(ahead::official_note)}</p>
                        <OfficialAhead preview />
                    }
                    .into_any()
                },
            )
        })
    }

    /// Every category line by line.
    pub(super) fn lines(self) -> AnyView {
        self.0.view(6, |preview| {
            let preview = preview.clone();
            preview.map_or_else(
                || ().into_any(),
                |preview| view! { <OfficialLines preview /> }.into_any(),
            )
        })
    }
}
