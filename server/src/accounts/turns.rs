//! What one person holds, under whatever accounts, is judged and changed in the person's turn.

use shared::access::{Grant, Role, meeting};
use shared::accounts::GrantRefusal;
use shared::base::{AccountId, Date, PersonId};

use crate::accounts::store;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::orgs;
use crate::turns::in_turn;

/// Whose turn it is: a person's, or an account's of nobody on file.
pub(super) fn holder((account, person): (AccountId, Option<PersonId>)) -> String {
    person.map_or_else(|| account.to_string(), |person| person.to_string())
}

/// Takes the turn for an account that is to hold these grants from now on; what must not meet in
/// one person, whatever accounts the person has, is refused.
pub(super) fn claim(
    conn: &mut Conn,
    today: Date,
    of: (AccountId, Option<PersonId>),
    grants: &[Grant],
) -> Result<()> {
    in_turn(conn, &holder(of), |conn| {
        let mut held = orgs::acting(conn, grants, today)?;
        held.extend(beside(conn, today, of)?);
        match meeting(&held) {
            Some(meeting) => Err(Error::refused(&GrantRefusal::from(meeting))),
            None => Ok(()),
        }
    })
}

/// The accounts of whoever an account is of: itself first, then the others of its person.
pub(super) fn accounts(
    conn: &mut Conn,
    (account, person): (AccountId, Option<PersonId>),
) -> Result<Vec<AccountId>> {
    let mut accounts = vec![account];
    if let Some(person) = person {
        accounts.extend(store::accounts_of(conn, person, account)?);
    }
    Ok(accounts)
}

/// What the person of an account holds under other accounts, as it acts on a day.
pub(super) fn beside(
    conn: &mut Conn,
    today: Date,
    of: (AccountId, Option<PersonId>),
) -> Result<Vec<Grant>> {
    let others = accounts(conn, of)?.split_off(1);
    let held = store::grants(conn, &others)?;
    let held: Vec<Grant> = held.into_values().flatten().collect();
    orgs::acting(conn, &held, today)
}

/// The posts of an account that may act beside what its person holds under other accounts. Where
/// a merger of organisations has brought drafting and signing together in one person, the drafting
/// stays and the signing rests until an administrator decides.
pub(super) fn apart(own: &[Grant], beside: &[Grant]) -> Vec<Grant> {
    let rests = |grant: &Grant| {
        let mut others = own.iter().chain(beside);
        grant.role == Role::AwardHead && others.any(|other| meet(grant, other))
    };
    own.iter().filter(|grant| !rests(grant)).cloned().collect()
}

/// True if two posts must not meet in one person.
pub(super) fn meet(one: &Grant, other: &Grant) -> bool {
    meeting(&[one.clone(), other.clone()]).is_some()
}
