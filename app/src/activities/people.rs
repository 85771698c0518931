//! Who has signed up and who was there, with what the reader may say of each.

use leptos::prelude::*;
use shared::access::Action;
use shared::activities::api::{ActivityView, Attendee, MarkAttendance};
use shared::activities::{ActivityAct, ActivityState, Counting, tenths_words};
use shared::base::{AttendanceMarkId, Lang};
use uuid::Uuid;

use super::announce::tenths;
use super::doing::Doing;
use super::row::amount;
use crate::session::{Loaded, use_session};
use crate::texts::{activities as words, t, use_lang};
use crate::ui::{Column, Empty, IconName, LinkButton, Table, TextInput, TextLink, Tone, Verdict};

/// What the rows of one list share.
#[derive(Clone)]
struct Marking {
    loaded: Loaded<ActivityView>,
    view: ActivityView,
    /// How much is given to who is marked, as typed.
    given: RwSignal<String>,
    doing: Doing,
}

/// The list.
pub(super) fn people(loaded: Loaded<ActivityView>, view: &ActivityView) -> AnyView {
    let marking = Marking {
        loaded,
        view: view.clone(),
        given: RwSignal::new(tenths_words(view.row.tenths)),
        doing: Doing::new(),
    };
    let body = if view.people.is_empty() {
        view! { <Empty title=t(words::list_empty) note=t(words::list_empty_note) /> }.into_any()
    } else {
        table(&marking)
    };
    view! {
        <section class="stack">
            <h2>{t(words::list)}</h2>
            {marking.doing.refusal()}
            {body}
        </section>
    }
    .into_any()
}

fn table(marking: &Marking) -> AnyView {
    let view = &marking.view;
    let counts = view.may_mark && view.row.counting != Counting::Participation;
    let value = marking.given;
    let amount_box = counts.then(|| {
        view! {
            <TextInput
                id="given"
                label=t(words::give)
                hint=t(words::give_hint)
                value
                keyboard="decimal"
                length=5
            />
        }
    });
    let mut columns = vec![
        Column::new("person", t(words::person)),
        Column::new("citizen_id", t(words::citizen_id)).wide(),
        Column::new("attendance", t(words::attendance)),
    ];
    let acts = view.may_mark || view.may.contains(&ActivityAct::Revoked) || may_award(view);
    if acts {
        columns.push(Column::new("action", t(words::action)).number());
    }
    let rows = view.people.iter();
    let rows = rows.map(|one| row(marking, one, acts)).collect_view();
    view! {
        {amount_box}
        <Table caption=t(words::list) columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(marking: &Marking, one: &Attendee, acts: bool) -> AnyView {
    let cell = acts.then(|| {
        let act = act(marking, one);
        view! { <td class="number">{act}</td> }
    });
    let (name, id, thin) = (
        one.name.clone(),
        one.citizen_id.clone(),
        one.citizen_id.clone(),
    );
    view! {
        <tr>
            <th scope="row">
                <span lang="zh-CN">{name}</span>
                <span class="thin-only note tail">{thin}</span>
            </th>
            <td class="wide-only">{id}</td>
            <td>{attendance(marking.view.row.counting, one)}</td>
            {cell}
        </tr>
    }
    .into_any()
}

/// Whether somebody was there, and what is counted.
fn attendance(counting: Counting, one: &Attendee) -> AnyView {
    let lang = use_lang();
    let (present, tenths, revoked) = (one.present, one.tenths, one.revoked.clone());
    let (tone, icon) = match (&revoked, present) {
        (Some(_), _) => (Tone::Bad, IconName::Cross),
        (None, Some(_)) => (Tone::Good, IconName::Check),
        (None, None) => (Tone::Quiet, IconName::Minus),
    };
    let said = move || {
        let lang = lang.get();
        match (&revoked, present) {
            (Some(reason), _) => words::revoked(lang, reason),
            (None, Some(how)) => how_words(lang, counting, how.words().get(lang), tenths),
            (None, None) => words::not_there(lang).to_owned(),
        }
    };
    view! { <Verdict words=said tone icon /> }.into_any()
}

fn how_words(lang: Lang, counting: Counting, how: &str, tenths: u32) -> String {
    if counting == Counting::Participation {
        words::there_only(lang, how)
    } else {
        words::there(lang, how, &amount(lang, counting, tenths))
    }
}

/// A record of participation counts nothing by itself; whoever drafts awards may reward it by the
/// organisation's own rules.
fn may_award(view: &ActivityView) -> bool {
    let confirmed = view.row.state == ActivityState::Confirmed;
    let drafts = untrack(|| use_session().may(Action::AwardDraft));
    confirmed && view.row.counting == Counting::Participation && drafts
}

/// What the reader may say of one person.
fn act(marking: &Marking, one: &Attendee) -> Option<AnyView> {
    let (view, about) = (&marking.view, one.name.clone());
    if view.may_mark {
        let present = one.present.is_none();
        let words = if present { words::mark } else { words::unmark };
        let on_press = press(marking, one, present);
        return Some(view! { <LinkButton words=t(words) about on_press /> }.into_any());
    }
    let was_there = one.present.is_some() && one.revoked.is_none();
    if was_there && may_award(view) {
        let href = format!("/desk/people/{}", one.person);
        return Some(view! { <TextLink words=t(words::award) href about /> }.into_any());
    }
    let revocable = was_there && view.may.contains(&ActivityAct::Revoked);
    revocable.then(|| {
        let href = format!("/desk/activities/{}/revoke/{}", view.row.id, one.person);
        view! { <TextLink words=t(words::revoke) href about /> }.into_any()
    })
}

/// Marks one person; one id for each pressing.
fn press(marking: &Marking, one: &Attendee, present: bool) -> Callback<()> {
    let session = use_session();
    let (loaded, doing, given) = (marking.loaded, marking.doing, marking.given);
    let (org, activity, person) = (marking.view.row.org, marking.view.row.id, one.person);
    Callback::new(move |()| {
        let tenths = tenths(&given.get_untracked()).filter(|_| present);
        let request = MarkAttendance {
            org,
            activity,
            mark: AttendanceMarkId(Uuid::now_v7()),
            person,
            present,
            tenths: tenths.unwrap_or_default(),
        };
        doing.ask(session, request, move |view| loaded.set(view));
    })
}
