//! The way back from a printed preview: its code opens the policies with the version of the
//! scheme it was computed by, and with nothing about the person.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_query_map;
use shared::base::Lang;
use shared::schemes::SchemeName;
use shared::schemes::api::{ListSchemes, SchemeRow, Schemes};

use crate::api::call;
use crate::texts::{dates, policies as words, use_lang};
use crate::ui::{Callout, Tone};

/// The page that tells about a sheet.
const PAGE: &str = "/policies";
/// The parameter that names the version of the scheme.
const SCHEME: &str = "scheme";

/// The address a sheet's code holds.
pub fn sheet_address(scheme: &str, version: u32) -> String {
    let origin = window().location().origin().unwrap_or_default();
    let name = SchemeName::exactly(scheme, version);
    format!("{origin}{PAGE}?{SCHEME}={name}")
}

/// What became of the version that the sheet in hand was computed by; nothing for who came
/// without one, or while the server is out of reach.
pub(super) fn sheet_note() -> AnyView {
    let lang = use_lang();
    let Some(name) = use_query_map().with_untracked(|query| query.get(SCHEME)) else {
        return ().into_any();
    };
    let told = RwSignal::new(None::<Schemes>);
    spawn_local(async move {
        if let Ok(schemes) = call(&ListSchemes {}).await {
            told.try_set(Some(schemes));
        }
    });
    let note = move || {
        let schemes = told.get()?;
        let (words, tone) = standing(&schemes, &name, lang.get());
        Some(view! { <Callout title=words tone /> })
    };
    view! { {note} }.into_any()
}

fn standing(schemes: &Schemes, name: &str, lang: Lang) -> (String, Tone) {
    let meant = |row: &&SchemeRow| SchemeName::exactly(&row.id, row.version).to_string() == name;
    let Some(row) = schemes.schemes.iter().find(meant) else {
        return (words::sheet_unknown(lang).to_owned(), Tone::Bad);
    };
    let scheme = row.name.get(lang);
    if row.id == schemes.current && row.version == schemes.current_version {
        let since = dates::day(lang, row.valid_from);
        return (
            words::sheet_in_force(lang, scheme, row.version, &since),
            Tone::Good,
        );
    }
    let now = schemes.current_version;
    (
        words::sheet_other(lang, scheme, row.version, now),
        Tone::Bad,
    )
}
