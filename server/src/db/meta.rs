//! What is true of the database as a whole.

use diesel::prelude::*;

use super::Conn;
use super::schema::database_meta;
use crate::error::Result;

/// The keys of what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meta {
    /// The six digits of the district.
    District,
    /// The day a demo was created for, on which its clock stands; absent in a real district.
    DemoDay,
    /// Which sealing key has sealed since when: its version and the microseconds.
    SealsSince,
    /// Nothing; it is written to see that something can be.
    Probe,
}

impl Meta {
    const fn key(self) -> &'static str {
        match self {
            Self::District => "district",
            Self::DemoDay => "demo_day",
            Self::SealsSince => "seals_since",
            Self::Probe => "probe",
        }
    }
}

/// Reads a value.
pub fn meta(conn: &mut Conn, key: Meta) -> Result<Option<String>> {
    let value = database_meta::table
        .find(key.key())
        .select(database_meta::value)
        .first(conn)
        .optional()?;
    Ok(value)
}

/// Writes a value for the first time or anew.
pub fn set_meta(conn: &mut Conn, key: Meta, value: &str) -> Result<()> {
    diesel::delete(database_meta::table.find(key.key())).execute(conn)?;
    diesel::insert_into(database_meta::table)
        .values((
            database_meta::key.eq(key.key()),
            database_meta::value.eq(value),
        ))
        .execute(conn)?;
    Ok(())
}
