use shared::api::List;
use shared::base::{StatementId, Text};
use shared::residents::api::{
    IssueStatement, ReadMyFile, ReadMyTimeline, ReadTimeline, TimelineEntry, TimelineKind,
};
use uuid::Uuid;

use crate::database::Backend;
use crate::on_both;
use crate::world::{World, date, person};

async fn with_history(backend: Backend) -> World {
    let world = World::new(backend).await;
    world
        .add_fact(person::RESIDENT, "education", "\"bachelor\"")
        .await;
    world.add_claim(person::RESIDENT, "home", "\"own\"").await;
    let statement = StatementId(Uuid::now_v7());
    world
        .resident()
        .call(IssueStatement { statement })
        .await
        .unwrap();
    world
}

fn kinds(list: &List<TimelineEntry>) -> Vec<TimelineKind> {
    list.items.iter().map(|entry| entry.kind).collect()
}

fn of_resident() -> ReadTimeline {
    ReadTimeline {
        person: person::RESIDENT,
        cursor: None,
        limit: None,
    }
}

on_both! {
    async fn what_happened_is_told_newest_first(backend) {
        let world = with_history(backend).await;
        let list = world.resident().call(ReadMyTimeline::default()).await.unwrap();
        assert_eq!(kinds(&list)[..2], [TimelineKind::Statement, TimelineKind::Permit]);
        let days: Vec<_> = list.items.iter().map(|entry| entry.on).collect();
        assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
        let issued = list.items.iter().find(|entry| entry.words.en == "Residence permit issued");
        assert_eq!(issued.unwrap().on, date("2016-08-01"));
        let facts = list.items.iter().filter(|entry| entry.kind == TimelineKind::Fact);
        let facts: Vec<&str> = facts.map(|entry| entry.words.zh.as_str()).collect();
        assert!(facts.contains(&"最高学历：本科"), "{facts:?}");
        assert_eq!(list.total, u32::try_from(list.items.len()).ok());
    }

    async fn a_timeline_goes_on_where_the_page_ended(backend) {
        let world = with_history(backend).await;
        let whole = world.resident().call(ReadMyTimeline::default()).await.unwrap();
        let (mut cursor, mut walked) = (None, Vec::new());
        loop {
            let request = ReadMyTimeline { cursor, limit: Some(1) };
            let page = world.resident().call(request).await.unwrap();
            walked.extend(page.items);
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(walked, whole.items);
        let odd = ReadMyTimeline { cursor: Text::new("nonsense").ok(), limit: None };
        assert_eq!(world.resident().refusal(odd).await, "invalid_request");
    }

    async fn an_officer_of_the_village_sees_no_facts_and_the_look_is_shown(backend) {
        let world = with_history(backend).await;
        let list = world.village_officer().call(of_resident()).await.unwrap();
        assert!(kinds(&list).iter().all(|kind| *kind == TimelineKind::Permit), "{list:?}");
        let office = world.office().call(of_resident()).await.unwrap();
        assert!(kinds(&office).contains(&TimelineKind::Fact));
        let own = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!(own.looks.len(), 2);
    }

    async fn nobody_reads_the_timeline_of_someone_out_of_reach(backend) {
        let world = with_history(backend).await;
        let request = ReadTimeline { person: person::NEIGHBOUR, ..of_resident() };
        assert_eq!(world.village_officer().refusal(request.clone()).await, "not_found");
        assert_eq!(world.resident().refusal(request).await, "not_found");
    }
}
