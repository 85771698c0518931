//! How a list of tables with their columns becomes the types of their rows.

/// Makes a type for the rows of each table, and `Rows`, which holds and writes them all.
macro_rules! tables {
    ($($table:ident $row:ident { $($column:ident: $kind:ty,)+ })+) => {
        $(
            #[derive(Clone, Debug, diesel::Insertable)]
            #[diesel(table_name = $crate::db::schema::$table, treat_none_as_default_value = false)]
            pub(super) struct $row { $(pub(super) $column: $kind,)+ }
        )+

        /// Every row, in an order in which what is referred to comes first.
        #[derive(Default)]
        pub(super) struct Rows { $(pub(super) $table: Vec<$row>,)+ }

        impl Rows {
            /// Writes every row.
            pub(super) fn insert(&self, conn: &mut $crate::db::Conn) -> $crate::error::Result<()> {
                use $crate::db::{Conn, schema};
                $(
                    let table = schema::$table::table;
                    for batch in self.$table.chunks($crate::demo::tables::BATCH) {
                        match conn {
                            Conn::Postgres(conn) => diesel::copy_from(table)
                                .from_insertable(batch)
                                .execute(conn)?,
                            Conn::Sqlite(conn) => {
                                diesel::insert_into(table).values(batch).execute(conn)?
                            }
                        };
                    }
                )+
                Ok(())
            }
        }
    };
}

pub(super) use tables;

/// Rows of one statement, within the parameters a database takes.
pub(super) const BATCH: usize = 1000;
