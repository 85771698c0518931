//! The rules of passwords and sessions: those in force in a form, the earlier ones below.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::access::Role;
use shared::api::List;
use shared::base::{Lang, SecurityPolicyId, Text};
use shared::security::api::{ListSecurityPolicies, SecurityPolicyView, SetSecurityPolicy};
use shared::security::{Bound, SecurityPolicy};
use uuid::Uuid;

use crate::api::Failure;
use crate::session::{Loaded, Session, use_load, use_session};
use crate::texts::{Words, security as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, Callout, CheckList, Choice, Column, ErrorSummary, FieldError, PageHeading,
    Paging, Table, TextArea, TextInput, digits, error_beside, pager,
};

/// The words of the numbers and of their units, in the order of the bounds.
const NUMBERS: [(Words, Words); 5] = [
    (words::password_min, words::characters),
    (words::idle_minutes, words::minutes),
    (words::session_hours, words::hours),
    (words::lock_after, words::times),
    (words::lock_minutes, words::minutes),
];

/// What is wrong with the form.
#[derive(Clone, Debug, PartialEq)]
enum Wrong {
    Number(Bound),
    Reason,
    Refused(Failure),
}

impl Wrong {
    fn told(&self, lang: Lang) -> FieldError {
        let (id, words) = match self {
            Self::Number(Bound { field, least, most }) => {
                (*field, words::not_number(lang, *least, *most))
            }
            Self::Reason => ("reason", words::reason_missing(lang).to_owned()),
            Self::Refused(failure) => ("", failure.words(lang)),
        };
        FieldError {
            id: id.to_owned(),
            words,
        }
    }
}

/// What is typed, sent once.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    loaded: Loaded<List<SecurityPolicyView>>,
    replaces: Option<SecurityPolicyId>,
    id: StoredValue<SecurityPolicyId>,
    numbers: [RwSignal<String>; 5],
    roles: RwSignal<Vec<String>>,
    reason: RwSignal<String>,
    wrong: RwSignal<Vec<Wrong>>,
    busy: RwSignal<bool>,
    saved: RwSignal<bool>,
}

impl Form {
    fn request(self, wrong: &mut Vec<Wrong>) -> Option<SetSecurityPolicy> {
        let mut read = Vec::new();
        for (bound, typed) in SecurityPolicy::BOUNDS.into_iter().zip(self.numbers) {
            let number = digits(&typed.get_untracked()).and_then(|typed| typed.parse().ok());
            let fits = |number: &u16| (bound.least..=bound.most).contains(number);
            match number.filter(fits) {
                Some(number) => read.push(number),
                None => wrong.push(Wrong::Number(bound)),
            }
        }
        let reason = Text::new(&self.reason.get_untracked()).ok();
        let reason = reason.filter(|reason: &Text<500>| !reason.is_empty());
        if reason.is_none() {
            wrong.push(Wrong::Reason);
        }
        let [
            password_min,
            idle_minutes,
            session_hours,
            lock_after,
            lock_minutes,
        ] = read.try_into().ok()?;
        let roles = self.roles.get_untracked();
        Some(SetSecurityPolicy {
            id: self.id.get_value(),
            replaces: self.replaces,
            policy: SecurityPolicy {
                password_min,
                idle_minutes,
                session_hours,
                lock_after,
                lock_minutes,
                second_factor: roles
                    .iter()
                    .filter_map(|code| Role::from_code(code))
                    .collect(),
            },
            reason: reason?,
        })
    }

    fn send(self) {
        if self.busy.get_untracked() {
            return;
        }
        let mut wrong = Vec::new();
        let request = self.request(&mut wrong);
        self.wrong.set(wrong);
        let Some(request) = request else { return };
        self.busy.set(true);
        spawn_local(async move {
            let answer = self.session.call(&request).await;
            self.busy.try_set(false);
            match answer {
                Ok(_) => {
                    self.saved.try_set(true);
                    self.loaded.again();
                }
                Err(failure) => {
                    if failure.is_decided() {
                        self.id.try_set_value(SecurityPolicyId(Uuid::now_v7()));
                    }
                    self.wrong.try_set(vec![Wrong::Refused(failure)]);
                }
            }
        });
    }

    /// What is wrong, in the order of the form.
    fn errors(self) -> Signal<Vec<FieldError>> {
        let lang = use_lang();
        Signal::derive(move || {
            let lang = lang.get();
            let wrong = self.wrong.get().into_iter();
            wrong.map(|wrong| wrong.told(lang)).collect()
        })
    }
}

