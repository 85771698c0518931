//! Announcing an activity.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::activities::api::AnnounceActivity;
use shared::activities::{ActivityKind, Counting};
use shared::base::{ActivityId, Bilingual, Date, Lang, Text};
use uuid::Uuid;

use crate::api::Failure;
use crate::session::{Session, TextBox, TextForm, use_session};
use crate::texts::{Words, activities as words, t, use_lang};
use crate::ui::{
    DateDraft, DateField, IconName, PageHeading, SelectInput, TextArea, TextLink, ascii,
};

/// The page.
#[component]
pub fn AnnouncePage() -> impl IntoView {
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_list) href="/desk/activities" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::announce_title) lead=t(words::announce_lead) />
            {form()}
        </div>
    }
    .into_any()
}

/// What is chosen and typed beside the boxes.
#[derive(Clone, Copy)]
struct Typed {
    activity: RwSignal<ActivityId>,
    kind: RwSignal<String>,
    counting: RwSignal<String>,
    on: DateDraft,
    note: RwSignal<String>,
    form: TextForm,
}

/// The boxes of the form.
#[derive(Clone, Copy)]
struct Boxes {
    title: TextBox,
    place: TextBox,
    starts: TextBox,
    ends: TextBox,
    places: TextBox,
    amount: TextBox,
}

fn form() -> AnyView {
    let session = use_session();
    let navigate = use_navigate();
    let boxes = Boxes {
        title: TextBox::new("title", words::name, words::name_missing).length(60),
        place: TextBox::new("place", words::place, words::place_missing).length(100),
        starts: TextBox::new("starts", words::starts, words::starts_missing)
            .hint(words::starts_hint),
        ends: TextBox::new("ends", words::ends, words::ends_missing),
        places: TextBox::new("places", words::places, words::places_missing),
        amount: TextBox::new("tenths", words::amount, words::amount_wrong)
            .hint(words::amount_hint)
            .optional(),
    };
    let all = vec![
        boxes.title,
        boxes.place,
        boxes.starts,
        boxes.ends,
        boxes.places,
        boxes.amount,
    ];
    let typed = Typed {
        activity: RwSignal::new(ActivityId(Uuid::now_v7())),
        kind: RwSignal::new(String::new()),
        counting: RwSignal::new(String::new()),
        on: DateDraft::new(None),
        note: RwSignal::new(String::new()),
        form: TextForm::new(all).beside(&["held_on"]),
    };
    let send = move || {
        if !typed.form.complete() {
            return;
        }
        let request = match asked(session, typed, &boxes) {
            Ok(Some(request)) => request,
            Ok(None) => return,
            Err((id, words)) => return typed.form.refuse(id, words),
        };
        let asked = async move {
            let answer = session.call(&request).await;
            if answer.as_ref().is_err_and(Failure::is_decided) {
                typed.activity.try_set(ActivityId(Uuid::now_v7()));
            }
            answer
        };
        let navigate = navigate.clone();
        typed.form.send(asked, move |view| {
            let there = format!("/desk/activities/{}", view.row.id);
            navigate(&there, NavigateOptions::default());
        });
    };
    typed.form.view_below(fields(typed), words::announce, send)
}

/// What is asked for, or what is wrong with what was typed.
fn asked(
    session: Session,
    typed: Typed,
    boxes: &Boxes,
) -> Result<Option<AnnounceActivity>, (&'static str, Bilingual)> {
    let wrong =
        |id: &'static str, words: Words| (id, Bilingual::new(words(Lang::Zh), words(Lang::En)));
    let kind = ActivityKind::from_code(&typed.kind.get_untracked());
    let kind = kind.ok_or_else(|| wrong("kind", words::kind_missing))?;
    let counting = Counting::from_code(&typed.counting.get_untracked());
    let counting = counting.ok_or_else(|| wrong("counting", words::counting_missing))?;
    let held_on = day(typed.on).map_err(|words| ("held_on", words))?;
    let starts = minutes(&boxes.starts.typed());
    let starts = starts.ok_or_else(|| wrong("starts", words::starts_missing))?;
    let ends = minutes(&boxes.ends.typed());
    let ends = ends.ok_or_else(|| wrong("ends", words::ends_missing))?;
    let places = plain(&boxes.places.typed()).parse::<u32>();
    let places = places.map_err(|_error| wrong("places", words::places_missing))?;
    let amount = boxes.amount.typed();
    let tenths = tenths(&amount).ok_or_else(|| wrong("tenths", words::amount_wrong))?;
    let Some(org) = session.org() else {
        return Ok(None);
    };
    Ok(Some(AnnounceActivity {
        org,
        activity: typed.activity.get_untracked(),
        kind,
        counting,
        tenths,
        title: Text::new(&boxes.title.typed()).unwrap_or_default(),
        place: Text::new(&boxes.place.typed()).unwrap_or_default(),
        note: Text::new(&typed.note.get_untracked()).unwrap_or_default(),
        held_on,
        starts,
        ends,
        places,
    }))
}

