//! Recording a slip, a card, an endorsement or an ending at a counter.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::base::{Date, PermitEntryId, PersonId, Text};
use shared::permits::PermitKind;
use shared::permits::api::{PermitFile, RecordEnding, RecordEndorsement, RecordIssue, RecordSlip};
use uuid::Uuid;

use super::file::person_of_page;
use crate::api::Failure;
use crate::session::{Session, TextBox, TextForm, use_session};
use crate::texts::{Words, permits as words, t, use_lang};
use crate::ui::{DateDraft, DateField, Empty, IconName, PageHeading, SelectInput, TextLink};

/// What is recorded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Slip,
    Issue,
    Endorse,
    End,
}

impl What {
    fn of_page() -> Option<Self> {
        let params = use_params_map();
        match untrack(|| params.with(|params| params.get("act")))?.as_str() {
            "slip" => Some(Self::Slip),
            "issue" => Some(Self::Issue),
            "endorse" => Some(Self::Endorse),
            "end" => Some(Self::End),
            _ => None,
        }
    }

    fn title(self) -> Words {
        match self {
            Self::Slip => words::record_slip,
            Self::Issue => words::record_issue,
            Self::Endorse => words::record_endorse,
            Self::End => words::record_end,
        }
    }

    /// The label of the day, whose id is the field's name in the request.
    fn day(self) -> (&'static str, Words) {
        match self {
            Self::Slip => ("filed_on", words::filed_on),
            Self::Issue => ("issued_on", words::issued_on),
            Self::Endorse => ("endorsed_on", words::endorsed_on),
            Self::End => ("ended_on", words::ended_on),
        }
    }
}

/// The page.
#[component]
pub fn RecordPage() -> impl IntoView {
    let (person, what) = (person_of_page(), What::of_page());
    let back = person.map_or_else(
        || "/desk/residents".to_owned(),
        |person| format!("/desk/residents/{person}/permit"),
    );
    let title: Words = what.map_or(words::title, What::title);
    let body = match person.zip(what) {
        Some((person, what)) => form(person, what),
        None => view! { <Empty title=t(crate::texts::desk::lost) note=t(words::record_lead) /> }
            .into_any(),
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_permit) href=back icon=IconName::Left />
            </p>
            <PageHeading title=t(title) lead=t(words::record_lead) />
            {body}
        </div>
    }
    .into_any()
}

/// What is typed, beside the boxes.
#[derive(Clone, Copy)]
struct Typed {
    entry: RwSignal<PermitEntryId>,
    kind: RwSignal<String>,
    on: DateDraft,
    valid_to: DateDraft,
    form: TextForm,
}

fn form(person: PersonId, what: What) -> AnyView {
    let session = use_session();
    let navigate = use_navigate();
    let number = TextBox::new("number", words::number, words::number_missing);
    let point = TextBox::new("point", words::point, words::point_missing);
    let reference = TextBox::new("reference", words::reference, words::reference_missing);
    let boxes = match what {
        What::Slip => vec![number, point],
        What::Issue | What::Endorse | What::End => vec![reference],
    };
    let typed = Typed {
        entry: RwSignal::new(PermitEntryId(Uuid::now_v7())),
        kind: RwSignal::new(String::new()),
        on: DateDraft::new(None),
        valid_to: DateDraft::new(None),
        form: TextForm::new(boxes),
    };
    let send = move || {
        let form = typed.form;
        let kind = PermitKind::from_code(&typed.kind.get_untracked());
        if what == What::Issue && kind.is_none() {
            return form.miss("kind", words::kind_missing);
        }
        let temporary = what == What::Issue && kind == Some(PermitKind::TemporaryPermit);
        let Some(on) = day(typed, typed.on, what.day().0) else {
            return;
        };
        let last = if temporary {
            let Some(last) = day(typed, typed.valid_to, "valid_to") else {
                return;
            };
            Some(last)
        } else {
            None
        };
        if !form.complete() {
            return;
        }
        let said = Said {
            person,
            entry: typed.entry.get_untracked(),
            on,
            kind: kind.unwrap_or(PermitKind::ResidencePermit),
            valid_to: last,
            number: number.typed(),
            point: point.typed(),
            reference: reference.typed(),
        };
        let asked = async move {
            let answer = said.send(session, what).await;
            if answer.as_ref().is_err_and(Failure::is_decided) {
                typed.entry.try_set(PermitEntryId(Uuid::now_v7()));
            }
            answer
        };
        let navigate = navigate.clone();
        form.send(asked, move |_| {
            let there = format!("/desk/residents/{person}/permit");
            navigate(&there, NavigateOptions::default());
        });
    };
    typed
        .form
        .view_below(fields(typed, what), words::record_save, send)
}

