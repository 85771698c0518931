//! Opening assisted mode for someone who stands at the window.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::access::ProxyRight;
use shared::base::{PersonId, ProxyId, Text};
use shared::consents::api::{NoticeView, ReadNotice};
use shared::proxies::ProxyProof;
use shared::proxies::api::OpenAssistance;
use uuid::Uuid;

use super::rights::{choose, chosen, described, wrong};
use crate::consents::notice_text;
use crate::session::{TextForm, use_load, use_session};
use crate::texts::{Words, proxies as words, t, use_lang};
use crate::ui::{
    CheckList, Choice, ChoiceField, Disclosure, IconName, PageHeading, RadioList, SelectInput,
    TextInput, TextLink,
};

/// The lengths of time that are offered, in minutes.
const MINUTES: [(u32, Words); 4] = [
    (30, words::minutes_30),
    (60, words::minutes_60),
    (120, words::minutes_120),
    (480, words::minutes_480),
];

/// The page.
#[component]
pub fn OpenPage() -> impl IntoView {
    let params = use_params_map();
    let person: Option<PersonId> =
        untrack(|| params.with(|params| params.get("person"))).and_then(|id| id.parse().ok());
    let notice = use_load(|| Some(ReadNotice {}));
    let back = person.map_or_else(
        || "/desk/residents".to_owned(),
        |person| format!("/desk/residents/{person}"),
    );
    let body = person.map(|person| {
        notice.form(
            6,
            |view| view.notice.version,
            move |view| form(person, view),
        )
    });
    view! {
        <div class="narrow stack proxy-large">
            <p>
                <TextLink words=t(words::to_file) href=back icon=IconName::Left />
            </p>
            <PageHeading title=t(words::open_title) lead=t(words::open_lead) />
            {body}
        </div>
    }
    .into_any()
}

/// What is typed.
#[derive(Clone, Copy)]
struct Typed {
    told: RwSignal<Vec<String>>,
    rights: RwSignal<Vec<String>>,
    minutes: RwSignal<String>,
    proof: RwSignal<String>,
    paper: RwSignal<String>,
    code: RwSignal<String>,
    form: TextForm,
}

fn form(person: PersonId, view: &NoticeView) -> AnyView {
    let session = use_session();
    let navigate = use_navigate();
    let version = view.notice.version;
    let id = RwSignal::new(ProxyId(Uuid::now_v7()));
    let typed = Typed {
        told: RwSignal::new(Vec::new()),
        rights: RwSignal::new(vec![ProxyRight::Read.code().to_owned()]),
        minutes: RwSignal::new(MINUTES[0].0.to_string()),
        proof: RwSignal::new(String::new()),
        paper: RwSignal::new(String::new()),
        code: RwSignal::new(String::new()),
        form: TextForm::new(Vec::new()),
    };
    let send = move || {
        let Some(request) = read(typed, (person, id.get_untracked(), version)) else {
            return;
        };
        let asked = async move {
            let answer = session.call(&request).await;
            if answer.as_ref().is_err_and(crate::api::Failure::is_decided) {
                id.try_set(ProxyId(Uuid::now_v7()));
            }
            answer
        };
        let navigate = navigate.clone();
        typed.form.send(asked, move |proxy| {
            session.help(proxy);
            navigate("/desk/", NavigateOptions::default());
        });
    };
    let fields = view! {
        {notice(typed, view)} {choose(words::open_rights, typed.rights, typed.form)}
        {minutes(typed)} {proof(typed)}
    };
    typed
        .form
        .view_below(fields.into_any(), words::open_act, send)
}

