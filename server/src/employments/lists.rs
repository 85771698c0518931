//! Lists of jobs as they arrive: an enterprise's own, and the migrant office's of many employers.

use actix_web::web::{Data, Json};
use shared::access::Target;
use shared::employments::api::{ImportEmployments, ImportStaff};
use shared::imports::{ImportAnswer, LIST};

use crate::State;
use crate::db::Conn;
use crate::employments::import::{Listing, OFFICE, OWN};
use crate::employments::join::employs;
use crate::employments::org_within;
use crate::error::Result;
use crate::imports;
use crate::web::{Authorized, Reply};

pub(super) async fn own_handler(
    Authorized { request, permit }: Authorized<ImportStaff>,
    state: Data<State>,
) -> Reply<ImportAnswer> {
    let dry_run = request.dry_run;
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let asked = permit.clone();
    let reach = move |conn: &mut Conn| {
        let org = org_within(conn, now, &asked, request.org)?;
        employs(&org, now.date)?;
        Ok(org)
    };
    let org = state.db.read(reach).await?;
    let turn = imports::turn().await?;
    let (table, _) = imports::read(&turn, &request.file, LIST, OWN).await?;
    let work = move |conn: &mut Conn| {
        let list = Listing::new(now, &keys, &permit, Some(org.clone()));
        list.run(conn, &permit, &table, dry_run)
    };
    answer(&state, dry_run, work).await
}

pub(super) async fn office_handler(
    Authorized { request, permit }: Authorized<ImportEmployments>,
    state: Data<State>,
) -> Reply<ImportAnswer> {
    permit.within(&Target {
        district: permit.actor.district.clone(),
        ..Target::default()
    })?;
    let turn = imports::turn().await?;
    let (table, _) = imports::read(&turn, &request.file, LIST, OFFICE).await?;
    let dry_run = request.dry_run;
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let work = move |conn: &mut Conn| {
        Listing::new(now, &keys, &permit, None).run(conn, &permit, &table, dry_run)
    };
    answer(&state, dry_run, work).await
}

async fn answer<F>(state: &State, dry_run: bool, work: F) -> Reply<ImportAnswer>
where
    F: FnMut(&mut Conn) -> Result<ImportAnswer> + Send + 'static,
{
    let answer = if dry_run {
        state.db.read(work).await
    } else {
        state.db.write(work).await
    };
    answer.map(Json)
}
