//! Add a picture to a household of an open sheet, or to a draft.

use std::sync::Arc;

use actix_web::web::{Data, Json};
use shared::api::Endpoint;
use shared::base::PictureId;
use shared::evidence::api::{AddAwardPicture, AddLinePicture, AwardEvidence, LinePictures};
use shared::evidence::{EvidenceRefusal, admit_picture};

use crate::State;
use crate::db::Conn;
use crate::error::Result;
use crate::evidence::picture::{self, Picture};
use crate::evidence::thing::{Evidence, Reached};
use crate::evidence::{Setting, Thing, refused, store, view};
use crate::registers::audit::{self, Entry, Event};
use crate::web::{Authorized, Permit, Reply};

pub(super) async fn of_line(
    Authorized { request, permit }: Authorized<AddLinePicture>,
    state: Data<State>,
) -> Reply<LinePictures> {
    let setting = Setting::of(&state);
    let thing = Thing::Line(request.sheet, request.line);
    let line = request.line;
    let call = Adding::new(setting, permit, thing, request.picture);
    call.add(&state, &request.image).await?;
    let answer = state.db.read(move |conn| view::line(conn, line));
    answer.await.map(Json)
}

pub(super) async fn of_award(
    Authorized { request, permit }: Authorized<AddAwardPicture>,
    state: Data<State>,
) -> Reply<AwardEvidence> {
    let setting = Setting::of(&state);
    let thing = Thing::Award(request.org, request.award);
    let (shown, asked) = (setting.clone(), permit.clone());
    let call = Adding::new(setting, permit, thing, request.picture);
    call.add(&state, &request.image).await?;
    let award = request.award;
    let answer = state.db.read(move |conn| {
        let reached = thing.reached(conn, shown.now, &asked)?;
        view::award(conn, &asked.actor, (award, reached))
    });
    answer.await.map(Json)
}

/// A picture that is added to a thing.
struct Adding<E: Endpoint> {
    setting: Setting,
    permit: Permit<E>,
    thing: Thing,
    id: PictureId,
}

impl<E: Endpoint> Adding<E> {
    fn new(setting: Setting, permit: Permit<E>, thing: Thing, id: PictureId) -> Arc<Self> {
        Arc::new(Self {
            setting,
            permit,
            thing,
            id,
        })
    }

    /// Adds it, unless it is there.
    async fn add(self: &Arc<Self>, state: &State, image: &str) -> Result<()> {
        let (asking, filing) = (self.clone(), self.clone());
        let sent = picture::sent(image);
        let digest = sent.as_ref().map(|(_, digest)| digest.clone());
        let digest = digest.unwrap_or_default();
        let known = digest.clone();
        // Who may not add one is told so before the picture is looked at.
        if state
            .db
            .read(move |conn| asking.known(conn, &known))
            .await?
        {
            return Ok(());
        }
        let picture = picture::remade(sent?.0).await?;
        let file = move |conn: &mut Conn| filing.file(conn, &digest, &picture);
        state.db.write(file).await
    }

    /// True if the very same was added before; another content under a known id is refused.
    fn known(&self, conn: &mut Conn, sent: &str) -> Result<bool> {
        self.thing.reached(conn, self.setting.now, &self.permit)?;
        self.sent_before(conn, sent)
    }

    fn sent_before(&self, conn: &mut Conn, sent: &str) -> Result<bool> {
        let Some(known) = store::find(conn, self.id)? else {
            return Ok(false);
        };
        let account = self.permit.actor.account;
        if known.sent != sent || known.added_by != account || !known.is_of(self.thing) {
            return Err(refused(EvidenceRefusal::IdReused));
        }
        if known.removed {
            return Err(refused(EvidenceRefusal::TakenAway));
        }
        Ok(true)
    }

    /// Writes picture, evidence and audit.
    fn file(&self, conn: &mut Conn, sent: &str, picture: &Picture) -> Result<()> {
        let now = self.setting.now;
        let Reached { org, person, open } = self.thing.held(conn, now, &self.permit)?;
        if self.sent_before(conn, sent)? {
            return Ok(());
        }
        let taken = store::numbers(conn, self.thing)?;
        let count = u32::try_from(taken.len()).unwrap_or(u32::MAX);
        admit_picture(open, count).map_err(refused)?;
        let number = (1..=u32::MAX)
            .find(|number| !taken.contains(number))
            .unwrap_or(1);
        store::keep(conn, &self.setting.keys, picture)?;
        let (line, award) = match self.thing {
            Thing::Line(_, line) => (Some(line), None),
            Thing::Award(_, award) => (None, Some(award)),
        };
        let evidence = Evidence {
            id: self.id,
            org,
            line,
            award,
            number,
            digest: picture.digest.clone(),
            sent: sent.to_owned(),
            added_by: self.permit.actor.account,
            added_at: now.micros,
            removed: false,
        };
        store::insert(conn, &evidence)?;
        let entry = Entry::by(
            &self.permit.actor,
            &self.permit.request_id,
            Event::PictureAdded,
        );
        let entry = entry.of_org(org).about(person).subject(self.id);
        audit::record(conn, now, entry)
    }
}
