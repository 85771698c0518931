//! `IN` with a list of texts, of which a statement is prepared once for each of a few lengths.
//!
//! diesel's own `eq_any` makes another statement of every length, so it never keeps one, and to
//! prepare a statement takes about as long as to find a row by its key.

use diesel::backend::Backend;
use diesel::expression::{
    AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate,
};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::serialize::ToSql;
use diesel::sql_types::{Bool, HasSqlType, Text};

/// Up to so many texts the statement is kept; beyond, preparing it is little beside its work.
const KEPT_MAX: usize = 32;

/// A column of texts that may be one of a list.
pub trait AmongTexts: Expression + Sized {
    /// True for the rows whose column is one of these texts; of no texts, for none.
    fn among(self, texts: Vec<String>) -> Among<Self> {
        Among {
            column: self,
            texts,
        }
    }
}

impl<C: Expression> AmongTexts for C {}

/// What [`AmongTexts::among`] makes, for a filter.
#[derive(Clone, Debug)]
pub struct Among<C> {
    column: C,
    texts: Vec<String>,
}

impl<C> Among<C> {
    /// The texts, the last of them again until their number is one of the few: a power of two.
    fn padded(&self) -> impl Iterator<Item = &String> {
        let length = self.texts.len();
        let wanted = if length > KEPT_MAX {
            length
        } else {
            length.next_power_of_two()
        };
        let last = self.texts.last().into_iter().cycle();
        self.texts.iter().chain(last).take(wanted)
    }
}

impl<C: Expression> Expression for Among<C> {
    type SqlType = Bool;
}

impl<C, DB> QueryFragment<DB> for Among<C>
where
    DB: Backend + HasSqlType<Text>,
    C: QueryFragment<DB>,
    String: ToSql<Text, DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        if self.texts.is_empty() {
            out.push_sql("1 = 0");
            return Ok(());
        }
        if self.texts.len() > KEPT_MAX {
            out.unsafe_to_cache_prepared();
        }
        self.column.walk_ast(out.reborrow())?;
        out.push_sql(" IN (");
        for (place, text) in self.padded().enumerate() {
            if place > 0 {
                out.push_sql(", ");
            }
            out.push_bind_param::<Text, _>(text)?;
        }
        out.push_sql(")");
        Ok(())
    }
}

/// The statement depends on the number of texts, so it is known by its words.
impl<C> QueryId for Among<C> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<C> ValidGrouping<()> for Among<C> {
    type IsAggregate = is_aggregate::No;
}

impl<C, T> AppearsOnTable<T> for Among<C> where C: AppearsOnTable<T> {}

impl<C, T> SelectableExpression<T> for Among<C> where C: SelectableExpression<T> {}

#[cfg(test)]
mod tests {
    use diesel::debug_query;
    use diesel::prelude::*;
    use diesel::sqlite::Sqlite;

    use super::AmongTexts;
    use crate::db::schema::facts;

    fn asked(count: usize) -> String {
        let texts = (0..count).map(|place| place.to_string()).collect();
        let query = facts::table
            .filter(facts::person_id.among(texts))
            .select(facts::id);
        debug_query::<Sqlite, _>(&query).to_string()
    }

    #[test]
    fn few_lengths_are_asked_for_and_every_text_is_among_them() {
        assert!(asked(0).contains("WHERE 1 = 0"), "{}", asked(0));
        assert!(
            asked(1).contains("IN (?) -- binds: [\"0\"]"),
            "{}",
            asked(1)
        );
        let three = "IN (?, ?, ?, ?) -- binds: [\"0\", \"1\", \"2\", \"2\"]";
        assert!(asked(3).contains(three), "{}", asked(3));
        assert_eq!(asked(33).matches('?').count(), 33);
    }
}
