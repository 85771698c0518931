//! The walk: each guarded operation is asked for by every account of two districts, about every
//! organisation, person and account there is; what it answers must be what the matrix says.

use std::collections::BTreeMap;

use server::web::Operation;
use shared::access::Role;
use shared::accounts::api::{NameMyCover, NewPost};
use shared::api::path_params;
use shared::base::Text;
use shared::corrections::api::StartCorrection;
use shared::objections::api::FileObjection;

use super::things::{CORRECTION, COVER, Ground, OBJECTION, Standing, Thing};
use crate::actors::Caller;
use crate::asking::{Description, Named};
use crate::awards::awarding_in;
use crate::corrections::claim;
use crate::objections::objection;
use crate::on_both;
use crate::world::{World, accounts_of_all, actor, org, person};

/// Where rights end for a role: each of these must have been asked, and often.
const ASKED: [(Role, &[Standing]); 9] = {
    use Standing::{
        BelowArea, Elsewhere, Employer, OtherDepartment, OtherDistrict, OtherSchoolArea, Own,
        OwnArea, OwnOrg, Parent, SchoolArea, Sibling, Unnamed,
    };
    [
        (Role::Resident, &[Unnamed, Own, Elsewhere, OtherDistrict]),
        (
            Role::AwardClerk,
            &[OwnOrg, Own, Employer, Sibling, Parent, OtherDistrict],
        ),
        (
            Role::AwardHead,
            &[OwnOrg, Own, Employer, Sibling, Parent, OtherDistrict],
        ),
        (
            Role::VillageOfficer,
            &[
                OwnOrg,
                OwnArea,
                BelowArea,
                Sibling,
                Parent,
                Elsewhere,
                OtherDistrict,
            ],
        ),
        (
            Role::GridHead,
            &[OwnArea, Sibling, Parent, Elsewhere, OtherDistrict],
        ),
        (
            Role::TownOfficer,
            &[OwnOrg, BelowArea, Sibling, Parent, OtherDistrict],
        ),
        (
            Role::DepartmentOfficer,
            &[OwnOrg, OtherDepartment, Elsewhere, OtherDistrict],
        ),
        (
            Role::SchoolStaff,
            &[
                OwnOrg,
                SchoolArea,
                OtherSchoolArea,
                Sibling,
                Elsewhere,
                OtherDistrict,
            ],
        ),
        (Role::MigrantOffice, &[OwnOrg, Elsewhere, OtherDistrict]),
    ]
};

/// Of each, one question an operation about an organisation or a person at the least.
const OFTEN: u32 = 8;

fn named(operation: &Operation, thing: &Thing) -> Named {
    let first = path_params(operation.path).next();
    let given = first.filter(|_| !thing.id.is_empty());
    given
        .map(|name| (name.to_owned(), thing.id.clone()))
        .into_iter()
        .collect()
}

pub(super) async fn start_correction(world: &World) {
    let request = StartCorrection {
        correction: CORRECTION,
        ..claim()
    };
    world.resident().call(request).await.expect("a correction");
}

/// A line of a colleague that the resident objects to.
pub(super) async fn object(world: &World) {
    let (award, _) = world.signed(person::COLLEAGUE, "1").await;
    let request = FileObjection {
        objection: OBJECTION,
        ..objection(&award)
    };
    world.resident().call(request).await.expect("an objection");
}

/// The clerk is away, and the department's officer stands in.
async fn name_cover(world: &World) {
    let post = NewPost {
        role: Role::AwardClerk,
        org: Some(org::ENTERPRISE),
        grid: None,
    };
    let request = NameMyCover {
        cover: COVER,
        post,
        by: Text::new("department").expect("a name"),
        from: world.today(),
        to: world.today(),
        reason: Text::new("出差").expect("a reason"),
    };
    world.clerk().call(request).await.expect("a cover");
}

/// Asks, and tells status and code of the answer.
pub(super) async fn ask(
    caller: &Caller,
    description: &Description,
    operation: &Operation,
    thing: &Thing,
) -> (u16, String) {
    let request = description.request(operation, &named(operation, thing));
    let answer = caller.send(request).await;
    let status = answer.status.as_u16();
    let code = if status < 400 {
        String::new()
    } else {
        answer.problem().code
    };
    (status, code)
}

on_both! {
    async fn the_server_allows_what_the_matrix_allows(backend) {
        let world = World::new(backend).await.with_neighbours();
        let world = awarding_in(world).await;
        let ground = Ground::of(&world);
        let operations = server::operations();
        let description = Description::of(&operations);
        start_correction(&world).await;
        object(&world).await;
        name_cover(&world).await;
        let mut asked: BTreeMap<(Role, Standing), u32> = BTreeMap::new();
        for operation in &operations {
            let Some(action) = operation.action else { continue };
            for id in accounts_of_all() {
                let actor = actor(id);
                let role = actor.grants[0].role;
                let caller = world.acting(actor.clone());
                for thing in ground.things(operation, &actor) {
                    let (status, code) = ask(&caller, &description, operation, &thing).await;
                    let standing = ground.standing(&actor, &thing);
                    let case = format!(
                        "{} by {role:?} {id} on {} ({standing:?}): {status}",
                        operation.name, thing.id
                    );
                    if !actor.may(action) {
                        assert_eq!(status, 403, "{case}");
                    } else if !actor.reaches(action, &thing.target) {
                        // What the own district lacks may be told before the thing is looked for.
                        let first = status == 409 && code == "no_scheme_in_force";
                        assert!(first || matches!(status, 403 | 404), "{case}");
                    } else {
                        assert!(!matches!(status, 401 | 403) && status < 500, "{case}");
                    }
                    *asked.entry((role, standing)).or_default() += 1;
                }
            }
        }
        for (role, standings) in ASKED {
            for standing in standings {
                let times = asked.get(&(role, *standing)).copied().unwrap_or(0);
                assert!(times >= OFTEN, "{role:?} on {standing:?}: {times} times only");
            }
        }
        let all: u32 = asked.values().sum();
        assert!(all > 10_000, "{all} questions are too few to be the whole matrix");
    }

    async fn nothing_guarded_is_done_for_someone_not_signed_in(backend) {
        let world = World::new(backend).await;
        let operations = server::operations();
        let description = Description::of(&operations);
        for operation in operations.iter().filter(|one| one.action.is_some()) {
            let request = description.request(operation, &Named::new());
            let answer = world.anon().send(request).await;
            assert_eq!(answer.problem().code, "sign_in_required", "{}", operation.name);
        }
    }
}
