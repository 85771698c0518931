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

/// The callers, and nobody.
fn everyone(world: &World) -> Vec<(String, Caller)> {
    let signed_in = CALLERS.iter().map(|id| {
        let role = crate::world::actor(*id).grants[0].role;
        (format!("{role:?} {id}"), world.caller(*id))
    });
    let nobody = std::iter::once(("nobody".to_owned(), world.anon()));
    signed_in.chain(nobody).collect()
}

/// Asks every operation by everyone.
async fn crawl(
    world: &World,
    asking: &Asking<'_>,
    (known, heard): (&mut Known, &mut Heard),
    turn: Turn,
) {
    for operation in asking.operations {
        for (who, caller) in everyone(world) {
            for request in asking.requests(turn, operation, known) {
                let answer = caller.send(request).await;
                let case = format!("{} by {who}", operation.name);
                heard.hear(&case, Some(operation), &answer);
                known.learn(operation, &answer);
                // Who may not is told so whatever else is asked.
                if answer.status.as_u16() == 403 && answer.problem().code == "not_allowed" {
                    let first = path_is_plain(operation);
                    if first {
                        break;
                    }
                }
            }
        }
    }
}

/// True if an operation's path names nothing, so that a refusal does not depend on what is named.
fn path_is_plain(operation: &Operation) -> bool {
    !operation.path.contains('{')
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
        for (who, caller) in everyone(&world) {
            let answer = caller.send(TestRequest::get().uri(page)).await;
            heard.hear(&format!("{page} by {who}"), None, &answer);
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
