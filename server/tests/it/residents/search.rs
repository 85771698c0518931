use diesel::prelude::*;
use server::db::schema::audit;
use shared::base::Text;
use shared::residents::api::{ReadMyFile, SearchResidents};

use crate::on_both;
use crate::world::{DISTRICT, Person, World, account, person};

fn query(text: Option<&str>) -> SearchResidents {
    SearchResidents {
        query: text.map(|text| Text::new(text).unwrap()),
        cursor: None,
        limit: None,
    }
}

on_both! {
    async fn an_account_that_is_not_bound_yet_is_refused_as_with_the_own_file(backend) {
        let world = World::new(backend).await;
        let unbound = world.caller(account::UNREAD_RESIDENT);
        assert_eq!(unbound.refusal(ReadMyFile {}).await, "not_found");
        assert_eq!(unbound.refusal(query(None)).await, "not_found");
        assert_eq!(unbound.refusal(query(Some("周"))).await, "not_found");
    }

    async fn a_village_officer_finds_the_village_only(backend) {
        let world = World::new(backend).await;
        let found = world.village_officer().call(query(None)).await.unwrap();
        let people: Vec<_> = found.items.iter().map(|row| row.person).collect();
        assert!(people.contains(&person::RESIDENT));
        assert!(!people.contains(&person::NEIGHBOUR), "the next village");
        assert!(!people.contains(&person::FAR), "the other town");
        assert_eq!(found.total, Some(u32::try_from(people.len()).unwrap()));
        assert!(found.items.iter().all(|row| row.name.contains('*')));
        assert!(found.items.iter().all(|row| row.citizen_id.contains("********")));
    }

    async fn the_office_finds_the_whole_district_by_name_or_last_four(backend) {
        let world = World::new(backend).await;
        let far = Person::of(person::FAR);
        let id = far.citizen_id();
        let tail = &id.expose()[14..];
        for text in ["欧阳", tail, &tail.to_lowercase()] {
            let found = world.office().call(query(Some(text))).await.unwrap();
            let people: Vec<_> = found.items.iter().map(|row| row.person).collect();
            assert_eq!(people, [person::FAR], "{text}");
        }
        let nobody = world.office().call(query(Some("没有这个人"))).await.unwrap();
        assert_eq!((nobody.items.len(), nobody.total), (0, Some(0)));
    }

    async fn every_search_leaves_its_row_before_it_is_answered(backend) {
        let world = World::new(backend).await;
        world.office().call(query(Some("欧阳"))).await.unwrap();
        let rows: Vec<(String, String)> = world.db.read_blocking(|conn| {
            let rows = audit::table
                .filter(audit::event.eq("residents_searched"))
                .select((audit::detail, audit::district));
            Ok(rows.load(conn)?)
        }).unwrap();
        assert_eq!(rows, [(r#"{"found":1}"#.to_owned(), DISTRICT.to_owned())]);
    }

    async fn a_cursor_that_no_list_gave_out_is_refused(backend) {
        let world = World::new(backend).await;
        let cursor = Some(Text::new("nonsense").unwrap());
        let request = SearchResidents { cursor, ..query(None) };
        let problem = world.office().call(request).await.unwrap_err();
        assert_eq!((problem.status, &*problem.errors[0].pointer), (422, "/cursor"));
    }

    async fn the_pages_hold_everyone_once(backend) {
        let world = World::new(backend).await;
        let all = world.office().call(query(None)).await.unwrap();
        let mut seen = Vec::new();
        let mut cursor = None;
        loop {
            let request = SearchResidents { cursor, limit: Some(3), ..query(None) };
            let page = world.office().call(request).await.unwrap();
            assert!(page.items.len() <= 3);
            seen.extend(page.items);
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, all.items);
    }
}
