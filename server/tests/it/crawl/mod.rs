//! The crawl: every operation is asked by every role and by someone not signed in, with content
//! that is right and content that is wrong, following the ids in the answers; so are the pages,
//! the probes and the description. Nowhere may a full name, a full citizen ID, a phone number or
//! an address come out: not in an answer, an error, a header, a line of the log, a row of the
//! audit or any table but the one that holds identities, which is sealed.

mod ask;
mod errors;
mod faults;
mod follow;
mod hear;
mod log;
mod rows;
mod secrets;

use actix_web::test::TestRequest;
use server::web::Operation;
use shared::access::Actor;
use shared::base::AccountId;

use crate::actors::Caller;
use crate::asking::Description;
use crate::awards::batches;
use crate::database::Backend;
use crate::history::lived;
use crate::on_both;
use crate::world::{World, account, neighbour, person};
use ask::{Asking, Turn};
use follow::Known;
use hear::Heard;

/// One account for each role, and some of the district next door.
const CALLERS: [AccountId; 17] = [
    account::POLICY_OFFICER,
    account::RESIDENT,
    account::CLERK,
    account::HEAD,
    account::VILLAGE_OFFICER,
    account::GRID_HEAD,
    account::TOWN_OFFICER,
    account::DEPARTMENT_OFFICER,
    account::SCHOOL_STAFF,
    account::OFFICE,
    account::AUDITOR,
    account::SECURITY,
    account::ADMIN,
    account::OTHER_RESIDENT,
    account::FOREIGN_OFFICE,
    account::FOREIGN_AUDITOR,
    neighbour::account::FOREIGN_RESIDENT,
];

/// What stands beside the API.
const PAGES: [&str; 12] = [
    "/",
    "/preview",
    "/notices",
    "/policies",
    "/desk",
    "/desk/residents",
    "/healthz",
    "/readyz",
    "/metrics",
    "/api/openapi.json",
    "/api/docs",
    "/api/v1/nothing-here",
];

/// Who asks.
struct Asker {
    who: String,
    caller: Caller,
    /// None for nobody.
    actor: Option<Actor>,
}

impl Asker {
    /// True if the answer depends on what is asked about. Who may not do an action at all is told
    /// so before the request is read.
    fn is_heard(&self, operation: &Operation) -> bool {
        let may = |action| self.actor.as_ref().is_some_and(|actor| actor.may(action));
        operation.action.is_none_or(may)
    }
}

/// The callers, and nobody.
fn everyone(world: &World) -> Vec<Asker> {
    let signed_in = CALLERS.iter().map(|id| {
        let actor = crate::world::actor(*id);
        Asker {
            who: format!("{:?} {id}", actor.grants[0].role),
            caller: world.caller(*id),
            actor: Some(actor),
        }
    });
    let nobody = std::iter::once(Asker {
        who: "nobody".to_owned(),
        caller: world.anon(),
        actor: None,
    });
    signed_in.chain(nobody).collect()
}

/// Asks every operation by everyone.
async fn crawl(
    world: &World,
    asking: &Asking<'_>,
    (known, heard): (&mut Known, &mut Heard),
    turn: Turn,
) {
    let everyone = everyone(world);
    for operation in asking.operations {
        for asker in &everyone {
            known.own = asker.actor.as_ref().and_then(|actor| actor.grants[0].org);
            for request in asking.requests(turn, operation, known) {
                let answer = asker.caller.send(request).await;
                let case = format!("{} by {}", operation.name, asker.who);
                heard.hear(&case, Some(operation), &answer);
                known.learn(operation, &answer);
                if answer.status.is_client_error() && !asker.is_heard(operation) {
                    break;
                }
            }
        }
    }
}

async fn everything(backend: Backend) {
    log::listen();
    let world = lived(backend).await;
    let rows = [batches::row(person::COLLEAGUE, "6,1,2018-06-19,安全登记")];
    let list = batches::take_in(batches::list(&rows), false);
    world.clerk().call(list).await.unwrap();
    // A receipt is of a line that has been taken in.
    world.seal();
    let operations = server::operations();
    let description = Description::of(&operations);
    let asking = Asking {
        operations: &operations,
        description: &description,
    };
    let (mut known, mut heard) = (Known::of_the_world(), Heard::default());
    for page in PAGES {
        for asker in everyone(&world) {
            let answer = asker.caller.send(TestRequest::get().uri(page)).await;
            heard.hear(&format!("{page} by {}", asker.who), None, &answer);
        }
    }
    crawl(&world, &asking, (&mut known, &mut heard), Turn::Reading).await;
    crawl(&world, &asking, (&mut known, &mut heard), Turn::Wrong).await;
    crawl(&world, &asking, (&mut known, &mut heard), Turn::Right).await;
    // What was done meanwhile is read once more.
    crawl(&world, &asking, (&mut known, &mut heard), Turn::Reading).await;
    heard.is_clean();
    rows::are_clean(&world.db);
    log::is_clean();
    heard.was_enough(&operations);
}

on_both! {
    async fn nobodys_data_come_out_anywhere(backend) {
        everything(backend).await;
    }
}
