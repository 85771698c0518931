//! What is elsewhere and what is not at all look the same to whoever reaches neither: the same
//! bytes, and as many rows of the audit.

use actix_web::test::TestRequest;
use diesel::prelude::*;
use server::db::schema::audit;
use server::web::Operation;
use shared::access::Actor;
use shared::api::{Endpoint, path_params};
use shared::base::Text;
use shared::enrolment::api::{ListVerifications, VerifyEnrolment};
use shared::households::Kin;
use shared::households::api::DeclareLink;
use uuid::Uuid;

use super::things::Ground;
use crate::actors::{Answer, Caller};
use crate::asking::{Description, Named, request_with};
use crate::database::Backend;
use crate::history::lived;
use crate::households::{UNKNOWN_ID, by_id};
use crate::on_both;
use crate::world::{Person, World, account, accounts_of_all, actor, person};

/// An answer without what every request has of its own, and without what it was asked about.
fn told(answer: &Answer, asked: &str) -> String {
    let mut lines = vec![answer.status.to_string()];
    for (name, value) in &answer.headers {
        if name != "x-request-id" && name != "date" {
            lines.push(format!("{name}: {value:?}"));
        }
    }
    let mut body = String::from_utf8_lossy(&answer.body).into_owned();
    let own = answer.header("x-request-id").to_owned();
    for changing in [asked, own.as_str()] {
        body = body.replace(changing, "…");
    }
    lines.push(body);
    lines.join("\n")
}

/// What the audit holds: who did what, and what was kept of it, in order.
fn traces(world: &World) -> Vec<(String, Option<String>, String)> {
    let rows = world.db.read_blocking(|conn| {
        let rows = audit::table.order((audit::at, audit::id));
        Ok(rows
            .select((audit::event, audit::account_id, audit::detail))
            .load(conn)?)
    });
    rows.unwrap()
}

/// Asks, and tells what was answered and what the audit kept of it.
async fn ask(
    world: &World,
    caller: &Caller,
    (request, asked): (TestRequest, &str),
) -> (String, Vec<(String, Option<String>, String)>) {
    let before = traces(world).len();
    let answer = caller.send(request).await;
    (told(&answer, asked), traces(world).split_off(before))
}

fn first_param(operation: &Operation) -> &str {
    path_params(operation.path).next().unwrap_or_default()
}

/// Asks one operation about what is out of reach and about an id that is nobody's.
async fn compare(
    world: &World,
    description: &Description,
    operation: &Operation,
    (actor, mut named): (&Actor, Named),
    (param, elsewhere): (&str, &str),
) {
    let caller = world.acting(actor.clone());
    let body = description.sample(description.body_schema(operation), false);
    let mut both = Vec::new();
    for id in [elsewhere.to_owned(), Uuid::now_v7().to_string()] {
        named.insert(param.to_owned(), id.clone());
        let request = request_with(operation, &named, Some(&body));
        both.push(ask(world, &caller, (request, &id)).await);
    }
    let role = actor.grants[0].role;
    assert_eq!(
        both[0], both[1],
        "{} by {role:?} on {elsewhere}",
        operation.name
    );
}

/// The awards and the links of others that the district holds, by their path parameter.
fn others(world: &World) -> Vec<(&'static str, String)> {
    use server::db::schema::{awards, household_links};
    let read = world.db.read_blocking(|conn| {
        let awards: Vec<String> = awards::table.select(awards::id).load(conn)?;
        let links: Vec<String> = household_links::table
            .select(household_links::id)
            .load(conn)?;
        Ok((awards, links))
    });
    let (awards, links) = read.unwrap();
    let awards = awards.into_iter().map(|id| ("award", id));
    awards
        .chain(links.into_iter().map(|id| ("link", id)))
        .collect()
}

