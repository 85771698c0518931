//! Turns, for rules that no index can hold because they are about many rows: all that one person
//! holds, all links of a district, the open windows of an account.
//!
//! Every change begins by reading the turn, judges, and takes the next turn in one conditional
//! statement: of two at the same moment one finds it taken and judges again, with what the other
//! has written.

mod store;

use crate::db::Conn;
use crate::error::Result;

/// Runs a judgement and takes the turn of what it is about; judges anew where someone else was
/// quicker.
pub(crate) fn in_turn<T>(
    conn: &mut Conn,
    about: &str,
    judge: impl Fn(&mut Conn) -> Result<T>,
) -> Result<T> {
    loop {
        let turn = store::turn(conn, about)?;
        match judge(conn) {
            Ok(judged) if store::take_turn(conn, about, turn)? => return Ok(judged),
            // Half of what it was refused for may have been read before the other's change.
            Err(refusal) if store::turn(conn, about)? == turn => return Err(refusal),
            _ => {}
        }
    }
}
