//! Proxies: one file a verb, and what a helper does.

mod accept;
mod acting;
mod code;
mod end;
mod list;
mod name;
mod open;

use shared::access::ProxyRight;
use shared::base::{CodeId, PersonId, ProxyId, Text};
use shared::households::Paper;
use shared::proxies::api::{AcceptProxy, IssueProxyCode, NameHelper, OpenAssistance, ProxyView};
use uuid::Uuid;

use crate::actors::Caller;
use crate::households;
use crate::world::{World, account, date, person};

fn id() -> ProxyId {
    ProxyId(Uuid::now_v7())
}

/// A window for the resident with every right, on a signed paper.
pub(crate) fn window(person: PersonId) -> OpenAssistance {
    OpenAssistance {
        person,
        proxy: id(),
        rights: ProxyRight::ALL.to_vec(),
        minutes: 30,
        notice: 1,
        paper: Some(Text::new("委字 2018-17").unwrap()),
        code: None,
    }
}

/// The same on a code that the person reads out.
fn by_code(person: PersonId, code: &str) -> OpenAssistance {
    OpenAssistance {
        paper: None,
        code: Some(Text::new(code).unwrap()),
        ..window(person)
    }
}

/// The officer of the first village helps the resident.
pub(crate) async fn opened(world: &World) -> ProxyView {
    let request = window(person::RESIDENT);
    world.village_officer().call(request).await.unwrap()
}

/// The resident's spouse, whose account is the second resident's, by a verified link.
pub(crate) async fn married(world: &World) {
    let link = households::marriage(person::NEIGHBOUR);
    let link = world.resident().call(link).await.unwrap();
    let verify = households::verify(&link, Paper::MarriageCertificate);
    world.office().call(verify).await.unwrap();
}

fn naming(rights: &[ProxyRight]) -> NameHelper {
    NameHelper {
        proxy: id(),
        helper: person::NEIGHBOUR,
        rights: rights.to_vec(),
        until_on: date("2018-12-31"),
    }
}

/// The resident names the spouse, who accepts.
pub(crate) async fn kin(world: &World, rights: &[ProxyRight]) -> ProxyView {
    let named = world.resident().call(naming(rights)).await.unwrap();
    let proxy = named.id;
    world
        .other_resident()
        .call(AcceptProxy { proxy })
        .await
        .unwrap()
}

async fn code(caller: &Caller) -> String {
    let request = IssueProxyCode {
        code: CodeId(Uuid::now_v7()),
    };
    caller.call(request).await.unwrap().code.to_string()
}

/// The account of the resident's spouse.
const SPOUSE: shared::base::AccountId = account::OTHER_RESIDENT;
