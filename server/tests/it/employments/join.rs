use shared::awards::api::SearchAwardees;
use shared::base::{OrgId, ReportId};
use shared::employments::ReportState;
use shared::employments::api::{ReportJoiner, ReportView, WithdrawReport};
use uuid::Uuid;

use super::{UNKNOWN, id_of, joiner, reports, staff};
use crate::on_both;
use crate::orgs::text;
use crate::world::{World, date, org, person};

/// What tells one report from another whatever the ID.
fn told(view: &ReportView) -> (bool, ReportState, Option<String>) {
    (view.late, view.state, view.reason.clone())
}

on_both! {
    async fn the_answer_is_the_same_whether_the_id_is_on_file(backend) {
        let world = World::new(backend).await;
        let known = joiner(&id_of(person::FAR));
        let before = staff(&world, org::ENTERPRISE, false).await;
        let on_file = world.clerk().call(known.clone()).await.unwrap();
        let off_file = world.clerk().call(joiner(UNKNOWN)).await.unwrap();
        assert_eq!(told(&on_file), told(&off_file));
        assert_eq!(told(&on_file), (false, ReportState::Waiting, None));
        assert_eq!(off_file.citizen_id, "110105********002X");
        assert_eq!(staff(&world, org::ENTERPRISE, false).await, before, "nobody is staff yet");
        assert_eq!(world.clerk().call(known.clone()).await.unwrap(), on_file);
        assert_eq!(world.audited("joiner_reported", known.report), 1);
        let other = ReportJoiner { from_on: date("2018-06-28"), ..known.clone() };
        assert_eq!(world.clerk().refusal(other).await, "id_reused");
        for id in [&id_of(person::FAR), UNKNOWN, &id_of(person::RESIDENT)] {
            assert_eq!(world.clerk().refusal(joiner(id)).await, "reported_already", "{id}");
        }
        assert_eq!(reports(&world).await.len(), 2);
    }

    async fn a_report_in_waiting_gives_no_reach_at_all(backend) {
        let world = World::new(backend).await;
        world.clerk().call(joiner(&id_of(person::FAR))).await.unwrap();
        let all = SearchAwardees::of(org::ENTERPRISE);
        let search = SearchAwardees { person: Some(person::FAR), ..all };
        assert_eq!(world.clerk().call(search).await.unwrap().items, []);
        let code = shared::accounts::api::IssueBindingCode {
            person: person::FAR,
            code: shared::base::CodeId(Uuid::now_v7()),
        };
        assert_eq!(world.head().refusal(code).await, "not_found");
    }

    async fn bad_input_is_named_and_late_reports_are_marked(backend) {
        let world = World::new(backend).await;
        let clerk = world.clerk();
        for (request, pointer) in [
            (ReportJoiner { citizen_id: text("123"), ..joiner(UNKNOWN) }, "/citizen_id"),
            (ReportJoiner { from_on: date("0218-06-01"), ..joiner(UNKNOWN) }, "/from_on"),
            (ReportJoiner { insured_from: date("2018-06-01"), ..joiner(UNKNOWN) }, "/insured_from"),
        ] {
            assert_eq!(clerk.call(request).await.unwrap_err().errors[0].pointer, pointer);
        }
        let late = ReportJoiner { from_on: date("2018-06-25"), ..joiner(UNKNOWN) };
        assert!(clerk.call(late).await.unwrap().late, "three working days have passed");
        let village = ReportJoiner { org: org::VILLAGE, ..joiner(UNKNOWN) };
        assert_eq!(world.village_head().refusal(village).await, "no_employer");
        for org in [org::OTHER_ENTERPRISE, org::FOREIGN_ENTERPRISE] {
            let request = ReportJoiner { org, ..joiner(UNKNOWN) };
            assert_eq!(clerk.refusal(request).await, "not_allowed");
        }
        let nowhere = ReportJoiner { org: OrgId(Uuid::now_v7()), ..joiner(UNKNOWN) };
        assert_eq!(clerk.refusal(nowhere).await, "not_found");
    }

    async fn a_report_is_taken_back_while_it_waits(backend) {
        let world = World::new(backend).await;
        let report = joiner(UNKNOWN);
        world.clerk().call(report.clone()).await.unwrap();
        let request = WithdrawReport { org: org::ENTERPRISE, report: report.report };
        let foreign = WithdrawReport { org: org::OTHER_ENTERPRISE, ..request.clone() };
        assert_eq!(world.other_clerk().refusal(foreign).await, "not_found");
        let view = world.head().call(request.clone()).await.unwrap();
        assert_eq!(view.state, ReportState::Withdrawn);
        assert_eq!(world.head().call(request).await.unwrap(), view);
        world.clerk().call(joiner(UNKNOWN)).await.unwrap();
        let unknown = WithdrawReport { org: org::ENTERPRISE, report: ReportId(Uuid::now_v7()) };
        assert_eq!(world.clerk().refusal(unknown).await, "not_found");
    }
}
