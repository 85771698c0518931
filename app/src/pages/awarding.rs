//! What is to be done about the right to award: applications that wait for a check, and the next
//! step towards an organisation's own rules.

use leptos::prelude::*;
use shared::access::Action;
use shared::api::List;
use shared::awarders::AwarderStanding;
use shared::awarders::api::{AwarderFileRow, ListAwarderFiles};
use shared::awards::api::{ReadRulesDesk, RulesDesk};
use shared::base::Lang;

use super::desk::{ToDo, When};
use crate::session::{Loaded, Session, use_load, use_session};
use crate::texts::{Words, awarders, desk as words, rules};

/// The applications that wait.
pub(super) fn use_applications() -> Loaded<List<AwarderFileRow>> {
    use_load(|| {
        Some(ListAwarderFiles {
            standing: Some(AwarderStanding::Waiting),
            cursor: None,
            limit: Some(1),
        })
    })
}

/// What is to be done about them; `None` while they are read.
pub(super) fn applications_wait(
    list: Loaded<List<AwarderFileRow>>,
    lang: Lang,
) -> Option<Vec<ToDo>> {
    let count = list.ready(|list| list.total.unwrap_or_default())?;
    let todo = (count > 0).then(|| ToDo {
        when: When::Soon,
        title: awarders::applications_wait(lang, count),
        note: awarders::applications_wait_note(lang).to_owned(),
        urgent: false,
        waits: true,
        act: words::see,
        href: "/desk/awarders".to_owned(),
    });
    Some(todo.into_iter().collect())
}

/// The own organisation's rules, and who looks at them.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    session: Session,
    desk: Loaded<RulesDesk>,
}

/// Asks for them.
pub(super) fn use_rules() -> Rules {
    let session = use_session();
    let desk = use_load(move || {
        Some(ReadRulesDesk {
            org: session.org()?,
        })
    });
    Rules { session, desk }
}

/// The next step towards them, for those who may take it; `None` while they are read.
pub(super) fn rules_to_do(rules_of: Rules, lang: Lang) -> Option<Vec<ToDo>> {
    let may = |action| untrack(|| rules_of.session.may(action));
    let (standing, open, none) = rules_of.desk.ready(|desk| {
        let open = desk.draft.as_ref();
        let open = open.filter(|draft| draft.submitted_as.is_none());
        (
            desk.standing,
            open.map(|draft| draft.drafted_by_me),
            desk.versions.is_empty() && desk.draft.is_none(),
        )
    })?;
    let applies = matches!(
        standing,
        AwarderStanding::NotApplied | AwarderStanding::Returned
    );
    let mut todos = Vec::new();
    let mut step = |title: Words, note: Words, act: Words, href: &str| {
        todos.push(ToDo {
            when: When::Now,
            title: title(lang).to_owned(),
            note: note(lang).to_owned(),
            urgent: false,
            waits: true,
            act,
            href: href.to_owned(),
        });
    };
    if applies && none && may(Action::AwarderApply) {
        step(
            rules::not_accepted,
            rules::not_accepted_note,
            rules::to_awarder,
            "/desk/awarder",
        );
    }
    let submits = standing == AwarderStanding::Accepted && may(Action::AwardRulesSubmit);
    if submits && open == Some(false) {
        step(
            rules::submit_waits,
            rules::submit_waits_note,
            words::see,
            "/desk/rules/submit",
        );
    }
    if none && may(Action::AwardRulesDraft) {
        step(
            rules::draft_none,
            rules::draft_none_note,
            rules::write,
            "/desk/rules/write",
        );
    }
    Some(todos)
}
