//! Two administrators at the same moment.

use super::{close, file, merge, merge_area, rename, text};
use crate::on_both;
use crate::world::{World, area, org};
use shared::orgs::api::{ChangeOrg, ImportOrgs, ReadOrg};

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

    async fn of_many_who_have_read_the_same_one_changes_it(backend) {
        let world = World::new(backend).await;
        let read = world.admin().ask(&ReadOrg { org: org::ENTERPRISE }).await;
        let asked = [2, 3, 4, 5, 6, 7].map(|day| {
            let admin = world.admin().having_seen(read.header("etag"));
            let request = ChangeOrg {
                name_zh: text(&format!("东河织造{day}")),
                ..rename(&format!("2018-07-0{day}"))
            };
            actix_web::rt::spawn(async move { admin.call(request).await.err().map(|no| no.code) })
        });
        let mut changed = 0;
        for answer in asked {
            match answer.await.unwrap() {
                None => changed += 1,
                Some(code) => assert_eq!(code, "changed_since_read"),
            }
        }
        assert_eq!((changed, world.audited("org_changed", org::ENTERPRISE)), (1, 1));
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
