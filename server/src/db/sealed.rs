//! What the store of a table with a sealed column needs to rotate the key.

/// Reads how many rows each version has sealed, and seals those of other versions anew; for the
/// store of a table with a sealed column.
#[macro_export]
macro_rules! sealed_column {
    ($table:ident . $sealed:ident by $id:ident, $place:expr, $count:ident, $reseal:ident) => {
        /// How many rows each version of the key has sealed.
        pub fn $count(conn: &mut $crate::db::Conn) -> $crate::error::Result<Vec<(i32, i64)>> {
            use $crate::db::schema::$table as table;
            let rows = table::table
                .group_by(table::key_version)
                .select((table::key_version, diesel::dsl::count_star()))
                .load(conn)?;
            Ok(rows)
        }

        /// Seals some rows of other versions anew; how many it looked at.
        pub fn $reseal(
            conn: &mut $crate::db::Conn,
            keys: &$crate::keys::Keys,
            limit: i64,
        ) -> $crate::error::Result<usize> {
            use $crate::db::schema::$table as table;
            let rows: Vec<(String, Vec<u8>)> = table::table
                .filter(table::key_version.ne(keys.seal_version()))
                .filter(table::key_version.gt(0))
                .order(table::$id)
                .limit(limit)
                .select((table::$id, table::$sealed))
                .load(conn)?;
            let place: fn(&str) -> String = $place;
            for (id, old) in &rows {
                let place = place(id);
                let text = keys.open(&place, old)?;
                let sealed = keys.seal(&place, &text)?;
                diesel::update(table::table.find(id))
                    .filter(table::$sealed.eq(old))
                    .set((
                        table::$sealed.eq(sealed.bytes),
                        table::key_version.eq(sealed.version),
                    ))
                    .execute(conn)?;
            }
            Ok(rows.len())
        }
    };
}
