use diesel::prelude::*;
use server::db::schema::audit;
use shared::api::List;
use shared::awards::api::{Awardee, SearchAwardees};
use shared::base::{OrgId, PersonId, Text};

use super::{awarding, points};
use crate::actors::Caller;
use crate::on_both;
use crate::world::{org, person};

/// Everyone of the enterprise.
fn staff() -> SearchAwardees {
    SearchAwardees::of(org::ENTERPRISE)
}

fn found(list: &List<Awardee>) -> Vec<PersonId> {
    list.items.iter().map(|awardee| awardee.person).collect()
}

async fn named(caller: &Caller, org: OrgId, query: &str) -> Vec<PersonId> {
    let request = SearchAwardees {
        query: Some(Text::new(query).unwrap()),
        ..SearchAwardees::of(org)
    };
    found(&caller.call(request).await.unwrap())
}

on_both! {
    async fn an_enterprise_sees_its_own_staff_masked(backend) {
        let world = awarding(backend).await;
        world.signed(person::RESIDENT, "4").await;
        let list = world.clerk().call(staff()).await.unwrap();
        let staff = [person::RESIDENT, person::COLLEAGUE, person::NEWCOMER, person::CLERK,
            person::HEAD];
        assert_eq!((found(&list), list.total), (staff.to_vec(), Some(5)));
        let resident = &list.items[0];
        assert_eq!((resident.name.as_str(), resident.citizen_id.as_str()),
            ("周*兰", "341200********0028"));
        assert_eq!((resident.months, &resident.refusal), (40, &None));
        let [given] = resident.given.as_slice() else { panic!("{:?}", resident.given) };
        assert_eq!((given.indicator.as_str(), given.points, given.cap),
            ("14-1", points("4"), points("10")));
    }

    async fn each_knows_why_someone_cannot_be_awarded_but_not_that_they_are_frozen(backend) {
        let world = awarding(backend).await;
        world.signed(person::RESIDENT, "10").await;
        world.freeze(person::COLLEAGUE, "2018-06-01", None);
        let list = world.clerk().call(staff()).await.unwrap();
        let refusals: Vec<&str> = list
            .items
            .iter()
            .map(|one| one.refusal.as_ref().map_or("-", |refusal| refusal.code.as_str()))
            .collect();
        assert_eq!(refusals, ["exceeds_personal_cap", "not_awardable_now", "insured_too_short",
            "oneself", "-"]);
        let told = serde_json::to_string(&list).unwrap();
        assert!(!told.contains("冻结") && !told.contains("freeze"), "{told}");
        for (awardable, expected) in [
            (true, vec![person::HEAD]),
            (false, vec![person::RESIDENT, person::COLLEAGUE, person::NEWCOMER, person::CLERK]),
        ] {
            let request = SearchAwardees { awardable: Some(awardable), ..staff() };
            assert_eq!(found(&world.clerk().call(request).await.unwrap()), expected);
        }
    }

    async fn a_name_or_the_last_four_find_own_people_only(backend) {
        let world = awarding(backend).await;
        let clerk = world.clerk();
        assert_eq!(named(&clerk, org::ENTERPRISE, "大海").await, [person::COLLEAGUE]);
        assert_eq!(named(&clerk, org::ENTERPRISE, "0028").await, [person::RESIDENT]);
        assert_eq!(named(&clerk, org::ENTERPRISE, "王邻居").await, []);
        assert_eq!(named(&world.other_clerk(), org::OTHER_ENTERPRISE, "王").await,
            [person::NEIGHBOUR]);
    }

    async fn one_person_is_found_by_their_own_id_and_nobody_elses(backend) {
        let world = awarding(backend).await;
        let only = |person| SearchAwardees { person: Some(person), ..staff() };
        let list = world.clerk().call(only(person::COLLEAGUE)).await.unwrap();
        assert_eq!((found(&list), list.total), (vec![person::COLLEAGUE], None));
        let list = world.clerk().call(only(person::NEIGHBOUR)).await.unwrap();
        assert_eq!(found(&list), []);
    }

    async fn the_search_is_recorded_without_its_words(backend) {
        let world = awarding(backend).await;
        named(&world.clerk(), org::ENTERPRISE, "大海").await;
        let rows: Vec<(Option<String>, Option<String>, String)> = world
            .db
            .read_blocking(|conn| {
                let rows = audit::table
                    .filter(audit::event.eq("residents_searched"))
                    .select((audit::org_id, audit::person_id, audit::detail));
                Ok(rows.load(conn)?)
            })
            .unwrap();
        let enterprise = org::ENTERPRISE.to_string();
        assert_eq!(rows, [(Some(enterprise), None, r#"{"shown":1}"#.to_owned())]);
    }

    async fn nobody_tries_out_every_name(backend) {
        let world = awarding(backend).await;
        let calls: Vec<_> = (0..120)
            .map(|number: u32| {
                let query = Some(Text::new(&format!("{number:04}")).unwrap());
                let request = SearchAwardees { query, ..staff() };
                let clerk = world.clerk();
                actix_web::rt::spawn(async move { clerk.call(request).await })
            })
            .collect();
        let mut refused = 0;
        for call in calls {
            if let Err(problem) = call.await.unwrap() {
                assert_eq!(problem.code, "too_many_requests");
                refused += 1;
            }
        }
        assert!(refused > 0);
        // The plain list is no search, and another clerk has tries of their own.
        world.clerk().call(staff()).await.unwrap();
        assert_eq!(named(&world.other_clerk(), org::OTHER_ENTERPRISE, "王").await,
            [person::NEIGHBOUR]);
    }

    async fn a_village_sees_who_is_registered_in_it(backend) {
        let world = awarding(backend).await;
        let list = world.village_officer().call(SearchAwardees::of(org::VILLAGE)).await.unwrap();
        assert!(found(&list).contains(&person::CHILD) && !found(&list).contains(&person::FAR));
        assert_eq!(list.items[0].given.len(), 2);
        assert_eq!(list.items[0].months, 98);
    }

    async fn pages_follow_one_another(backend) {
        let world = awarding(backend).await;
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let request = SearchAwardees { cursor, limit: Some(2), ..staff() };
            let page = world.clerk().call(request).await.unwrap();
            seen.extend(found(&page));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), 5);
        assert!(seen.is_sorted());
    }

    async fn nobody_else_searches_an_organisations_people(backend) {
        let world = awarding(backend).await;
        for caller in [world.other_clerk(), world.village_officer(), world.office()] {
            assert_eq!(caller.refusal(SearchAwardees::of(org::ENTERPRISE)).await, "not_allowed");
        }
    }
}
