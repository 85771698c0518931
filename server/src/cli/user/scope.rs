//! Where a role is held: what must be named for it, and what follows from that.

use shared::access::{Grant, Role};
use shared::accounts::api::Post;
use shared::base::{AreaId, Bilingual, Date};
use shared::orgs::OrgKind;

use crate::cli::Failure;
use crate::db::{Db, Meta, meta};
use crate::registers::orgs::{Org, area_of_code, find_named, held_at};

/// The digits of a grid's code.
const GRID_DIGITS: usize = 15;

/// A role with its place.
pub(super) struct Scope {
    pub(super) district: String,
    pub(super) grant: Grant,
}

impl Scope {
    /// Finds the organisation or the grid that is named, and checks that the role can be held
    /// there.
    pub(super) fn find(
        db: &Db,
        today: Date,
        role: Role,
        (org, grid): (Option<&str>, Option<&str>),
        district: Option<String>,
    ) -> Result<Self, Failure> {
        let org = org.map(|typed| one_org(db, today, typed)).transpose()?;
        check(role, org.as_ref())?;
        let grid = one_grid(db, today, role, grid)?;
        let stated = db.read_blocking(|conn| meta(conn, Meta::District))?;
        let district = (org.as_ref().map(|org| org.district.clone()))
            .or(district)
            .or(stated)
            .ok_or("name the district with --district, as in --district 330211")?;
        let mut grant = held_at(role, org.as_ref());
        grant.area = grant.area.or(grid);
        Ok(Self { district, grant })
    }
}

/// The one organisation that is meant by an id, a social credit code or a whole name.
pub(in crate::cli) fn one_org(db: &Db, today: Date, typed: &str) -> Result<Org, Failure> {
    let mut found = db.read_blocking(|conn| find_named(conn, typed, today))?;
    match (found.pop(), found.len()) {
        (Some(org), 0) => Ok(org),
        (None, _) => Err(format!("there is no organisation {typed}").into()),
        (Some(_), others) => {
            let words = format!(
                "{} organisations are called {typed}; name one by its id or social credit code",
                others + 1
            );
            Err(words.into())
        }
    }
}

/// The grid of a grid head; no other role is held in one.
fn one_grid(
    db: &Db,
    today: Date,
    role: Role,
    typed: Option<&str>,
) -> Result<Option<AreaId>, Failure> {
    match (role, typed) {
        (Role::GridHead, Some(code)) if code.len() == GRID_DIGITS => {
            let found = db.read_blocking(|conn| area_of_code(conn, code, today));
            let grid = found.map_err(|_error| format!("there is no grid {code}"))?;
            Ok(Some(grid))
        }
        (Role::GridHead, _) => {
            Err("grid_head is held in a grid; name its 15 digits with --grid".into())
        }
        (_, Some(_)) => Err("only grid_head is held in a grid; leave --grid away".into()),
        (_, None) => Ok(None),
    }
}

fn check(role: Role, org: Option<&Org>) -> Result<(), Failure> {
    let kinds = OrgKind::of_role(role);
    let fits = match org {
        None => kinds.is_empty(),
        Some(org) => kinds.contains(&org.kind),
    };
    if fits {
        return Ok(());
    }
    let code = role.code();
    let words = if kinds.is_empty() {
        format!("{code} is held at no organisation; leave --org away")
    } else {
        let kinds: Vec<&str> = kinds.iter().map(|kind| kind.code()).collect();
        format!(
            "{code} is held at an organisation; name one with --org ({})",
            kinds.join(", ")
        )
    };
    Err(words.into())
}

/// A post in a few words.
pub(super) fn words(post: &Post) -> String {
    let place = post.org_name.as_ref().or(post.area_name.as_ref());
    let place = place.map(|Bilingual { zh, en }| format!(" @ {zh} {en}"));
    format!("{}{}", post.role.code(), place.unwrap_or_default())
}
