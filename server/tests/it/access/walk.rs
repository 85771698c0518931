//! The walk: each guarded operation is asked for by every account of two districts, about every
//! organisation, person and account there is; what it answers must be what the matrix says.

use actix_web::test::TestRequest;
use serde_json::{Map, Value, json};
use server::openapi::document;
use server::orgs::area_path;
use server::web::Operation;
use shared::access::{Actor, Role, Target};
use shared::accounts::api::{NameMyCover, NewPost};
use shared::api::{Method, path_params};
use shared::base::{AreaId, CorrectionId, CoverId, Text};
use shared::corrections::api::StartCorrection;
use uuid::Uuid;

use crate::actors::Caller;
use crate::corrections::claim;
use crate::on_both;
use crate::world::{
    DISTRICT, World, accounts_of_all, actor, org, orgs_of_all, people_of_all, person,
};

/// What an operation may be about, with the path parameter that names it.
pub(super) struct Thing {
    pub(super) id: String,
    pub(super) target: Target,
}

/// The things an operation's path can name; one without a name for a path without parameter.
pub(super) fn things(world: &World, operation: &Operation, actor: &Actor) -> Vec<Thing> {
    let areas = |area: AreaId| {
        let path = world
            .db
            .read_blocking(|conn| area_path(conn, area, world.today()));
        path.expect("the way up")
    };
    let first = path_params(operation.path).next();
    match first {
        Some("org") => orgs_of_all()
            .map(|(id, district, area)| Thing {
                id: id.to_string(),
                target: Target {
                    district: district.to_owned(),
                    person: None,
                    org: Some(id),
                    areas: areas(area),
                    employers: Vec::new(),
                },
            })
            .collect(),
        Some("person") => people_of_all()
            .map(|(id, village, employer)| Thing {
                id: id.to_string(),
                target: Target {
                    district: DISTRICT.to_owned(),
                    person: Some(id),
                    org: None,
                    areas: areas(village),
                    employers: employer.into_iter().collect(),
                },
            })
            .collect(),
        Some("correction") => vec![Thing {
            id: CORRECTION.to_string(),
            target: Target {
                district: DISTRICT.to_owned(),
                person: Some(person::RESIDENT),
                org: Some(org::DEPARTMENT),
                ..Target::default()
            },
        }],
        Some("cover") => vec![Thing {
            id: COVER.to_string(),
            target: Target {
                district: DISTRICT.to_owned(),
                org: Some(org::ENTERPRISE),
                ..Target::default()
            },
        }],
        Some("account") => accounts_of_all()
            .map(|id| Thing {
                id: id.to_string(),
                target: Target {
                    district: crate::world::actor(id).district,
                    ..Target::default()
                },
            })
            .collect(),
        Some("year") => vec![Thing {
            id: "2018".to_owned(),
            target: own(operation, actor),
        }],
        _ => vec![Thing {
            id: String::new(),
            target: own(operation, actor),
        }],
    }
}

/// What an operation without a name in its path is about: the actor's own person, organisation
/// or area, or the district.
fn own(operation: &Operation, actor: &Actor) -> Target {
    let grant = actor.grants.first();
    let about_me = operation.path.contains("/me");
    Target {
        district: actor.district.clone(),
        person: actor.person,
        org: grant.and_then(|grant| grant.org).filter(|_| !about_me),
        areas: grant
            .and_then(|grant| grant.area)
            .filter(|_| !about_me)
            .into_iter()
            .collect(),
        employers: Vec::new(),
    }
}

/// A correction of the resident that waits for the department.
const CORRECTION: CorrectionId = CorrectionId(Uuid::from_u128(0xe000));

pub(super) async fn start_correction(world: &World) {
    let request = StartCorrection {
        correction: CORRECTION,
        ..claim()
    };
    world.resident().call(request).await.expect("a correction");
}

/// A cover of the clerk's post, in which the department's officer stands in.
const COVER: CoverId = CoverId(Uuid::from_u128(0xe100));

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

/// A value that fits a schema, for requests whose content does not matter.
fn sample(document: &Value, schema: &Value) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        let pointer = reference.trim_start_matches('#');
        return sample(document, document.pointer(pointer).expect("a definition"));
    }
    // A closed list of words: one of them.
    for word in [
        &schema["enum"][0],
        &schema["oneOf"][0]["const"],
        &schema["oneOf"][0]["enum"][0],
    ] {
        if !word.is_null() {
            return word.clone();
        }
    }
    match (schema["type"].as_str(), schema["format"].as_str()) {
        (_, Some("uuid")) => json!(Uuid::now_v7()),
        (_, Some("date")) => json!("2018-06-20"),
        (Some("integer" | "number"), _) => json!(1),
        (Some("boolean"), _) => json!(true),
        (Some("array"), _) => json!([sample(document, &schema["items"])]),
        (Some("object"), _) => {
            let required = schema["required"].as_array().into_iter().flatten();
            let fields = required.filter_map(Value::as_str).map(|name| {
                let value = sample(document, &schema["properties"][name]);
                (name.to_owned(), value)
            });
            Value::Object(fields.collect::<Map<_, _>>())
        }
        _ => json!("1"),
    }
}

/// The request for one thing, with content that is valid in form.
fn request(document: &Value, operation: &Operation, thing: &Thing) -> TestRequest {
    let mut path = operation.path.to_owned();
    for (place, name) in path_params(operation.path).enumerate() {
        let value = match (place, name) {
            (0, _) if !thing.id.is_empty() => thing.id.clone(),
            (_, "year") => "2018".to_owned(),
            (_, "day") => "2018-06-20".to_owned(),
            _ => Uuid::now_v7().to_string(),
        };
        path = path.replace(&format!("{{{name}}}"), &value);
    }
    let first_year = path.replace("{year}", "2018");
    match operation.method {
        Method::Get => TestRequest::get().uri(&first_year),
        Method::Post => {
            let content = &document["paths"][operation.path]["post"]["requestBody"]["content"];
            let schema = &content["application/json"]["schema"];
            let body = sample(document, schema);
            TestRequest::post().uri(&first_year).set_json(body)
        }
    }
}

/// Asks, and tells status and code of the answer.
pub(super) async fn ask(
    caller: &Caller,
    document: &Value,
    operation: &Operation,
    thing: &Thing,
) -> (u16, String) {
    let answer = caller.send(request(document, operation, thing)).await;
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
        let world = World::new(backend).await;
        let operations = server::operations();
        let document = document(&operations);
        start_correction(&world).await;
        name_cover(&world).await;
        let mut asked = 0;
        for operation in &operations {
            let Some(action) = operation.action else { continue };
            for id in accounts_of_all() {
                let actor = actor(id);
                for thing in things(&world, operation, &actor) {
                    let caller = world.acting(actor.clone());
                    let (status, code) = ask(&caller, &document, operation, &thing).await;
                    let role = actor.grants[0].role;
                    let case = format!(
                        "{} by {role:?} {id} on {}: {status}",
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
                    asked += 1;
                }
            }
        }
        assert!(asked > 1000, "{asked} questions are too few to be the whole matrix");
    }

    async fn nothing_guarded_is_done_for_someone_not_signed_in(backend) {
        let world = World::new(backend).await;
        let operations = server::operations();
        let document = document(&operations);
        for operation in operations.iter().filter(|one| one.action.is_some()) {
            let thing = Thing { id: "2018".to_owned(), target: Target::default() };
            let answer = world.anon().send(request(&document, operation, &thing)).await;
            assert_eq!(answer.problem().code, "sign_in_required", "{}", operation.name);
        }
    }
}
