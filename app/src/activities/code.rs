//! The code on the spot: a picture that phones read, and the same in letters; another one before
//! the one that is shown holds no more.

use std::time::Duration;

use leptos::prelude::*;
use shared::activities::api::{AttendanceCode, ShowAttendanceCode};
use shared::base::{ActivityId, Text};

use super::detail::activity_of_page;
use crate::session::{use_load, use_session};
use crate::texts::{activities as words, t};
use crate::ui::{IconName, PageHeading, QrPicture, TextLink};

/// Each code holds a minute at least, so it is shown fresh well before that.
const RENEW: Duration = Duration::from_secs(10);

const CODE: &str = "code=";

/// The page.
#[component]
pub fn CodePage() -> impl IntoView {
    let session = use_session();
    let activity = activity_of_page();
    let loaded = use_load(move || {
        Some(ShowAttendanceCode {
            org: session.org()?,
            activity: activity.get()?,
        })
    });
    if let Ok(ticking) = set_interval_with_handle(move || loaded.again(), RENEW) {
        on_cleanup(move || ticking.clear());
    }
    let back = move || activity.get().map(|id| format!("/desk/activities/{id}"));
    view! {
        <div class="narrow stack">
            <p>
                <TextLink
                    words=t(words::back)
                    href=move || back().unwrap_or_default()
                    icon=IconName::Left
                />
            </p>
            <PageHeading title=t(words::code_title) lead=t(words::code_lead) />
            {loaded.view(4, move |code| shown(activity.get_untracked(), code))}
        </div>
    }
    .into_any()
}

fn shown(activity: Option<ActivityId>, code: &AttendanceCode) -> AnyView {
    let content = activity
        .map(|id| address(id, &code.code))
        .unwrap_or_default();
    let letters = code.code.clone();
    view! {
        <div class="stack attendance-code">
            <QrPicture content name=t(words::code_picture) />
            <p>
                {t(words::code_letters)} " " <b class="attendance-letters nowrap">{letters}</b>
            </p>
        </div>
    }
    .into_any()
}

/// What a phone opens. The code stands in the fragment, which stays in the browser and reaches no
/// server and no log.
fn address(activity: ActivityId, code: &str) -> String {
    let origin = window().location().origin().unwrap_or_default();
    format!("{origin}/desk/activities/{activity}#{CODE}{code}")
}

/// The code that an address was opened with, if it was.
pub(super) fn code_in(fragment: &str) -> Option<Text<32>> {
    let code = fragment.trim_start_matches('#').strip_prefix(CODE)?;
    let plain = code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let code = Text::new(code).ok().filter(|code| !code.is_empty());
    code.filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::code_in;

    #[test]
    fn only_a_code_is_read_from_the_fragment() {
        let read = |fragment| code_in(fragment).map(|code| code.to_string());
        assert_eq!(read("#code=K7QM-2XWA").as_deref(), Some("K7QM-2XWA"));
        for other in ["", "#content", "#code=", "#code=<b>", "#code=A%20B"] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
