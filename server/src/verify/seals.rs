//! Whether what is sealed opens with the keys at hand: the versions of all sealed columns, and
//! every identity and picture itself, because another installation's key has a version too.

use crate::db::Conn;
use crate::error::Result;
use crate::evidence;
use crate::keys::Keys;
use crate::registers::residents;
use crate::verify::{Finding, Report, store};

/// The check that opens identities.
pub(super) const OPENS: &str = "identity_does_not_open";

/// The check that opens pictures.
pub(super) const SHOWS: &str = "picture_does_not_open";

/// Checks what is sealed.
pub(super) fn check(conn: &mut Conn, keys: &Keys, report: &mut Report<'_>) -> Result<()> {
    let versions = keys.seal_versions();
    for sealed in store::SEALED {
        let found = store::sealed_by_others(conn, sealed, &versions, report);
        report.made(store::SEALED_BY_OTHERS, sealed.0, found)?;
    }
    let opened = identities(conn, keys, report);
    report.made(OPENS, "identities", opened)?;
    let shown = pictures(conn, keys, report);
    report.made(SHOWS, "evidence_pictures", shown)
}

/// Opens every picture, some at a time, and holds it to its digest.
fn pictures(conn: &mut Conn, keys: &Keys, report: &mut Report<'_>) -> Result<()> {
    let (mut after, mut told) = (String::new(), 0);
    while let Some((unreadable, last)) = evidence::unreadable(conn, keys, &after)? {
        for id in unreadable {
            told += 1;
            if told > store::FINDINGS_MAX {
                report.tally.more = true;
                return Ok(());
            }
            report.tell(&Finding {
                check: SHOWS,
                table: "evidence_pictures".to_owned(),
                id,
                words: "does not open with the key file, or is not what its digest says".to_owned(),
            });
        }
        after = last;
    }
    Ok(())
}

/// Opens every identity, some at a time.
fn identities(conn: &mut Conn, keys: &Keys, report: &mut Report<'_>) -> Result<()> {
    let (mut after, mut told) = (String::new(), 0);
    while let Some(batch) = residents::opened_after(conn, keys, &after)? {
        for id in batch.unreadable {
            told += 1;
            if told > store::FINDINGS_MAX {
                report.tally.more = true;
                return Ok(());
            }
            report.tell(&Finding {
                check: OPENS,
                table: "identities".to_owned(),
                id,
                words: "does not open with the key file, or is not found by its citizen ID"
                    .to_owned(),
            });
        }
        after = batch.last;
    }
    Ok(())
}
