//! A report of who begins.

use leptos::prelude::*;
use shared::api::List;
use shared::base::{OrgId, ReportId, Text};
use shared::employments::api::{ReportJoiner, ReportView};
use uuid::Uuid;

use crate::session::{Loaded, TextBox, TextForm, use_session};
use crate::texts::{employments as words, t, use_lang};
use crate::ui::{DateDraft, DateField, use_announcer};

/// The form; what is reported appears in the list.
pub(super) fn join(org: OrgId, reports: Loaded<List<ReportView>>) -> AnyView {
    let (lang, session, said) = (use_lang(), use_session(), use_announcer());
    let id = TextBox::new("citizen_id", words::id, words::id_missing).hint(words::id_hint);
    let form = TextForm::new(vec![id]).beside(&["from_on", "insured_from"]);
    let (from, insured) = (DateDraft::new(None), DateDraft::new(None));
    // One id a report: pressing twice reports once.
    let report = StoredValue::new(ReportId(Uuid::now_v7()));
    let send = move || {
        let from_on = match from.read() {
            Ok(day) => day,
            Err(problem) => return form.miss("from_on", move |lang| problem.words(lang)),
        };
        let insured_from = match insured.read() {
            Ok(day) => day,
            Err(problem) => return form.miss("insured_from", move |lang| problem.words(lang)),
        };
        let (true, Ok(citizen_id)) = (form.complete(), Text::new(&id.typed())) else {
            return;
        };
        let request = ReportJoiner {
            org,
            report: report.get_value(),
            citizen_id,
            from_on,
            insured_from,
        };
        let asked = async move {
            let answer = session.call(&request).await;
            if answer.as_ref().is_err_and(crate::api::Failure::is_decided) {
                report.try_set_value(ReportId(Uuid::now_v7()));
            }
            answer
        };
        form.send(asked, move |_| {
            report.set_value(ReportId(Uuid::now_v7()));
            id.clear();
            from.clear();
            insured.clear();
            said.say(words::joined(lang.get_untracked()).to_owned());
            reports.again();
        });
    };
    let above = view! {
        <DateField
            id="from_on"
            label=t(words::from)
            hint=None
            value=from
            error=form.error("from_on")
        />
        <DateField
            id="insured_from"
            label=t(words::insured_from)
            hint=None
            value=insured
            error=form.error("insured_from")
        />
    };
    view! {
        <section class="narrow stack-tight">
            <h2>{t(words::join_title)}</h2>
            <p>{t(words::join_note)}</p>
            {form.view_below(above.into_any(), words::join, send)}
        </section>
    }
    .into_any()
}
