//! The awards in a file.

use leptos::prelude::*;
use shared::awards::AwardState;
use shared::base::Lang;
use shared::calendar::day_words;
use shared::residents::api::FileAward;

use crate::awards::StateWord;
use crate::texts::{Words, checkpoints as receipts, residents as words, t, use_lang};
use crate::ui::{Column, Empty, Table, TextLink};

/// All of them, with who, why and from when to when, and to whom they are given with the way to
/// their receipts; or what their lack means.
pub(super) fn awards(awards: &[FileAward], none: Words, own: bool) -> AnyView {
    if awards.is_empty() {
        return view! { <Empty title=t(words::awards_none) note=t(none) /> }.into_any();
    }
    let columns = vec![
        Column::new("from", t(words::award_from)),
        Column::new("for", t(words::award_for)).wide(),
        Column::new("state", t(words::award_state)),
        Column::new("points", t(words::award_points)).number(),
    ];
    let rows = awards
        .iter()
        .cloned()
        .map(|award| row(award, own))
        .collect_view();
    view! {
        <Table caption=t(words::awards_caption) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(award: FileAward, own: bool) -> AnyView {
    let lang = use_lang();
    let (org, clause, indicator) = (
        award.org_name.clone(),
        award.clause_text.clone(),
        award.indicator_name.clone(),
    );
    let thin = clause.clone();
    let points = format!("+{}", award.points.display(1));
    let state = award.state;
    let posted = !matches!(state, AwardState::Drafted | AwardState::Withdrawn);
    let receipt = (own && posted).then(|| {
        let href = format!("/desk/receipts/{}", award.id);
        view! { <TextLink words=t(receipts::receipt) href /> }
    });
    let when = move || when(&award, lang.get());
    view! {
        <tr>
            <th scope="row">
                {move || org.get(lang.get()).to_owned()}
                <span class="thin-only note">{move || thin.get(lang.get()).to_owned()}</span>
            </th>
            <td class="wide-only">
                {move || clause.get(lang.get()).to_owned()}
                <span class="note tail">{move || indicator.get(lang.get()).to_owned()}</span>
            </td>
            <td>
                <StateWord state />
                <span class="note tail">{when}</span>
                {receipt}
            </td>
            <td class="number">
                <b>{points}</b>
            </td>
        </tr>
    }
    .into_any()
}

fn when(award: &FileAward, lang: Lang) -> String {
    match award.state {
        AwardState::Noticed => words::counts_from(lang, day_words(award.posts_on).get(lang)),
        AwardState::Held => words::held_note(lang).to_owned(),
        AwardState::Posted => words::counts_until(lang, day_words(award.expires_on).get(lang)),
        AwardState::Voided => {
            let reason = award.reason.as_deref();
            reason.map_or_else(String::new, |reason| words::voided_because(lang, reason))
        }
        AwardState::Drafted | AwardState::Withdrawn | AwardState::Expired => String::new(),
    }
}