fn day(draft: DateDraft) -> Result<Date, Bilingual> {
    draft
        .read()
        .map_err(|problem| Bilingual::new(problem.words(Lang::Zh), problem.words(Lang::En)))
}

/// What was typed, in plain letters and without spaces.
fn plain(typed: &str) -> String {
    typed
        .chars()
        .map(ascii)
        .filter(|c| !c.is_whitespace())
        .collect()
}

/// A time of day in minutes since midnight: "9:00", "９：００", "9点30".
fn minutes(typed: &str) -> Option<u32> {
    let typed = plain(typed).replace(['点', '.'], ":").replace('分', "");
    let (hour, minute) = typed.split_once(':').unwrap_or((&typed, ""));
    let hour: u32 = hour.parse().ok()?;
    let minute: u32 = if minute.is_empty() {
        0
    } else {
        minute.parse().ok()?
    };
    (hour <= 24 && minute < 60).then_some(hour * 60 + minute)
}

/// Tenths of a number with one decimal at most; an empty box is 0.
pub(super) fn tenths(typed: &str) -> Option<u32> {
    let typed = plain(typed);
    if typed.is_empty() {
        return Some(0);
    }
    let (whole, tenth) = typed.split_once('.').unwrap_or((&typed, "0"));
    let whole: u32 = whole.parse().ok()?;
    let tenth: u32 = tenth.parse().ok().filter(|_| tenth.len() == 1)?;
    whole.checked_mul(10)?.checked_add(tenth)
}

/// What is chosen above the boxes, and the day.
fn fields(typed: Typed) -> AnyView {
    let kinds = ActivityKind::ALL.iter();
    let kinds = kinds.map(|one| (one.code(), one.words())).collect();
    let countings = Counting::ALL.iter();
    let countings = countings.map(|one| (one.code(), one.words())).collect();
    view! {
        <SelectInput
            id="kind"
            label=t(words::kind)
            options=options(kinds)
            value=typed.kind
            error=typed.form.error("kind")
        />
        <SelectInput
            id="counting"
            label=t(words::counting)
            options=options(countings)
            value=typed.counting
            error=typed.form.error("counting")
        />
        <DateField
            id="held_on"
            label=t(words::day)
            hint=None
            value=typed.on
            error=typed.form.error("held_on")
        />
        <TextArea id="note" label=t(words::note_label) value=typed.note />
    }
    .into_any()
}

fn options(all: Vec<(&'static str, Bilingual)>) -> Signal<Vec<(String, String)>> {
    let lang = use_lang();
    Signal::derive(move || {
        let lang = lang.get();
        let first = (String::new(), words::choose(lang).to_owned());
        let rest = all
            .iter()
            .map(|(code, words)| ((*code).to_owned(), words.get(lang).to_owned()));
        std::iter::once(first).chain(rest).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{minutes, tenths};

    #[test]
    fn times_and_amounts_are_read_as_people_type_them() {
        for (typed, read) in [
            ("9:00", Some(540)),
            ("09:30", Some(570)),
            ("９：００", Some(540)),
            ("9点30分", Some(570)),
            ("9", Some(540)),
            ("24:00", Some(1440)),
            ("25:00", None),
            ("9:60", None),
            ("早上", None),
        ] {
            assert_eq!(minutes(typed), read, "{typed}");
        }
        for (typed, read) in [
            ("", Some(0)),
            ("3", Some(30)),
            ("2.5", Some(25)),
            ("２．５", Some(25)),
            ("2.55", None),
            ("2.", None),
            ("-1", None),
        ] {
            assert_eq!(tenths(typed), read, "{typed}");
        }
    }
}