/// A day that is typed; tells what is wrong with it.
fn day(typed: Typed, draft: DateDraft, id: &'static str) -> Option<Date> {
    match draft.read() {
        Ok(day) => Some(day),
        Err(problem) => {
            typed.form.miss(id, move |lang| problem.words(lang));
            None
        }
    }
}

/// What is sent.
struct Said {
    person: PersonId,
    entry: PermitEntryId,
    on: Date,
    kind: PermitKind,
    valid_to: Option<Date>,
    number: String,
    point: String,
    reference: String,
}

impl Said {
    async fn send(self, session: Session, what: What) -> Result<PermitFile, Failure> {
        let Self { person, entry, .. } = self;
        let reference = Text::new(&self.reference).map_err(|_err| Failure::Unreadable)?;
        match what {
            What::Slip => {
                let request = RecordSlip {
                    person,
                    entry,
                    number: Text::new(&self.number).map_err(|_err| Failure::Unreadable)?,
                    filed_on: self.on,
                    point: Text::new(&self.point).map_err(|_err| Failure::Unreadable)?,
                };
                session.call(&request).await
            }
            What::Issue => {
                let request = RecordIssue {
                    person,
                    entry,
                    kind: self.kind,
                    issued_on: self.on,
                    valid_to: self.valid_to,
                    reference,
                };
                session.call(&request).await
            }
            What::Endorse => {
                let request = RecordEndorsement {
                    person,
                    entry,
                    endorsed_on: self.on,
                    reference,
                };
                session.call(&request).await
            }
            What::End => {
                let request = RecordEnding {
                    person,
                    entry,
                    ended_on: self.on,
                    reference,
                };
                session.call(&request).await
            }
        }
    }
}

/// The card where one is issued, and the day.
fn fields(typed: Typed, what: What) -> AnyView {
    let lang = use_lang();
    let options = Signal::derive(move || {
        let lang = lang.get();
        let first = (String::new(), words::choose(lang).to_owned());
        let all = PermitKind::ALL.iter();
        let rest = all.map(|kind| (kind.code().to_owned(), kind.words().get(lang).to_owned()));
        std::iter::once(first).chain(rest).collect()
    });
    let kind = (what == What::Issue).then(|| {
        view! {
            <SelectInput
                id="kind"
                label=t(words::kind)
                options
                value=typed.kind
                error=typed.form.error("kind")
            />
        }
    });
    let temporary = Memo::new(move |_| {
        typed
            .kind
            .with(|kind| kind == PermitKind::TemporaryPermit.code())
    });
    let valid_to = move || {
        temporary.get().then(|| {
            view! {
                <DateField
                    id="valid_to"
                    label=t(words::valid_to)
                    value=typed.valid_to
                    error=typed.form.error("valid_to")
                />
            }
        })
    };
    let (id, label) = what.day();
    let hint = (what == What::Endorse).then(|| TextProp::from(t(words::endorsed_hint)));
    view! {
        {kind}
        <DateField
            id=id
            label=t(label)
            hint
            value=typed.on
            error=typed.form.error(id)
        />
        {valid_to}
    }
    .into_any()
}
