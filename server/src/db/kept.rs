//! A statement that is prepared once on each connection.
//!
//! diesel keeps no `UPDATE`, because what it sets may differ from call to call. Where it is always
//! the same, preparing it each time takes longer than carrying it out.

use diesel::RunQueryDsl;
use diesel::backend::Backend;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::result::QueryResult;

/// A statement whose words are the same in every call.
pub trait KeepPrepared: Sized {
    /// Prepares it once on each connection. For statements that are sent often, and whose words
    /// depend on nothing but the place in the program.
    fn kept(self) -> Kept<Self> {
        Kept(self)
    }
}

impl<T> KeepPrepared for T {}

/// What [`KeepPrepared::kept`] makes.
#[derive(Clone, Copy, Debug)]
pub struct Kept<T>(T);

impl<T, DB> QueryFragment<DB> for Kept<T>
where
    DB: Backend,
    T: QueryFragment<DB>,
{
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        self.0.walk_ast(out)
    }

    fn is_safe_to_cache_prepared(&self, _backend: &DB) -> QueryResult<bool> {
        Ok(true)
    }
}

/// It is known by its words, so two statements are never taken for each other.
impl<T> QueryId for Kept<T> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<T: Query> Query for Kept<T> {
    type SqlType = T::SqlType;
}

impl<T, Conn> RunQueryDsl<Conn> for Kept<T> {}
