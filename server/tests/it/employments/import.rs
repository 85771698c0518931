use shared::employments::ReportState;
use shared::employments::api::{ImportEmployments, ImportStaff};

use super::{UNKNOWN, id_of, reports, staff};
use crate::on_both;
use crate::orgs::file;
use crate::world::{World, account, org, person};

fn own(csv: &str, dry_run: bool) -> ImportStaff {
    ImportStaff {
        org: org::ENTERPRISE,
        file: file(csv),
        dry_run,
    }
}

fn office(csv: &str, dry_run: bool) -> ImportEmployments {
    ImportEmployments {
        file: file(csv),
        dry_run,
    }
}

const HEAD: &str = "身份证号,入职日期,参保起始日期,最后工作日\n";

on_both! {
    async fn an_enterprise_reports_by_a_list(backend) {
        let world = World::new(backend).await;
        let clerk = world.clerk();
        let csv = format!(
            "{HEAD}{},2018/6/29,2018/7/1,\n{UNKNOWN},2018-6-29,2018-7-1,\n\
             '{},2010-1-1,2010-1-1,2018-6-29\n{},2016-1-1,2016-1-1,\n",
            id_of(person::FAR), id_of(person::RESIDENT), id_of(person::COLLEAGUE),
        );
        let seen = clerk.call(own(&csv, true)).await.unwrap();
        assert_eq!((seen.added, seen.changed, seen.unchanged), (2, 1, 1), "{seen:?}");
        assert!(reports(&world).await.is_empty());
        let taken = clerk.call(own(&csv, false)).await.unwrap();
        assert!(taken.done);
        let told = reports(&world).await;
        assert_eq!(told.len(), 2);
        assert!(told.iter().all(|one| one.state == ReportState::Waiting));
        assert_eq!(staff(&world, org::ENTERPRISE, true).await[0].person, person::RESIDENT);
        let again = clerk.call(own(&csv, false)).await.unwrap();
        assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 4), "{again:?}");
        let other = ImportStaff { org: org::OTHER_ENTERPRISE, ..own(&csv, true) };
        assert_eq!(clerk.refusal(other).await, "not_allowed");
    }

    async fn every_bad_row_is_named(backend) {
        let world = World::new(backend).await;
        let csv = format!(
            "{HEAD}123,2018-6-29,2018-7-1,\n3.30211E+17,2018-6-29,2018-7-1,\n\
             {UNKNOWN},六月,2018-7-1,\n{UNKNOWN},2018-6-29,2018-7-1,\n\
             {UNKNOWN},2018-6-29,2018-7-1,\n",
        );
        let answer = world.clerk().call(own(&csv, false)).await.unwrap();
        let found: Vec<(u32, &str)> = answer
            .problems
            .iter()
            .map(|one| (one.row, one.column.en.as_str()))
            .collect();
        assert_eq!(found, [(2, "citizen_id"), (3, "citizen_id"), (4, "from"), (6, "citizen_id")]);
        assert!(!answer.done && reports(&world).await.is_empty());
        for problem in &answer.problems {
            assert!(!problem.words.zh.contains(UNKNOWN) && problem.words.en.is_ascii());
        }
    }

    async fn the_offices_list_counts_at_once(backend) {
        let world = World::new(backend).await;
        world.clerk().call(crate::employments::joiner(&id_of(person::FAR))).await.unwrap();
        let csv = format!(
            "单位统一社会信用代码,{HEAD}91330211MA281A1B77,{},2018-6-29,2018-3-1,\n\
             91330211MA281A1B77,{UNKNOWN},2018-6-1,2018-6-1,\n",
            id_of(person::FAR),
        );
        let wrong = csv.replace("2018-3-1", "2018-6-30");
        let bad = wrong.replace("91330211MA281A1B77", "92330211MA2B000192");
        let answer = world.office().call(office(&bad, true)).await.unwrap();
        assert_eq!(answer.problems.len(), 2, "no such enterprise here");
        let early = world.office().call(office(&csv, true)).await.unwrap();
        assert_eq!(early.problems.len(), 1, "insured before the first day");
        let taken = world.office().call(office(&wrong, false)).await.unwrap();
        assert_eq!((taken.changed, taken.added, taken.done), (1, 1, true), "{taken:?}");
        let there = staff(&world, org::ENTERPRISE, false).await;
        let row = there.iter().find(|one| one.person == person::FAR).unwrap();
        assert_eq!(row.insured_from, crate::world::date("2018-06-30"));
        let again = world.office().call(office(&wrong, false)).await.unwrap();
        assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 2));
        let foreign = world.caller(account::FOREIGN_OFFICE);
        let answer = foreign.call(office(&wrong, true)).await.unwrap();
        assert_eq!(answer.problems.len(), 2, "enterprises of another district are not found");
    }

    async fn a_list_of_who_has_left_is_taken_in_once(backend) {
        let world = World::new(backend).await;
        let joined = format!("{HEAD}{UNKNOWN},2018-6-29,2018-7-1,\n");
        world.clerk().call(own(&joined, false)).await.unwrap();
        // The enterprise's own books say another first day.
        let left = format!("{HEAD}{UNKNOWN},2018-6-28,2018-7-1,2018-6-30\n");
        let first = world.clerk().call(own(&left, false)).await.unwrap();
        assert_eq!((first.added, first.changed), (0, 1), "{first:?}");
        let again = world.clerk().call(own(&left, false)).await.unwrap();
        assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 1), "{again:?}");
        assert_eq!(reports(&world).await.len(), 1);
    }
}
