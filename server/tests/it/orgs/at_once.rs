//! Two administrators at the same moment.

use super::{close, file, merge, merge_area};
use crate::on_both;
use crate::world::{World, area, org};
use shared::orgs::api::ImportOrgs;

on_both! {
    async fn of_two_mergers_the_other_way_round_one_is_recorded(backend) {
        let world = World::new(backend).await;
        let asked = [
            merge_area(area::VILLAGE, area::NEXT_VILLAGE, "2018-07-02"),
            merge_area(area::NEXT_VILLAGE, area::VILLAGE, "2018-07-02"),
        ].map(|request| {
            let admin = world.admin();
            actix_web::rt::spawn(async move { admin.call(request).await.err().map(|no| no.code) })
        });
        let mut answers = Vec::new();
        for answer in asked {
            answers.push(answer.await.unwrap());
        }
        answers.sort();
        assert_eq!(answers, [None, Some("into_ended".to_owned())]);
    }

    async fn of_a_merger_and_a_closing_one_is_recorded(backend) {
        let world = World::new(backend).await;
        let (one, other) = (world.admin(), world.admin());
        let merged = actix_web::rt::spawn(async move {
            let request = merge(org::ENTERPRISE, org::OTHER_ENTERPRISE, "2018-07-02");
            one.call(request).await.err().map(|no| no.code)
        });
        let closed = actix_web::rt::spawn(async move {
            other.call(close(org::ENTERPRISE, "2018-07-02")).await.err().map(|no| no.code)
        });
        let mut answers = [merged.await.unwrap(), closed.await.unwrap()];
        answers.sort();
        assert_eq!(answers, [None, Some("already_ended".to_owned())]);
    }

    async fn the_same_list_twice_at_once_is_taken_in_once(backend) {
        let world = World::new(backend).await;
        let asked = [0, 1].map(|_| {
            let request = ImportOrgs { file: file(crate::orgs::import::GOOD), dry_run: false };
            let admin = world.admin();
            actix_web::rt::spawn(async move { admin.call(request).await.unwrap().added })
        });
        let mut added = Vec::new();
        for answer in asked {
            added.push(answer.await.unwrap());
        }
        added.sort_unstable();
        assert_eq!(added, [0, 2]);
    }
}
