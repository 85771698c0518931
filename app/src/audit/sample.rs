//! A random sample of the audit, which its seed draws again.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::audit::api::{AuditSample, SAMPLE_DEFAULT, SAMPLE_MAX, SampleAudit};
use shared::base::Text;

use super::filter::Boxes;
use super::table::table;
use crate::api::Failure;
use crate::session::{failure_view, use_session};
use crate::texts::{audit as words, t, use_lang};
use crate::ui::{Empty, Fact, Facts, PageHeading, TextInput, digits};

/// The ids of the boxes that only a sample has.
const SIZE: &str = "size";
const SEED: &str = "seed";

/// The page.
#[component]
pub fn SamplePage() -> impl IntoView {
    let session = use_session();
    let boxes = Boxes::new();
    let size = RwSignal::new(SAMPLE_DEFAULT.to_string());
    let seed = RwSignal::new(String::new());
    let drawn = RwSignal::new(None::<Result<AuditSample, Failure>>);
    let busy = RwSignal::new(false);
    let ask = move || {
        let Some(filter) = boxes.read().filter(|_| !busy.get_untracked()) else {
            return;
        };
        let number = digits(&size.get_untracked()).and_then(|size| size.parse().ok());
        let Some(number) = number.filter(|number| (1..=SAMPLE_MAX).contains(number)) else {
            boxes.refuse(SIZE, words::size_wrong);
            return;
        };
        let request = SampleAudit {
            filter,
            size: Some(number),
            seed: Text::new(&seed.get_untracked())
                .ok()
                .filter(|seed| !seed.is_empty()),
        };
        busy.set(true);
        spawn_local(async move {
            let answer = session.call(&request).await;
            busy.try_set(false);
            match answer {
                Err(Failure::Refused(problem)) if problem.status == 422 => {
                    boxes.refuse(SEED, words::seed_wrong);
                }
                other => drop(drawn.try_set(Some(other))),
            }
        });
    };
    let reset = move || {
        size.set(SAMPLE_DEFAULT.to_string());
        seed.set(String::new());
        drawn.set(None);
    };
    let fields = view! {
        {boxes.what()}
        {boxes.days()}
        <TextInput
            id=SIZE
            label=t(words::size)
            value=size
            error=boxes.error(SIZE)
            keyboard="numeric"
            length=3
        />
        <TextInput id=SEED label=t(words::seed) value=seed error=boxes.error(SEED) length=40 />
    };
    let result = move || {
        drawn.get().map(|drawn| match drawn {
            Ok(sample) => view(&sample),
            Err(failure) => failure_view(failure, None),
        })
    };
    view! {
        <div class="stack">
            <PageHeading title=t(words::sample_title) lead=t(words::sample_lead) />
            {boxes.form(fields.into_any(), words::draw, ask, reset)}
            <div class="loaded stack" aria-busy=move || if busy.get() { "true" } else { "false" }>
                {result}
            </div>
        </div>
    }
    .into_any()
}

fn view(sample: &AuditSample) -> AnyView {
    if sample.items.is_empty() {
        return view! { <Empty title=t(words::none) note=t(words::none_note) /> }.into_any();
    }
    let lang = use_lang();
    let (of, drawn, seed) = (sample.of, sample.items.len(), sample.seed.clone());
    let told = move || words::drawn_of(lang.get(), drawn, of);
    view! {
        <Facts>
            <Fact name=t(words::seed_drawn)>
                <b class="secret">{seed}</b>
                <p class="note">{t(words::seed_note)}</p>
            </Fact>
            <Fact name=t(words::drawn)>{told}</Fact>
        </Facts>
        {table(words::sample_caption, &sample.items, true)}
    }
    .into_any()
}
