//! What the security administrator of a demo finds on any day.

use actix_web::web::Data;
use server::State;
use server::clock::{Clock, start_of};
use server::schemes::{Registry, SchemeFile};
use shared::access::{Actor, Grant, Role};
use shared::base::AccountId;
use shared::scoring::EMBEDDED;
use shared::security::Unusual;
use shared::security::api::{ListLooksOfDay, ListUnusualLooks};
use uuid::Uuid;

use super::{DAYS, district};
use crate::actors::{Caller, Server};
use crate::on_both;
use crate::world::{DISTRICT, date};

pub(super) fn schemes() -> Registry {
    let files: Vec<SchemeFile> = EMBEDDED
        .iter()
        .map(|(name, text)| SchemeFile {
            name: (*name).to_owned(),
            text: (*text).to_owned(),
        })
        .collect();
    Registry::of(&files).unwrap()
}

on_both! {
    async fn unusual_look_ups_are_there_on_any_day(backend) {
        for day in DAYS {
            let district = district(backend, day);
            let noon = start_of(date(day)) + 12 * 3600 * 1_000_000;
            let (db, keys) = (district.db.clone(), district.keys.clone());
            let state = State::new(db, Clock::Stopped(noon), keys, schemes()).unwrap();
            let security = Actor {
                account: AccountId(Uuid::from_u128(1)),
                person: None,
                district: DISTRICT.to_owned(),
                grants: vec![Grant { role: Role::SecurityAdmin, org: None, area: None }],
                covers: Vec::new(),
                on_behalf: None,
                scopes: None,
            };
            let caller = Caller::of(Server::start(Data::new(state)).await, security);
            let unusual = caller.call(ListUnusualLooks {}).await.unwrap().items;
            let why: Vec<Unusual> = unusual.iter().flat_map(|one| one.why.clone()).collect();
            assert!(why.contains(&Unusual::Many) && why.contains(&Unusual::Outside), "{day}");
            assert!(unusual.iter().all(|one| one.day < date(day)), "{unusual:?}");
            for one in unusual {
                let looks = ListLooksOfDay { account: one.account, day: one.day };
                let rows = caller.call(looks).await.unwrap().items;
                assert_eq!(rows.len(), usize::try_from(one.tally.looks).unwrap());
            }
        }
    }
}
