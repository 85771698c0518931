//! The receipt of an own award's line in the public list.

use actix_web::web::{Data, Json};
use shared::api::ErrorCode;
use shared::base::PersonId;
use shared::checkpoints::api::ReadReceipt;
use shared::checkpoints::{CheckpointRefusal, EntryKind, NoticeEntry, Receipt, path};

use crate::State;
use crate::checkpoints::nodes::Stored;
use crate::checkpoints::signer::Signer;
use crate::checkpoints::store;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::awards::recipient_of;
use crate::web::{Authorized, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReadReceipt>,
    state: Data<State>,
) -> Reply<Receipt> {
    let person = permit.actor.person.ok_or(ErrorCode::NotAllowed)?;
    let keys = state.keys.clone();
    let read = move |conn: &mut Conn| receipt(conn, &keys, person, &request);
    state.db.read(read).await.map(Json)
}

fn receipt(
    conn: &mut Conn,
    keys: &Keys,
    person: PersonId,
    request: &ReadReceipt,
) -> Result<Receipt> {
    if recipient_of(conn, request.award)? != Some(person) {
        return Err(ErrorCode::NotFound.into());
    }
    let id = request.award.to_string();
    // A draft has no line yet, so it has no receipt either.
    let texts = store::texts(conn, EntryKind::Notice, std::slice::from_ref(&id))?;
    let Some((_, text)) = texts.into_iter().next() else {
        return Err(ErrorCode::NotFound.into());
    };
    if NoticeEntry::read(&text).is_none_or(|line| line.name.is_empty()) {
        return Err(Error::refused(&CheckpointRefusal::LineTakenDown));
    }
    let not_yet = || Error::refused(&CheckpointRefusal::NotSealedYet);
    let (place, salt) = store::place_of(conn, EntryKind::Notice, &id)?.ok_or_else(not_yet)?;
    let (_, note) = store::newest(conn)?.ok_or_else(not_yet)?;
    let way = path(&mut Stored(conn), place, note.checkpoint.size)?;
    let note = note.text(&Signer::of(keys)?.public);
    Ok(Receipt::new(text, salt, place, &way, note))
}
