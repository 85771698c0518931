//! An account for every role to sign in with, and the accounts behind the other awarders.

use shared::access::Role;
use shared::base::{AccountId, AreaId, Bilingual, OrgId};
use shared::identity::mask_name;

use crate::accounts::hash_password;
use crate::clock::start_of;
use crate::demo::DISTRICT;
use crate::demo::days::days_before;
use crate::demo::logins::{LOGINS, NEWCOMERS, Place};
use crate::demo::orgs::Org;
use crate::demo::rows::{AccountRow, AcknowledgementRow, AuditRow, BindingRow, GrantRow};
use crate::demo::scene::Scene;
use crate::error::Result;
use crate::letters;
use crate::registers::audit::Event;

/// Letters of a password, in groups of four.
const PASSWORD_LENGTH: usize = 12;
const GROUP: usize = 4;
/// Days ago on which the accounts were created.
const CREATED_AGO: u32 = 90;

/// How to sign in with a role, shown once when the district is built.
#[derive(Clone)]
pub struct DemoLogin {
    /// The login.
    pub login: String,
    /// The password, drawn for this database.
    pub password: String,
    /// The role.
    pub role: Role,
    /// The organisation or the person it works for.
    pub org: Bilingual,
    /// What to try.
    pub hint: Bilingual,
}

/// Passwords and their hashes, drawn before the district is written.
pub(super) struct Passwords {
    /// One for each login of the tables.
    drawn: Vec<(String, String)>,
    /// The hash of a password that nobody is told, for the accounts nobody signs in with.
    untold: String,
}

impl Passwords {
    /// Draws them from the operating system's randomness, never from the seed.
    pub(super) fn draw() -> Result<Self> {
        let drawn = LOGINS.iter().chain(&NEWCOMERS).map(|_| {
            let password = password();
            let hash = hash_password(&password)?;
            Ok((password, hash))
        });
        Ok(Self {
            drawn: drawn.collect::<Result<_>>()?,
            untold: hash_password(&password())?,
        })
    }
}

/// A fresh password, like "k7qm-2xwa-9fhd".
fn password() -> String {
    letters::grouped(&letters::draw(PASSWORD_LENGTH), GROUP).to_lowercase()
}

/// Who may do what: a role, where, and the person behind it.
struct Seat {
    role: Role,
    org: Option<OrgId>,
    area: Option<AreaId>,
}

/// The accounts that sign and draft for the demo organisations and allocate quotas.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) clerk: AccountId,
    pub(super) head: AccountId,
}

/// The accounts of the table.
pub(super) struct Accounts {
    pub(super) logins: Vec<DemoLogin>,
    pub(super) enterprise: Desk,
    pub(super) village: Desk,
    pub(super) resident: AccountId,
    pub(super) grid: AccountId,
    pub(super) office: AccountId,
}

/// Writes the accounts of the table.
pub(super) fn build(scene: &mut Scene<'_>, passwords: &Passwords) -> Accounts {
    let (mut logins, mut ids) = (Vec::new(), Vec::new());
    for (plan, (password, hash)) in LOGINS.iter().zip(&passwords.drawn) {
        let org = scene.org_at(plan.place).cloned();
        let area = match plan.role {
            Role::GridHead => scene.demo_grid(),
            Role::VillageOfficer | Role::TownOfficer => org.as_ref().map(|org| org.area),
            Role::SchoolStaff => scene.demo_school_area(),
            _ => None,
        };
        let person = scene
            .person_at(plan.place)
            .map(|person| person.id.to_string());
        let seat = Seat {
            role: plan.role,
            org: org.as_ref().map(|org| org.id),
            area,
        };
        let name = mask_name(plan.name);
        let id = account(scene, (plan.login, &name, hash), &seat, person);
        ids.push(id);
        let of = org.map_or_else(
            || Bilingual::new(name.clone(), name.clone()),
            |org| Bilingual::new(org.zh, org.en),
        );
        logins.push(DemoLogin {
            login: plan.login.to_owned(),
            password: password.clone(),
            role: plan.role,
            org: match plan.place {
                Place::District => Bilingual::new("镇海区", "Zhenhai District"),
                Place::Grid => scene.name_of(area),
                _ => of,
            },
            hint: Bilingual::new(plan.zh, plan.en),
        });
    }
    let of = |role: Role, place: Place| {
        let found = LOGINS
            .iter()
            .position(|plan| plan.role == role && plan.place == place);
        found
            .and_then(|place| ids.get(place).copied())
            .unwrap_or(AccountId(uuid::Uuid::nil()))
    };
    Accounts {
        enterprise: Desk {
            clerk: of(Role::AwardClerk, Place::Clerk),
            head: of(Role::AwardHead, Place::Head),
        },
        village: Desk {
            clerk: of(Role::VillageOfficer, Place::Village),
            head: of(Role::AwardHead, Place::Village),
        },
        resident: of(Role::Resident, Place::Resident),
        grid: of(Role::GridHead, Place::Grid),
        office: of(Role::MigrantOffice, Place::Office),
        logins,
    }
}

