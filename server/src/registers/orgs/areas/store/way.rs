//! The way from an area up to its district, in one statement.

use diesel::backend::Backend;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{Date as SqlDate, Nullable, Text};
use shared::base::{AreaId, Date};
use shared::orgs::AreaKind;

use crate::db::Conn;
use crate::db::column::parsed;
use crate::either;
use crate::error::{Error, Result};

/// The areas from one up to its district, each with the day it went into another.
///
/// It is a query of its own, not a text, because databases plan a text anew each time.
struct Way {
    area: String,
}

const BEGINS: &str = "WITH RECURSIVE way (id, kind, parent_id, step) AS ( \
    SELECT id, kind, parent_id, 0 FROM areas WHERE id = ";
const GOES_ON: &str = " UNION ALL \
    SELECT areas.id, areas.kind, areas.parent_id, way.step + 1 \
    FROM areas JOIN way ON areas.id = way.parent_id) \
    SELECT way.id, way.kind, area_successions.from_on FROM way \
    LEFT JOIN area_successions ON area_successions.area_id = way.id ORDER BY way.step";

impl Query for Way {
    type SqlType = (Text, Text, Nullable<SqlDate>);
}

impl QueryId for Way {
    type QueryId = Self;
    const HAS_STATIC_QUERY_ID: bool = true;
}

impl<DB: Backend> QueryFragment<DB> for Way
where
    String: ToSql<Text, DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        out.push_sql(BEGINS);
        out.push_bind_param::<Text, _>(&self.area)?;
        out.push_sql(GOES_ON);
        Ok(())
    }
}

impl<C> RunQueryDsl<C> for Way {}

/// The areas from one up to its district as they are filed, and whether one of them has gone into
/// another by a day, so that the way leads elsewhere.
pub(in crate::registers::orgs::areas) fn way(
    conn: &mut Conn,
    area: AreaId,
    on: Date,
) -> Result<(Vec<(AreaId, AreaKind)>, bool)> {
    let query = Way {
        area: area.to_string(),
    };
    let steps: Vec<(String, String, Option<Date>)> = either!(conn, conn => query.load(conn))?;
    let gone = |from: &Option<Date>| from.is_some_and(|from| from <= on);
    let leads_elsewhere = steps.iter().any(|(_, _, from)| gone(from));
    let areas = steps.iter().map(|(id, kind, _)| {
        let kind = AreaKind::from_code(kind);
        let kind = kind.ok_or_else(|| Error::internal("an area of an unknown kind"))?;
        Ok((parsed(id)?, kind))
    });
    Ok((areas.collect::<Result<_>>()?, leads_elsewhere))
}
