//! Writes all that the preview works from, as the server packs it; `cargo xtask size` weighs it.

use std::io::{Result, Write, stdout};

use shared::api::pack;
use shared::base::Date;
use shared::schemes::api::PreviewSource;
use shared::scoring::embedded;

fn main() -> Result<()> {
    let programs = embedded();
    let today = Date::from_ymd_opt(2026, 7, 1).unwrap_or_default();
    let packed = programs
        .first()
        .map(|program| pack(&PreviewSource::on(today, program)));
    stdout().write_all(&packed.unwrap_or_default())
}
