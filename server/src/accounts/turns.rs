//! What someone holds is judged and changed in turns.
//!
//! Rules about all that one person holds cannot be an index. So every change begins by reading
//! the person's turn, judges, and takes the next turn in one conditional statement: of two at the
//! same moment one finds it taken and judges again, with what the other has written.

use shared::access::{Grant, meeting};
use shared::accounts::GrantRefusal;
use shared::base::{AccountId, PersonId};

use crate::accounts::store;
use crate::db::Conn;
use crate::error::{Error, Result};

/// Whose turn it is: a person's, or an account's of nobody on file.
pub(super) fn holder((account, person): (AccountId, Option<PersonId>)) -> String {
    person.map_or_else(|| account.to_string(), |person| person.to_string())
}

/// Runs a judgement and takes the holder's turn by it; judges anew where someone else was
/// quicker.
pub(super) fn in_turn(
    conn: &mut Conn,
    holder: &str,
    judge: impl Fn(&mut Conn) -> Result<()>,
) -> Result<()> {
    loop {
        let turn = store::turn(conn, holder)?;
        judge(conn)?;
        if store::take_turn(conn, holder, turn)? {
            return Ok(());
        }
    }
}

/// Takes the turn for an account that is to hold these grants from now on; what must not meet in
/// one person, whatever accounts the person has, is refused.
pub(super) fn claim(
    conn: &mut Conn,
    of: (AccountId, Option<PersonId>),
    grants: &[Grant],
) -> Result<()> {
    in_turn(conn, &holder(of), |conn| {
        let mut held = grants.to_vec();
        held.extend(beside(conn, of)?);
        match meeting(&held) {
            Some(meeting) => Err(Error::refused(&GrantRefusal::from(meeting))),
            None => Ok(()),
        }
    })
}

/// What the person of an account holds under other accounts.
pub(super) fn beside(
    conn: &mut Conn,
    (account, person): (AccountId, Option<PersonId>),
) -> Result<Vec<Grant>> {
    let Some(person) = person else {
        return Ok(Vec::new());
    };
    let others = store::accounts_of(conn, person, account)?;
    let held = store::grants(conn, &others)?;
    Ok(held.into_values().flatten().collect())
}
