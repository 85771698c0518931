//! The accounts of a person, for the file the person takes along.

use shared::base::{AccountId, PersonId};
use shared::residents::api::{MyAccount, MySession};

use crate::accounts::{second_factor, sessions, store};
use crate::clock::{date_of, time_of};
use crate::db::Conn;
use crate::error::Result;

/// Every account bound to a person.
pub fn of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<AccountId>> {
    store::of_person(conn, person)
}

/// What is kept of them.
pub fn taken(conn: &mut Conn, person: PersonId) -> Result<Vec<MyAccount>> {
    let mut all = Vec::new();
    for id in store::of_person(conn, person)? {
        let Some((account, created_at)) = store::account_made(conn, id)? else {
            continue;
        };
        let sessions = sessions::sessions_of(conn, id)?.into_iter();
        let sessions = sessions.map(|(device, at)| MySession {
            device,
            on: date_of(at),
            time: time_of(at),
        });
        all.push(MyAccount {
            login: account.login,
            created_on: date_of(created_at),
            disabled: account.disabled_at.is_some(),
            second_factor: second_factor::is_on(conn, id)?,
            sessions: sessions.collect(),
        });
    }
    Ok(all)
}
