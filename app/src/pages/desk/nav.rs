//! The ways through, for the post acted in and no other.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use leptos_router::hooks::use_location;
use shared::access::{Action, Role};

use crate::session::{Helping, scope_words, use_session};
use crate::shell::NavItem;
use crate::texts::{
    Words, activities, awarders, batches, check_sheets, desk as words, employments, fairness,
    session as session_words, t, use_lang,
};
use crate::ui::TextLink;

/// One way: where, its words, and the beginnings of the addresses that belong to it.
type Way = (&'static str, Words, &'static [&'static str]);

const HOME: Way = ("/desk/", words::home, &[]);
const AWARD: Way = ("/desk/people", words::award, &["/desk/people"]);
const BATCHES: Way = ("/desk/batches", batches::way, &["/desk/batches"]);
const AWARDS: Way = ("/desk/awards", words::awards, &["/desk/awards"]);
const ACTIVITIES: Way = ("/desk/activities", activities::way, &["/desk/activities"]);
const CHECKS: Way = ("/desk/checks", check_sheets::way, &["/desk/checks"]);
const QUOTA: Way = ("/desk/quota", words::quota, &["/desk/quota"]);
const QUOTAS: Way = (
    "/desk/quotas",
    words::quotas,
    &["/desk/quotas", "/desk/pool", "/desk/pools"],
);
const STAFF: Way = ("/desk/staff", employments::way, &["/desk/staff"]);
const RULES: Way = ("/desk/rules", words::rules, &["/desk/rules"]);
const AWARDER: Way = ("/desk/awarder", awarders::way, &["/desk/awarder"]);
const AWARDERS: Way = ("/desk/awarders", awarders::check_way, &["/desk/awarders"]);
const FAIRNESS: Way = ("/desk/fairness", fairness::way, &["/desk/fairness"]);
const CORRECTIONS: Way = (
    "/desk/corrections",
    words::corrections,
    &["/desk/corrections"],
);
const OBJECTIONS: Way = ("/desk/objections", words::objections, &["/desk/objections"]);
const ORGS: Way = ("/desk/orgs", words::orgs, &["/desk/orgs", "/desk/areas"]);
const LOCKS: Way = (
    "/desk/security/locks",
    words::security_locks,
    &["/desk/security/locks"],
);
const RESIDENTS: Way = ("/desk/residents", words::residents, &["/desk/residents"]);

const CLERKS: Way = ("/desk/clerks", words::clerks, &["/desk/clerks"]);
const HOUSEHOLDS: Way = ("/desk/households", words::households, &["/desk/households"]);

const RESIDENT: [Way; 7] = [
    ("/desk/", words::my_points, &["/desk/data", "/desk/erasure"]),
    ("/desk/household", words::household, &["/desk/household"]),
    ACTIVITIES,
    CORRECTIONS,
    (OBJECTIONS.0, words::my_objections, OBJECTIONS.2),
    ("/desk/statement", words::statement, &["/desk/statement"]),
    ("/desk/helpers", words::helpers, &["/desk/helpers"]),
];

const VILLAGE: [Way; 10] = [
    HOME, AWARD, BATCHES, CHECKS, AWARDS, ACTIVITIES, RESIDENTS, HOUSEHOLDS, QUOTA, RULES,
];

/// The only way of a resident whose account is not bound.
const UNBOUND: [Way; 1] = [("/desk/", words::bind, &[])];

/// The ways of who acts for someone: those of a resident that the person has allowed.
fn ways_of_helping(helping: &Helping) -> Vec<Way> {
    let all: [(Action, Way); 6] = [
        (Action::ResidentRead, ("/desk/", words::their_points, &[])),
        (
            Action::HouseholdDeclare,
            ("/desk/household", words::household, &["/desk/household"]),
        ),
        (Action::CorrectionStart, CORRECTIONS),
        (Action::ObjectionFile, OBJECTIONS),
        (
            Action::ConsentManage,
            ("/desk/consents", words::consents, &["/desk/consents"]),
        ),
        (
            Action::StatementIssue,
            ("/desk/statement", words::statement, &["/desk/statement"]),
        ),
    ];
    let allowed = all
        .into_iter()
        .filter(|(action, _)| helping.allows(*action));
    allowed.map(|(_, way)| way).collect()
}

const ACCOUNTS: Way = ("/desk/accounts", words::accounts, &["/desk/accounts"]);

fn ways(role: Role) -> Vec<Way> {
    match role {
        Role::Resident => RESIDENT.to_vec(),
        Role::AwardClerk => vec![
            HOME, AWARD, BATCHES, AWARDS, ACTIVITIES, STAFF, QUOTA, RULES, AWARDER,
        ],
        Role::AwardHead => vec![
            HOME, AWARDS, BATCHES, ACTIVITIES, STAFF, CLERKS, QUOTA, RULES, AWARDER,
        ],
        Role::VillageOfficer => VILLAGE.to_vec(),
        Role::GridHead => vec![("/desk/", words::visits, &["/desk/visits"]), CHECKS],
        Role::TownOfficer => vec![
            HOME,
            CORRECTIONS,
            OBJECTIONS,
            QUOTAS,
            AWARDERS,
            FAIRNESS,
            (RESIDENTS.0, words::town_residents, RESIDENTS.2),
        ],
        Role::DepartmentOfficer => vec![HOME, CORRECTIONS],
        Role::SchoolStaff => vec![
            ("/desk/", words::verify, &["/desk/verify"]),
            ("/desk/records", words::records, &["/desk/records"]),
        ],
        Role::MigrantOffice => vec![
            ("/desk/", words::to_do, &[]),
            QUOTAS,
            AWARDERS,
            AWARDS,
            FAIRNESS,
            (RESIDENTS.0, words::all_residents, RESIDENTS.2),
            HOUSEHOLDS,
            CORRECTIONS,
            OBJECTIONS,
            ("/desk/hires", employments::reports_way, &["/desk/hires"]),
            ("/desk/erasures", words::erasures, &["/desk/erasures"]),
            ORGS,
        ],
        Role::PolicyOfficer => vec![HOME],
        Role::SystemAdmin => vec![HOME, ACCOUNTS, ORGS],
        Role::SecurityAdmin => vec![
            HOME,
            LOCKS,
            (
                "/desk/security/unusual",
                words::security_unusual,
                &["/desk/security/unusual"],
            ),
            ("/desk/security", words::security, &[]),
            ACCOUNTS,
        ],
        Role::Auditor => vec![
            HOME,
            ("/desk/audit", words::audit, &[]),
            (
                "/desk/audit/looks",
                words::audit_looks,
                &["/desk/audit/looks"],
            ),
            (
                "/desk/audit/sample",
                words::audit_sample,
                &["/desk/audit/sample"],
            ),
            FAIRNESS,
        ],
    }
}

/// The ways of the post acted in; none while nobody is signed in.
pub(super) fn nav() -> Signal<Vec<NavItem>> {
    let session = use_session();
    let path = use_location().pathname;
    let lang = use_lang();
    Signal::derive(move || {
        let Some(role) = session
            .role()
            .filter(|_| !session.asleep() && session.duty().is_none())
        else {
            return Vec::new();
        };
        let unbound = role == Role::Resident && !session.bound();
        let item = |(href, words, begins): Way| NavItem {
            href,
            words: TextProp::from(move || words(lang.get())),
            current: Signal::derive(move || path.with(|path| belongs(path, href, begins))),
        };
        let ways = match session.helping() {
            Some(helping) => ways_of_helping(&helping),
            None if unbound => UNBOUND.to_vec(),
            None => ways(role),
        };
        ways.into_iter().map(item).collect()
    })
}

fn belongs(path: &str, href: &str, begins: &[&str]) -> bool {
    let path = path.trim_end_matches('/');
    let below = |begin: &&str| {
        path.strip_prefix(*begin)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    path == href.trim_end_matches('/') || begins.iter().any(below)
}

/// The organisation acted for.
pub(super) fn place() -> TextProp {
    let session = use_session();
    let lang = use_lang();
    TextProp::from(move || {
        let lang = lang.get();
        let scope = session.post().map(|post| scope_words(&post, lang));
        scope.unwrap_or_default()
    })
}

/// Who is signed in, and the way to the account.
pub(super) fn tools() -> AnyView {
    let session = use_session();
    let lang = use_lang();
    let content = move || {
        let me = session.me().filter(|_| !session.asleep())?;
        let lang = lang.get();
        let role = session
            .post()
            .map(|post| post.role.words().get(lang).to_owned());
        let role = role.unwrap_or_default();
        let about = words::account_of(lang, &format!("{role} {}", me.name));
        Some(view! {
            <a class="link account-link" href="/desk/account" aria-label=about>
                <span class="account-role">{role}</span>
                <span>{me.name}</span>
            </a>
        })
    };
    let sign_in = move || {
        session.me().is_none().then(|| {
            view! { <TextLink words=t(session_words::to_preview) href="/" external=true /> }
        })
    };
    view! {
        {content}
        {sign_in}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::belongs;

    #[test]
    fn a_page_belongs_to_one_way_only() {
        assert!(belongs("/desk", "/desk/", &[]));
        assert!(!belongs("/desk/quota", "/desk/", &[]));
        assert!(belongs("/desk/people/7", "/desk/people", &["/desk/people"]));
        assert!(!belongs("/desk/quotas", "/desk/quota", &["/desk/quota"]));
    }
}