/// The request, if all is filled in; tells what is missing.
fn read(typed: Typed, (person, proxy, notice): (PersonId, ProxyId, u32)) -> Option<OpenAssistance> {
    let form = typed.form;
    if !form.complete() {
        return None;
    }
    if typed.told.with_untracked(Vec::is_empty) {
        form.miss("told", words::open_told_missing);
        return None;
    }
    let rights = chosen(typed.rights);
    if !rights.contains(&ProxyRight::Read) {
        form.miss("rights", words::open_rights_missing);
        return None;
    }
    let (paper, code) = (typed.paper.get_untracked(), typed.code.get_untracked());
    let filled = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
    let (paper, code) = match ProxyProof::from_code(&typed.proof.get_untracked()) {
        Some(ProxyProof::Paper) => (filled(&paper), None),
        Some(ProxyProof::Code) => (None, filled(&code)),
        Some(ProxyProof::Account) | None => {
            form.miss("proof", words::proof_missing);
            return None;
        }
    };
    if paper.is_none() && code.is_none() {
        let by_paper = typed
            .proof
            .with_untracked(|proof| proof == ProxyProof::Paper.code());
        if by_paper {
            form.miss("paper", words::paper_missing);
        } else {
            form.miss("code", words::code_missing);
        }
        return None;
    }
    Some(OpenAssistance {
        person,
        proxy,
        rights,
        minutes: typed.minutes.get_untracked().parse().ok()?,
        notice,
        paper: paper.and_then(|text| Text::new(&text).ok()),
        code: code.and_then(|text| Text::new(&text).ok()),
    })
}

/// The notice to be read out, and that it was.
fn notice(typed: Typed, view: &NoticeView) -> AnyView {
    let lang = use_lang();
    let open = RwSignal::new(false);
    let (notice, version) = (view.notice.clone(), view.notice.version);
    let choices = Signal::derive(move || {
        vec![Choice {
            value: "told".to_owned(),
            words: words::open_told(lang.get(), version),
            ..Choice::default()
        }]
    });
    let whole = move || {
        open.get()
            .then(|| view! { <div class="stack aside">{notice_text(&notice)}</div> })
    };
    view! {
        <div class="field">
            <p class="field-label" id="told-label">{t(words::open_notice)}</p>
            <p>
                <Disclosure words=t(words::open_notice_show) controls="notice-text" open />
            </p>
            <div id="notice-text">{whole}</div>
            {wrong("told", typed.form)}
            <CheckList
                name="told"
                choices
                values=typed.told
                labelled_by="told-label"
                described_by=described("told", typed.form)
            />
        </div>
    }
    .into_any()
}

fn minutes(typed: Typed) -> AnyView {
    let lang = use_lang();
    let options = Signal::derive(move || {
        let lang = lang.get();
        let all = MINUTES.iter();
        all.map(|(minutes, words)| (minutes.to_string(), words(lang).to_owned()))
            .collect()
    });
    view! {
        <SelectInput id="minutes" label=t(words::open_minutes) options value=typed.minutes />
    }
    .into_any()
}

/// How the person has consented, with the number or the code under it.
fn proof(typed: Typed) -> AnyView {
    let lang = use_lang();
    let choices = Signal::derive(move || {
        let lang = lang.get();
        [
            (ProxyProof::Paper, words::proof_paper(lang)),
            (ProxyProof::Code, words::proof_code(lang)),
        ]
        .map(|(proof, words)| Choice {
            value: proof.code().to_owned(),
            words: words.to_owned(),
            ..Choice::default()
        })
        .to_vec()
    });
    let field: ChoiceField = Callback::new(move |value: String| {
        Some(if value == ProxyProof::Paper.code() {
            view! {
                <TextInput
                    id="paper"
                    label=t(words::paper)
                    value=typed.paper
                    error=typed.form.error("paper")
                    length=64
                />
            }
            .into_any()
        } else {
            view! {
                <TextInput
                    id="code"
                    label=t(words::code)
                    hint=t(words::code_hint)
                    value=typed.code
                    error=typed.form.error("code")
                    length=16
                />
            }
            .into_any()
        })
    });
    view! {
        <div class="field">
            <p class="field-label" id="proof-label">{t(words::open_proof)}</p>
            {wrong("proof", typed.form)}
            <RadioList
                name="proof"
                choices
                value=typed.proof
                labelled_by="proof-label"
                described_by=described("proof", typed.form)
                field=field
            />
        </div>
    }
    .into_any()
}
