//! The areas of the district to choose from.

use std::pin::Pin;

use leptos::prelude::*;
use shared::base::{AreaId, Lang};
use shared::orgs::AreaKind;
use shared::orgs::api::{AreaView, ListAreas};

use crate::api::Failure;
use crate::session::{Loaded, Session, use_fetch, use_session};
use crate::texts::{orgs as words, use_lang};

/// Every area that stays, from the district down to villages; grids hold no organisations.
async fn all(session: Session) -> Result<Vec<AreaView>, Failure> {
    let mut found = session.call(&ListAreas { parent: None }).await?.items;
    let towns: Vec<AreaId> = found
        .iter()
        .filter(|area| area.kind == AreaKind::Town)
        .map(|area| area.id)
        .collect();
    for town in towns {
        let parent = Some(town);
        let below = session.call(&ListAreas { parent }).await?;
        found.extend(below.items.into_iter().skip(1));
    }
    found.retain(|area| area.ending.is_none());
    found.sort_by(|one, other| one.code.cmp(&other.code));
    Ok(found)
}

/// Loads them.
pub(super) fn load_areas() -> Loaded<Vec<AreaView>> {
    let session = use_session();
    use_fetch(move || {
        let asked: Pin<Box<dyn Future<Output = _>>> = Box::pin(all(session));
        Some(asked)
    })
}

/// Loads those right below one that stay.
pub(super) fn load_below(parent: AreaId) -> Loaded<Vec<AreaView>> {
    let session = use_session();
    use_fetch(move || {
        let asked: Pin<Box<dyn Future<Output = _>>> = Box::pin(async move {
            let parent = Some(parent);
            let mut found = session.call(&ListAreas { parent }).await?.items;
            found.retain(|area| area.ending.is_none());
            Ok(found)
        });
        Some(asked)
    })
}

/// The areas of some kinds as a list to choose from, behind an entry that says `first`.
pub(super) fn options(
    areas: Loaded<Vec<AreaView>>,
    kinds: Signal<Vec<AreaKind>>,
    first: fn(Lang) -> &'static str,
) -> Signal<Vec<(String, String)>> {
    let lang = use_lang();
    Signal::derive(move || {
        let lang = lang.get();
        let kinds = kinds.get();
        let named = areas.ready(|areas| {
            let fitting = areas.iter().filter(|area| kinds.contains(&area.kind));
            let entry = |area: &AreaView| {
                let words = format!("{} {}", area.code, area.name.get(lang));
                (area.id.to_string(), words)
            };
            fitting.map(entry).collect::<Vec<_>>()
        });
        let first = (String::new(), first(lang).to_owned());
        std::iter::once(first)
            .chain(named.unwrap_or_default())
            .collect()
    })
}

/// The words that ask to choose.
pub(super) fn choose(lang: Lang) -> &'static str {
    words::choose(lang)
}
