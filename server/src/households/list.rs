//! The declared links that wait: for the officers of an area, and for the head of a grid.

use actix_web::web::{Data, Json};
use shared::access::{Action, Actor, Relation, relation};
use shared::api::{Cursor, List, page_size};
use shared::base::{AreaId, Date, LinkId};
use shared::households::api::{LinkView, ListGridLinks, ListLinks};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::households::store::{self, Queue};
use crate::households::view::{self, Reader};
use crate::keys::Keys;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs;
use crate::web::{Acting, Authorized, Reply, cursor_id, page};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ListLinks>,
    state: Data<State>,
) -> Reply<List<LinkView>> {
    let ListLinks { cursor, limit } = request;
    let list = Listing {
        action: Action::HouseholdVerify,
        reader: Reader::Officer,
        cursor,
        limit,
    };
    list.answer(&state, permit.actor, permit.request_id).await
}

pub(super) async fn grid_handler(
    Authorized { request, permit }: Authorized<ListGridLinks>,
    state: Data<State>,
) -> Reply<List<LinkView>> {
    let ListGridLinks { cursor, limit } = request;
    let list = Listing {
        action: Action::HouseholdConfirm,
        reader: Reader::Grid,
        cursor,
        limit,
    };
    list.answer(&state, permit.actor, permit.request_id).await
}

/// What is listed, and for whom.
struct Listing {
    action: Action,
    reader: Reader,
    cursor: Option<Cursor>,
    limit: Option<u32>,
}

/// How many declarations wait for a village's officers.
pub fn waiting_in_village(conn: &mut Conn, village: AreaId, today: Date) -> Result<u32> {
    let areas = orgs::area_subtree(conn, village, today)?;
    store::waiting_count(conn, &Queue::Villages(areas))
}

/// How many declarations wait for a visit in a grid.
pub fn waiting_in_grid(conn: &mut Conn, grid: AreaId, today: Date) -> Result<u32> {
    let areas = orgs::area_subtree(conn, grid, today)?;
    store::waiting_count(conn, &Queue::Grids(areas))
}

impl Listing {
    /// The look is recorded before it is answered.
    async fn answer(
        self,
        state: &Data<State>,
        actor: Acting,
        request_id: String,
    ) -> Reply<List<LinkView>> {
        let (now, keys) = (state.clock.now(), state.keys.clone());
        let entry = Entry::by(&actor, &request_id, Event::HouseholdsListed);
        let read = move |conn: &mut Conn| self.list(conn, now, &keys, &actor);
        let found = state.db.read(read).await?;
        let entry = entry.detail(serde_json::json!({ "found": found.total }));
        audit::record_look(state, now, entry).await?;
        Ok(Json(found))
    }

    fn list(
        &self,
        conn: &mut Conn,
        now: Now,
        keys: &Keys,
        actor: &Actor,
    ) -> Result<List<LinkView>> {
        let queue = self.queue(conn, actor, now.date)?;
        let total = store::waiting_count(conn, &queue)?;
        let size = page_size(self.limit);
        let after: Option<LinkId> = cursor_id(self.cursor.as_ref())?;
        let rows = store::waiting(conn, &queue, after, size.saturating_add(1))?;
        let (rows, next) = page(rows, size, |link| link.id);
        Ok(List {
            items: view::links(conn, now, keys, rows, self.reader)?,
            next,
            total: Some(total),
        })
    }

    /// The declarations within reach: of the district, of the villages, or of the own grid.
    fn queue(&self, conn: &mut Conn, actor: &Actor, today: Date) -> Result<Queue> {
        let mut areas: Vec<AreaId> = Vec::new();
        for grant in &actor.grants {
            match (relation(self.action, grant.role), grant.area) {
                (Some(Relation::District), _) => {
                    return Ok(Queue::District(actor.district.clone()));
                }
                (Some(Relation::Subtree), Some(area)) => {
                    areas.extend(orgs::area_subtree(conn, area, today)?);
                }
                _ => {}
            }
        }
        Ok(match self.reader {
            Reader::Grid => Queue::Grids(areas),
            Reader::Own(_) | Reader::Officer => Queue::Villages(areas),
        })
    }
}
