//! Declared links in words: who, how they stand, what the grid head says.

use leptos::prelude::*;
use shared::base::Lang;
use shared::calendar::day_words;
use shared::households::api::LinkView;
use shared::households::{Ground, LinkState};

use crate::texts::{households as words, t, use_lang};
use crate::ui::{Column, Empty, Table, TextLink, Tone, Verdict};

/// A table of links; `act` is what may be done about one.
pub(super) fn links(
    links: &[LinkView],
    act: impl Fn(&LinkView) -> Option<AnyView> + Copy + 'static,
) -> AnyView {
    if links.is_empty() {
        return view! { <Empty title=t(words::links_none) note=t(words::links_none_note) /> }
            .into_any();
    }
    let columns = vec![
        Column::new("other", t(words::other)),
        Column::new("state", t(words::state)),
        Column::new("action", t(words::action)).number(),
    ];
    let rows = links.iter().cloned();
    let rows = rows.map(|link| row(link, act)).collect_view();
    view! {
        <Table caption=t(words::links_caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(link: LinkView, act: impl Fn(&LinkView) -> Option<AnyView>) -> AnyView {
    let (act, asks) = (act(&link), link.asks_consent);
    let (kin, day) = (link.kin.words(), day_words(link.from_on));
    let lang = use_lang();
    let since = move || {
        let lang = lang.get();
        format!("{} {} {}", kin.get(lang), day.get(lang), words::since(lang))
    };
    let name = link.other_name.clone().unwrap_or_default();
    let id = link.other_id.clone();
    let noted = link.clone();
    view! {
        <tr>
            <th scope="row">
                {name} <span class="note tail">{move || words::tail(lang.get(), &id)}</span>
                <span class="note tail">{since}</span>
            </th>
            <td>
                {state(link.state)}
                <span class="note tail">{move || notes(&noted, lang.get())}</span>
            </td>
            <td class="number">
                {act}
                {asks.then(|| {
                    view! {
                        <TextLink words=t(words::asks_consent) href="/desk/consents#children" />
                    }
                })}
            </td>
        </tr>
    }
    .into_any()
}

/// How a link stands, in one word.
pub(super) fn state(state: LinkState) -> AnyView {
    let lang = use_lang();
    let tone = match state {
        LinkState::Verified => Tone::Good,
        LinkState::Refused => Tone::Bad,
        LinkState::Pending | LinkState::Withdrawn | LinkState::Ended => Tone::Quiet,
    };
    let words = move || state.words().get(lang.get()).to_owned();
    view! { <Verdict words tone /> }.into_any()
}

/// Why it was refused, or until when it stood, or what the grid head says meanwhile.
fn notes(link: &LinkView, lang: Lang) -> String {
    match (link.state, &link.reason, link.to_on) {
        (_, Some(reason), _) => words::reason(lang, reason),
        (LinkState::Ended, _, Some(to_on)) => words::until(lang, day_words(to_on).get(lang)),
        (LinkState::Pending, ..) => words::visit(lang, &ground(&link.ground, lang)),
        _ => String::new(),
    }
}

/// What the grid head says, with the note or the last day.
pub(super) fn ground(ground: &Ground, lang: Lang) -> String {
    let said = ground.words();
    let said = said.get(lang);
    match ground {
        Ground::Waiting { until } => {
            format!("{said} {}", words::until(lang, day_words(*until).get(lang)))
        }
        Ground::Said {
            note: Some(note), ..
        } => format!("{said} {}", words::note(lang, note)),
        Ground::Said { .. } | Ground::Passed => said.to_owned(),
    }
}
