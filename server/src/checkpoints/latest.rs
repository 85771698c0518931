//! Read the newest checkpoint and the key that checks it.

use actix_web::web::{Data, Json};
use shared::checkpoints::api::{CheckpointView, ReadCheckpoint};

use crate::State;
use crate::checkpoints::signer::Signer;
use crate::checkpoints::store;
use crate::clock::moment_of;
use crate::db::Conn;
use crate::web::{Open, Reply};

pub(super) async fn handler(_: Open<ReadCheckpoint>, state: Data<State>) -> Reply<CheckpointView> {
    let signer = Signer::of(&state.keys)?;
    let newest = state.db.read(|conn: &mut Conn| store::newest(conn)).await?;
    let key = signer.public.to_string();
    Ok(Json(match newest {
        None => CheckpointView {
            key,
            note: None,
            size: 0,
            at: None,
        },
        Some((at, note)) => CheckpointView {
            key,
            size: note.checkpoint.size,
            note: Some(note.text(&signer.public)),
            at: Some(moment_of(at)),
        },
    }))
}