/// The page.
#[component]
pub fn RulesPage() -> impl IntoView {
    let session = use_session();
    let paging = Paging::default();
    let saved = RwSignal::new(false);
    let in_force = use_load(|| {
        Some(ListSecurityPolicies {
            cursor: None,
            limit: Some(1),
        })
    });
    let all = use_load(move || {
        in_force.with(|_| ());
        Some(ListSecurityPolicies {
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            limit: None,
        })
    });
    let told = move || {
        saved
            .get()
            .then(|| view! { <Callout title=t(words::saved) /> })
    };
    view! {
        <div class="stack">
            <PageHeading title=t(words::title) lead=t(words::lead) />
            <div role="status">{told}</div>
            {in_force.form(
                8,
                |list| list.items.first().and_then(|first| first.id),
                move |list| match list.items.first() {
                    Some(first) => form(session, in_force, saved, first),
                    None => ().into_any(),
                },
            )}
            <h2>{t(words::history)}</h2>
            {all.view(3, move |list| history(list, paging))}
        </div>
    }
    .into_any()
}

fn form(
    session: Session,
    loaded: Loaded<List<SecurityPolicyView>>,
    saved: RwSignal<bool>,
    first: &SecurityPolicyView,
) -> AnyView {
    let codes = first.policy.second_factor.iter();
    let form = Form {
        session,
        loaded,
        replaces: first.id,
        id: StoredValue::new(SecurityPolicyId(Uuid::now_v7())),
        numbers: first
            .policy
            .numbers()
            .map(|number| RwSignal::new(number.to_string())),
        roles: RwSignal::new(codes.map(|role| role.code().to_owned()).collect()),
        reason: RwSignal::new(String::new()),
        wrong: RwSignal::new(Vec::new()),
        busy: RwSignal::new(false),
        saved,
    };
    let errors = form.errors();
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        form.send();
    };
    view! {
        <ErrorSummary errors />
        <form class="stack narrow" novalidate on:submit=send>
            {boxes(form)}
            <div class="field">
                <p class="field-label" id="second-factor-label">{t(words::second_factor)}</p>
                <p class="field-hint">{t(words::second_factor_note)}</p>
                <CheckList
                    name="second_factor"
                    choices=roles()
                    values=form.roles
                    labelled_by="second-factor-label"
                />
            </div>
            <p class="note">{t(words::no_change_by_calendar)}</p>
            <TextArea
                id="reason"
                label=t(words::reason)
                value=form.reason
                error=error_beside(form.errors(), "reason")
            />
            <div class="row">
                <Button words=t(words::save) kind=ButtonKind::Main submit=true disabled=form.busy />
            </div>
        </form>
    }
    .into_any()
}

/// The numbers, each with its bounds and its unit.
fn boxes(form: Form) -> AnyView {
    let lang = use_lang();
    let boxes = SecurityPolicy::BOUNDS
        .into_iter()
        .zip(form.numbers)
        .zip(NUMBERS);
    let boxes = boxes.map(|((bound, value), (label, unit))| {
        let Bound { field, least, most } = bound;
        let hint = move || words::between(lang.get(), least, most);
        view! {
            <TextInput
                id=field
                label=t(label)
                hint=hint
                value
                error=error_beside(form.errors(), field)
                keyboard="numeric"
                length=4
                unit=t(unit)
            />
        }
    });
    boxes.collect_view().into_any()
}

/// The roles that may be asked for a second factor besides those that always are.
fn roles() -> Signal<Vec<Choice>> {
    let lang = use_lang();
    Signal::derive(move || {
        let lang = lang.get();
        let roles = Role::ALL.iter();
        let roles = roles.filter(|role| !role.administers() && **role != Role::Resident);
        let choice = |role: &Role| Choice {
            value: role.code().to_owned(),
            words: role.words().get(lang).to_owned(),
            ..Choice::default()
        };
        roles.map(choice).collect::<Vec<_>>()
    })
}

fn history(list: &List<SecurityPolicyView>, paging: Paging) -> AnyView {
    let columns = vec![
        Column::new("set_at", t(words::set_at)),
        Column::new("rules", t(words::rules)),
        Column::new("set_by", t(words::set_by)).wide(),
        Column::new("why", t(words::why)).wide(),
    ];
    let rows = list.items.iter().cloned().map(row).collect_view();
    view! {
        <Table caption=t(words::history_caption) columns>
            {rows}
        </Table>
        {pager(paging, list, crate::texts::desk::count_entries)}
    }
    .into_any()
}

fn row(one: SecurityPolicyView) -> AnyView {
    let lang = use_lang();
    let (set_at, numbers) = (one.set_at, one.policy.numbers());
    let when = move || {
        let own = || words::own_rules(lang.get()).to_owned();
        set_at.clone().unwrap_or_else(own)
    };
    let rules = move || {
        let [min, idle, hours, after, lock] = numbers;
        words::in_short(lang.get(), min, idle, hours, after, lock)
    };
    view! {
        <tr>
            <th scope="row">{when}</th>
            <td>{rules}</td>
            <td class="wide-only">{one.set_by}</td>
            <td class="wide-only">{one.reason}</td>
        </tr>
    }
    .into_any()
}
