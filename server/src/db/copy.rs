//! A copy of a SQLite database as it stands at one moment.

use std::path::Path;

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::connection::{Conn, establish_to_look};
use crate::error::{Error, Result};

/// Writes the database into a file that is empty or not there. Readers and the writer go on; what
/// was committed before is in the copy, what is committed meanwhile is not.
pub fn copy_into(url: &str, target: &Path) -> Result<()> {
    let name = target
        .to_str()
        .ok_or_else(|| Error::Unavailable("the path of the copy is no text".to_owned()))?;
    match establish_to_look(url)? {
        Conn::Sqlite(mut conn) => {
            diesel::sql_query("VACUUM INTO ?")
                .bind::<Text, _>(name)
                .execute(&mut conn)?;
            Ok(())
        }
        Conn::Postgres(_) => Err(Error::internal("PostgreSQL is copied by its own tools")),
    }
}
