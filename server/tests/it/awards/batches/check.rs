use shared::awards::api::{BatchCheck, DraftAward};

use super::{HEAD, check, codes, list, row, two};
use crate::awards::{RESIDENT, awarding, draft, insert_employment, points, sign};
use crate::employments::UNKNOWN;
use crate::on_both;
use crate::world::{World, org, person};

async fn checked(world: &World, csv: &str) -> BatchCheck {
    world.clerk().call(check(csv)).await.unwrap()
}

on_both! {
    async fn each_row_is_told_what_it_is_worth_and_nothing_changes(backend) {
        let world = awarding(backend).await;
        let told = checked(&world, &two()).await;
        assert_eq!((told.rows, told.good, told.known, told.bad), (2, 2, 0, 0), "{told:?}");
        let lines: Vec<_> = told.lines.iter()
            .map(|line| (line.row, line.name.as_str(), line.clause, line.points, line.worth))
            .collect();
        assert_eq!(lines, [
            (2, "周*兰", Some(6), Some(points("3")), Some(points("3"))),
            (3, "吴*海", Some(6), Some(points("1.5")), Some(points("1.5"))),
        ]);
        assert_eq!((told.points, told.worth), (points("4.5"), points("4.5")));
        assert_eq!((told.quota, told.quota_left, told.left_after),
            (points("63"), points("63"), points("58.5")));
        assert_eq!(told.posts_on.to_string(), "2018-07-07");
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
        assert!(world.taken_rows().is_empty());
        assert_eq!(world.audited_in_all("award_batch_checked"), 1);
    }

    async fn all_that_is_wrong_with_a_row_is_told_at_once_by_column(backend) {
        let world = awarding(backend).await;
        world.freeze(person::COLLEAGUE, "2018-06-01", None);
        let csv = list(&[
            "3.30E+17,周小兰,六,三,2018-06-31,\n".to_owned(),
            row(RESIDENT, "9,3,2018-07-02,带徒"),
            row(RESIDENT, "6,0.3,2017-06-20,带徒"),
            row(RESIDENT, "7,1,2018-06-20,带徒"),
            row(person::NEWCOMER, "6,20,2018-06-20,带徒"),
            row(person::COLLEAGUE, "6,1,2018-06-20,带徒"),
            row(person::CLERK, "6,1,2018-06-20,带徒"),
            row(RESIDENT, "=1+5,1,2018-06-20,带徒"),
        ]);
        let told = checked(&world, &csv).await;
        assert_eq!(codes(&told), [
            (2, vec!["number_rounded", "cell", "cell", "cell"]),
            (3, vec!["clause_unknown", "fact_date_in_future"]),
            (4, vec!["points_not_in_step", "fact_date_outside_year"]),
            (5, vec!["indicator_not_yours"]),
            (6, vec!["insured_too_short", "points_outside_clause"]),
            (7, vec!["not_awardable_now"]),
            (8, vec!["oneself"]),
            (9, vec!["cell_formula"]),
        ]);
        let columns: Vec<&str> = told.lines[0].problems.iter()
            .map(|one| one.column.zh.as_str())
            .collect();
        assert_eq!(columns, ["公民身份号码", "分值", "事实日期", "依据"]);
        assert_eq!((told.good, told.bad), (0, 8));
    }

    async fn the_rows_of_a_file_count_one_after_the_other(backend) {
        let world = awarding(backend).await;
        // Cap 10 of the enterprise a person and year; its quota holds 63.
        let csv = list(&[
            row(RESIDENT, "6,6,2018-06-20,甲"),
            row(RESIDENT, "6,6,2018-06-21,乙"),
            row(RESIDENT, "6,4,2018-06-22,丙"),
        ]);
        let told = checked(&world, &csv).await;
        assert_eq!(codes(&told),
            [(2, vec![]), (3, vec!["exceeds_personal_cap"]), (4, vec![])]);
        assert_eq!(told.lines[1].problems[0].words.en,
            "Your organisation may give this person 4 more this year");
        let staff = world.more_staff(7);
        let rows: Vec<String> = staff.iter()
            .map(|person| world.row_of(*person, "6,10,2018-06-20,甲"))
            .collect();
        let told = checked(&world, &list(&rows)).await;
        assert_eq!((told.good, told.bad, told.left_after), (6, 1, points("3")));
        assert_eq!(told.lines[6].problems[0].code, "exceeds_quota");
    }

    async fn a_joint_cap_reduces_what_a_row_is_worth_after_those_before(backend) {
        let world = awarding(backend).await;
        // A newcomer's former employer gave 8 of the 10 that count under the indicator.
        let elsewhere = DraftAward {
            org: org::OTHER_ENTERPRISE,
            ..draft(person::NEIGHBOUR, "8")
        };
        world.other_clerk().call(elsewhere.clone()).await.unwrap();
        world.other_head().call(sign(&elsewhere)).await.unwrap();
        world.write(|conn| insert_employment(conn, person::NEIGHBOUR));
        let csv = list(&[
            row(person::NEIGHBOUR, "6,1.5,2018-06-20,甲"),
            row(person::NEIGHBOUR, "6,1.5,2018-06-21,乙"),
            row(person::NEIGHBOUR, "6,1.5,2018-06-22,丙"),
        ]);
        let told = checked(&world, &csv).await;
        let worth: Vec<_> = told.lines.iter().map(|line| line.worth).collect();
        assert_eq!(worth, [Some(points("1.5")), Some(points("0.5")), Some(points("0"))]);
        assert_eq!((told.good, told.points, told.worth), (3, points("4.5"), points("2")));
    }

    async fn someone_elses_is_told_like_someone_who_is_not_on_file(backend) {
        let world = awarding(backend).await;
        let line = "6,3,2018-06-20,带徒";
        let far = row(person::FAR, line);
        let (id, _) = far.split_once(',').unwrap();
        let csv = list(&[
            format!("{id},某人,{line}\n"),
            format!("{UNKNOWN},某人,{line}\n"),
            format!("{id},某人,{line}\n"),
            format!("{UNKNOWN},某人,{line}\n"),
        ]);
        let told = checked(&world, &csv).await;
        assert_eq!(codes(&told), [
            (2, vec!["person_not_yours"]),
            (3, vec!["person_not_yours"]),
            (4, vec!["row_repeated"]),
            (5, vec!["row_repeated"]),
        ]);
        assert_eq!(told.lines[0].problems, told.lines[1].problems);
        let own = row(RESIDENT, line).replace("周小兰", "周小花");
        let told = checked(&world, &list(&[own])).await;
        assert_eq!(codes(&told), [(2, vec!["name_differs"])]);
        assert!(!told.lines[0].problems[0].words.zh.contains("周"));
    }

    async fn a_list_is_for_the_own_organisation_and_rests_on_its_rules(backend) {
        let world = awarding(backend).await;
        for caller in [world.other_clerk(), world.head(), world.office(), world.foreign_clerk()] {
            assert_eq!(caller.refusal(check(two())).await, "not_allowed");
        }
        let without = World::new(backend).await;
        assert_eq!(without.clerk().refusal(check(two())).await, "rules_not_in_force");
        for (file, code) in [
            (String::new(), "file_empty"),
            (HEAD.to_owned(), "file_empty"),
            (format!("{HEAD}{}", ",,,,,x\n".repeat(10_001)), "file_too_many_rows"),
        ] {
            assert_eq!(world.clerk().refusal(check(file)).await, code);
        }
        let told = checked(&world, "姓名,备注\n周小兰,x\n").await;
        assert!(told.lines.is_empty() && told.heading.len() == 6, "{told:?}");
    }
}
