//! The table of turns; posts were the first to be judged so, and it has its name from them.

use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::post_turns;
use crate::either;
use crate::error::Result;

/// The turn of a holder; nothing before the first.
pub(super) fn turn(conn: &mut Conn, holder: &str) -> Result<Option<i64>> {
    let turn = post_turns::table
        .find(holder)
        .select(post_turns::turn)
        .first(conn)
        .optional()?;
    Ok(turn)
}

/// Takes the turn behind the one that was read; false if someone else has.
pub(super) fn take_turn(conn: &mut Conn, holder: &str, read: Option<i64>) -> Result<bool> {
    let taken = if let Some(turn) = read {
        diesel::update(post_turns::table.find(holder))
            .filter(post_turns::turn.eq(turn))
            .set(post_turns::turn.eq(turn + 1))
            .execute(conn)?
    } else {
        let first = (post_turns::holder.eq(holder), post_turns::turn.eq(1_i64));
        either!(conn, conn => diesel::insert_into(post_turns::table)
            .values(first)
            .on_conflict_do_nothing()
            .execute(conn))?
    };
    Ok(taken == 1)
}