/// Writes the accounts of the enterprise that does not award yet.
pub(super) fn newcomers(scene: &mut Scene<'_>, passwords: &Passwords) -> Vec<DemoLogin> {
    let Some(org) = scene.org_at(Place::Newcomer).cloned() else {
        return Vec::new();
    };
    let drawn = passwords.drawn.iter().skip(LOGINS.len());
    let mut logins = Vec::new();
    for (plan, (password, hash)) in NEWCOMERS.iter().zip(drawn) {
        let seat = Seat {
            role: plan.role,
            org: Some(org.id),
            area: None,
        };
        account(
            scene,
            (plan.login, &mask_name(plan.name), hash),
            &seat,
            None,
        );
        logins.push(DemoLogin {
            login: plan.login.to_owned(),
            password: password.clone(),
            role: plan.role,
            org: Bilingual::new(org.zh.clone(), org.en.clone()),
            hint: Bilingual::new(plan.zh, plan.en),
        });
    }
    logins
}

/// Writes the two accounts of another awarder; nobody is told their password.
pub(super) fn desk(scene: &mut Scene<'_>, passwords: &Passwords, org: &Org, number: usize) -> Desk {
    let drafts = match org.kind {
        shared::orgs::OrgKind::Village => Role::VillageOfficer,
        _ => Role::AwardClerk,
    };
    let mut seat = |login: &str, role: Role| {
        let name = mask_name(&crate::demo::names::name(&mut scene.random, None));
        let seat = Seat {
            role,
            org: Some(org.id),
            area: (role == Role::VillageOfficer).then_some(org.area),
        };
        let login = format!("{login}{number:02}");
        account(scene, (&login, &name, &passwords.untold), &seat, None)
    };
    Desk {
        clerk: seat("clerk", drafts),
        head: seat("head", Role::AwardHead),
    }
}

/// Writes the account of one more who drafts or signs at an organisation.
pub(super) fn colleague(
    scene: &mut Scene<'_>,
    passwords: &Passwords,
    org: &Org,
    (login, role): (&str, Role),
) {
    let name = mask_name(&crate::demo::names::name(&mut scene.random, None));
    let seat = Seat {
        role,
        org: Some(org.id),
        area: (role == Role::VillageOfficer).then_some(org.area),
    };
    account(scene, (login, &name, &passwords.untold), &seat, None);
}

/// Writes the account of someone on file; nobody is told its password.
pub(super) fn resident(
    scene: &mut Scene<'_>,
    passwords: &Passwords,
    login: &str,
    place: usize,
) -> AccountId {
    let seat = Seat {
        role: Role::Resident,
        org: None,
        area: None,
    };
    let person = scene.people.all.get(place);
    let (id, name) = person
        .map(|person| (person.id.to_string(), mask_name(&person.name)))
        .unzip();
    let name = name.unwrap_or_default();
    account(scene, (login, &name, &passwords.untold), &seat, id)
}

fn account(
    scene: &mut Scene<'_>,
    (login, name, hash): (&str, &str, &str),
    seat: &Seat,
    person_id: Option<String>,
) -> AccountId {
    let created_at = start_of(days_before(scene.today, CREATED_AGO));
    let id = AccountId(scene.random.id(created_at));
    let bound_to = person_id.clone();
    scene.rows.accounts.push(AccountRow {
        id: id.to_string(),
        district: DISTRICT,
        login: login.to_owned(),
        password_hash: hash.to_owned(),
        name: name.to_owned(),
        person_id,
        disabled_at: None,
        created_at,
        exempt: true,
    });
    if let (Role::Resident, Some(person_id)) = (seat.role, bound_to) {
        scene
            .rows
            .privacy_acknowledgements
            .push(AcknowledgementRow {
                account_id: id.to_string(),
                version: 1,
                at: created_at,
            });
        scene.rows.bindings.push(BindingRow {
            person_id,
            account_id: id.to_string(),
            bound_at: created_at,
        });
    }
    scene.rows.account_grants.push(GrantRow {
        account_id: id.to_string(),
        role: seat.role.code(),
        org_id: seat.org.map(|org| org.to_string()),
        area_id: seat.area.map(|area| area.to_string()),
    });
    let audit = AuditRow::of(
        scene.random.id(created_at),
        created_at,
        Event::AccountCreated,
    );
    scene.rows.audit.push(AuditRow {
        subject: Some(id.to_string()),
        detail: serde_json::json!({ "by": "command_line" }).to_string(),
        ..audit
    });
    id
}
