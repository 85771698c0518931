//! Read how an organisation stands as an awarder.

use actix_web::web::{Data, Json};
use shared::awarders::api::{AwarderFile, ReadAwarderFile};

use crate::State;
use crate::awarders::file::File;
use crate::awarders::org_within;
use crate::web::{Authorized, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ReadAwarderFile>,
    state: Data<State>,
) -> Reply<AwarderFile> {
    let today = state.clock.now().date;
    let answer = state.db.read(move |conn| {
        let (org, _) = org_within(conn, today, &permit, request.org)?;
        File::load(conn, org)?.view(conn, today)
    });
    answer.await.map(Json)
}
