//! What stands beside the official score: the total with everything that waits, and the draft of
//! the preview that this device keeps.

use leptos::prelude::*;
use shared::residents::api::ResidentFile;

use super::facts::signed;
use crate::texts::{residents as words, t, use_lang};
use crate::ui::{Fact, Facts, TextLink};

/// The official total, the declared one, and where they differ by what.
pub(super) fn declared(file: &ResidentFile) -> Option<AnyView> {
    let (total, declared) = (file.total?, file.declared_total?);
    let lang = use_lang();
    let waits = (declared != total).then(|| signed(declared - total));
    let said = move || match &waits {
        Some(gain) => words::declared_with(lang.get(), gain),
        None => words::declared_same(lang.get()).to_owned(),
    };
    Some(
        view! {
            <Facts>
                <Fact name=t(words::official_total)>
                    <b>{total.display(1)}</b>
                    <span class="note tail">{t(words::official_note)}</span>
                </Fact>
                <Fact name=t(words::declared_total)>
                    <b>{declared.display(1)}</b>
                    <span class="note tail">{said}</span>
                </Fact>
            </Facts>
        }
        .into_any(),
    )
}

/// The way to the preview, with the total of the draft on this device where there is one.
pub(super) fn preview(draft: Option<String>) -> AnyView {
    let lang = use_lang();
    let said = move || match &draft {
        Some(total) => words::preview_draft(lang.get(), total),
        None => words::preview_other(lang.get()).to_owned(),
    };
    view! {
        <p class="note">
            {said} " " <TextLink words=t(words::to_preview) href="/" external=true />
        </p>
    }
    .into_any()
}