async fn what_a_path_names(backend: Backend) {
    let world = lived(backend).await;
    let ground = Ground::of(&world);
    let operations = server::operations();
    let description = Description::of(&operations);
    let mut compared = 0;
    for operation in &operations {
        let Some(action) = operation.action else {
            continue;
        };
        // Which organisations there are is no secret.
        let param = first_param(operation);
        if !["person", "correction", "objection", "account"].contains(&param) {
            continue;
        }
        for id in accounts_of_all() {
            let actor = actor(id);
            for thing in ground.things(operation, &actor) {
                if actor.may(action) && !actor.reaches(action, &thing.target) {
                    let asked = (param, thing.id.as_str());
                    compare(
                        &world,
                        &description,
                        operation,
                        (&actor, Named::new()),
                        asked,
                    )
                    .await;
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 200, "{compared}");
}

/// What belongs to another organisation or person, asked for under one's own.
async fn what_stands_under_another(backend: Backend) {
    let world = lived(backend).await;
    let ground = Ground::of(&world);
    let operations = server::operations();
    let description = Description::of(&operations);
    let others = others(&world);
    let mut compared = 0;
    for operation in operations
        .iter()
        .filter(|one| path_params(one.path).count() > 1)
    {
        let Some(action) = operation.action else {
            continue;
        };
        let (first, second) = (first_param(operation), path_params(operation.path).nth(1));
        let second = second.unwrap_or_default();
        for id in [
            account::OTHER_HEAD,
            account::OTHER_CLERK,
            account::OTHER_VILLAGE_OFFICER,
        ] {
            let actor = actor(id);
            for thing in ground.things(operation, &actor) {
                if !actor.reaches(action, &thing.target) {
                    continue;
                }
                for (param, other) in others.iter().filter(|(param, _)| *param == second) {
                    if owned(&world, other, &thing.id) {
                        continue;
                    }
                    let named = Named::from([(first.to_owned(), thing.id.clone())]);
                    let asked = (*param, other.as_str());
                    compare(&world, &description, operation, (&actor, named), asked).await;
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 20, "{compared}");
}

/// True if an award or a link is of this organisation or person.
fn owned(world: &World, id: &str, of: &str) -> bool {
    use server::db::schema::{awards, household_links};
    let read = world.db.read_blocking(|conn| {
        let award = awards::table.find(id).filter(awards::org_id.eq(of));
        let link = household_links::table
            .find(id)
            .filter(household_links::person_id.eq(of));
        let award: i64 = award.count().get_result(conn)?;
        let link: i64 = link.count().get_result(conn)?;
        Ok(award + link > 0)
    });
    read.unwrap()
}

fn post<E: Endpoint>(request: &E) -> TestRequest {
    let mut fields = serde_json::to_value(request).unwrap();
    let path = shared::api::fill_path(E::PATH, fields.as_object_mut().unwrap()).unwrap();
    TestRequest::post().uri(&path).set_json(fields)
}

on_both! {
    async fn what_is_out_of_reach_and_what_is_nobodys_get_the_same_answer(backend) {
        what_a_path_names(backend).await;
    }

    async fn what_is_anothers_and_what_is_nobodys_get_the_same_answer(backend) {
        what_stands_under_another(backend).await;
    }

    async fn a_search_for_someone_elsewhere_and_for_nobody_get_the_same_answer(backend) {
        let world = lived(backend).await;
        let far = Person::of(person::FAR);
        let tail = far.citizen_id().expose()[14..].to_owned();
        let id = far.id.to_string();
        let unknown = Uuid::now_v7().to_string();
        let org = crate::world::org::ENTERPRISE;
        let people = "/api/v1/residents/search".to_owned();
        let awardees = format!("/api/v1/orgs/{org}/awardees/search");
        for (caller, path, field, pair) in [
            (world.village_officer(), &people, "query", [far.name, "无此人名"]),
            (world.village_officer(), &people, "query", [&tail, "0000"]),
            (world.town_officer(), &people, "query", [far.name, "无此人名"]),
            (world.clerk(), &awardees, "query", [far.name, "无此人名"]),
            (world.clerk(), &awardees, "query", [&tail, "0000"]),
            (world.clerk(), &awardees, "person", [&id, &unknown]),
        ] {
            let mut both = Vec::new();
            for typed in pair {
                let body = serde_json::json!({ field: typed });
                let request = TestRequest::post().uri(path).set_json(body);
                both.push(ask(&world, &caller, (request, typed)).await);
            }
            assert_eq!(both[0], both[1], "{path} {field}");
            assert_eq!(both[0].1.len(), 1, "{path}: a search leaves its row");
        }
    }

    async fn a_school_is_told_the_same_of_whom_it_does_not_enrol_and_of_nobody(backend) {
        let world = lived(backend).await;
        let far = Person::of(person::FAR).citizen_id();
        let mut both = Vec::new();
        // Of two schools neither enrols them, so that both have looked equally often.
        for (school, id) in [
            (account::SCHOOL_STAFF, far.expose()),
            (account::SCHOOL_STAFF, UNKNOWN_ID),
        ] {
            let request = VerifyEnrolment {
                citizen_id: Text::new(id).unwrap(),
                statement_code: None,
            };
            let caller = world.caller(school);
            let (mut words, rows) = ask(&world, &caller, (post(&request), id)).await;
            let left = words.find("\"looks_left\":").unwrap();
            words.truncate(left);
            both.push((words, rows));
        }
        assert_eq!(both[0], both[1]);
        let list = world.school_staff().call(ListVerifications::default()).await.unwrap();
        assert_eq!(list.items[0], list.items[1], "the record of the school tells them apart");
    }

    async fn a_declaration_of_someone_on_file_and_of_nobody_are_answered_alike(backend) {
        let world = lived(backend).await;
        let foreign = Person::of(crate::world::neighbour::person::FOREIGN).citizen_id();
        let next = Person::of(crate::world::neighbour::person::NEXT_GRID).citizen_id();
        let mut all = Vec::new();
        for id in [foreign.expose(), next.expose(), UNKNOWN_ID] {
            let request: DeclareLink = by_id(Kin::Ward, id, "2016-06-01");
            let link = request.link.to_string();
            let resident = world.resident();
            let (words, rows) = ask(&world, &resident, (post(&request), &link)).await;
            // What was typed comes back masked.
            let words = words.replace(&id[..6], "").replace(&id[14..], "");
            all.push((words, rows));
        }
        assert_eq!(all[0], all[2]);
        assert_eq!(all[1], all[2]);
    }
}
