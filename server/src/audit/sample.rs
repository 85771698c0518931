//! Draws rows at random. Each row is ranked by the hash of seed and id, and the first are drawn:
//! whoever knows the seed can draw the same again, and check it without this program.

use actix_web::web::{Data, Json};
use sha2::{Digest, Sha256};
use shared::audit::AuditRefusal;
use shared::audit::api::{AuditSample, SAMPLE_DEFAULT, SAMPLE_MAX, SampleAudit};
use shared::base::Bilingual;

use crate::State;
use crate::audit::filter::{allowed, entry, resolve};
use crate::audit::view::views;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::letters;
use crate::registers::audit::{self as register, Event, Which, record_look};
use crate::web::{Authorized, Reply};

/// The most rows that are drawn from.
const DRAWN_FROM_MAX: i64 = 200_000;
/// Letters of a seed.
const SEED_LETTERS: usize = 8;

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<SampleAudit>,
    state: Data<State>,
) -> Reply<AuditSample> {
    allowed(&permit)?;
    if request.filter.citizen_id.is_some() {
        state.limits.search.check(&permit.actor.account)?;
    }
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let seed = match request.seed.as_deref().filter(|seed| !seed.is_empty()) {
        Some(typed) => Seed::typed(typed, now)?,
        None => Seed::new(now),
    };
    let size = request.size.unwrap_or(SAMPLE_DEFAULT).clamp(1, SAMPLE_MAX);
    let (district, filter) = (permit.actor.district.clone(), request.filter.clone());
    let read = move |conn: &mut Conn| {
        let which = resolve(conn, now, &keys, &district, &filter)?;
        let (of, rows) = match &which {
            Some(which) => draw(conn, which, &seed, size)?,
            None => (0, Vec::new()),
        };
        let sample = AuditSample {
            seed: seed.to_string(),
            of,
            items: views(conn, &keys, rows)?,
        };
        Ok((which, sample))
    };
    let (which, sample) = state.db.read(read).await?;
    let asked = (&request.filter, which.as_ref());
    let entry = entry(&permit, Event::AuditSampled, asked, sample.items.len());
    record_look(&state, now, entry.subject(&sample.seed)).await?;
    Ok(Json(sample))
}

/// Letters, and the moment of the draw: rows written since are not drawn from.
#[derive(Clone)]
struct Seed {
    letters: String,
    before: i64,
}

impl Seed {
    fn new(now: Now) -> Self {
        Self {
            letters: letters::draw(SEED_LETTERS),
            before: now.micros,
        }
    }

    /// A seed as it was shown, in any case.
    fn typed(typed: &str, now: Now) -> Result<Self> {
        let parts = typed.split_once('-');
        let read = parts.and_then(|(letters, before)| {
            let (letters, before) = (letters::plain(letters), before.trim().parse().ok()?);
            let fits = letters.len() == SEED_LETTERS && before <= now.micros;
            fits.then_some(Self { letters, before })
        });
        let words = || {
            Bilingual::new(
                "这个种子不对，请照原来的样子填写。",
                "This is no seed; enter it as it was shown.",
            )
        };
        read.ok_or_else(|| Error::field("/seed", words()))
    }
}

impl std::fmt::Display for Seed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.letters, self.before)
    }
}

fn draw(
    conn: &mut Conn,
    which: &Which,
    seed: &Seed,
    size: u32,
) -> Result<(u32, Vec<register::Row>)> {
    let (first, behind) = which.span;
    let which = Which {
        span: (first, behind.min(seed.before)),
        ..which.clone()
    };
    let mut ids = register::ids(conn, &which, DRAWN_FROM_MAX + 1)?;
    let of = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    if i64::from(of) > DRAWN_FROM_MAX {
        return Err(Error::refused(&AuditRefusal::TooManyRows));
    }
    ids.sort_by_cached_key(|id| Sha256::digest(format!("{}{id}", seed.letters)).to_vec());
    ids.truncate(usize::try_from(size).unwrap_or(usize::MAX));
    Ok((of, register::of_ids(conn, &ids)?))
}
