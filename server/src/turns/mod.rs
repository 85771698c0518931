//! Turns, for rules that no index can hold because they are about many rows: all that one person
//! holds, all links of a district, the open windows of an account.
//!
//! Every change begins by reading the turn, judges, and takes the next turn in one conditional
//! statement: of two at the same moment one finds it taken and judges again, with what the other
//! has written.

mod store;

use std::collections::BTreeSet;

use crate::db::Conn;
use crate::error::Result;

/// Runs a judgement and takes the turn of what it is about; judges anew where someone else was
/// quicker.
pub(crate) fn in_turn<T>(
    conn: &mut Conn,
    about: &str,
    judge: impl Fn(&mut Conn) -> Result<T>,
) -> Result<T> {
    in_turns(conn, [about], judge)
}

/// The same for what is about several things. Everyone takes their turns in the same order, so
/// that no two wait for each other.
pub(crate) fn in_turns<'a, T>(
    conn: &mut Conn,
    about: impl IntoIterator<Item = &'a str>,
    judge: impl Fn(&mut Conn) -> Result<T>,
) -> Result<T> {
    let about: BTreeSet<&str> = about.into_iter().collect();
    loop {
        let turns = read(conn, &about)?;
        match judge(conn) {
            Ok(judged) if take(conn, &turns)? => return Ok(judged),
            // Half of what it was refused for may have been read before the other's change.
            Err(refusal) if read(conn, &about)? == turns => return Err(refusal),
            _ => {}
        }
    }
}

/// Things in their order, each with the turn that was taken last.
type Turns<'a> = Vec<(&'a str, Option<i64>)>;

fn read<'a>(conn: &mut Conn, about: &BTreeSet<&'a str>) -> Result<Turns<'a>> {
    let turn = |about: &&'a str| Ok((*about, store::turn(conn, about)?));
    about.iter().map(turn).collect()
}

/// Takes the next turns; false where one was taken, and what was taken before it is taken anew.
fn take(conn: &mut Conn, turns: &Turns<'_>) -> Result<bool> {
    for (about, turn) in turns {
        if !store::take_turn(conn, about, *turn)? {
            return Ok(false);
        }
    }
    Ok(true)
}
