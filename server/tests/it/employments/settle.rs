use server::clock::Now;
use server::registers::residents::{Identity, Resident};
use server::residents::register;
use shared::base::PersonId;
use shared::employments::ReportState;
use shared::employments::api::{ConfirmReport, ListWaitingReports, RefuseReport};
use uuid::Uuid;

use super::{UNKNOWN, id_of, joiner, reports, staff};
use crate::on_both;
use crate::orgs::text;
use crate::world::{DISTRICT, World, account, area, date, org, person};

on_both! {
    async fn what_the_office_confirms_makes_staff(backend) {
        let world = World::new(backend).await;
        let known = joiner(&id_of(person::FAR));
        let unknown = joiner(UNKNOWN);
        for report in [&known, &unknown] {
            world.clerk().call(report.clone()).await.unwrap();
        }
        let list = world.office().call(ListWaitingReports::default()).await.unwrap();
        assert_eq!(list.total, Some(2));
        let names: Vec<Option<&str>> = list.items.iter().map(|one| one.name.as_deref()).collect();
        assert_eq!(names, [Some("欧**方"), None]);
        let foreign = world.caller(account::FOREIGN_OFFICE);
        let none = foreign.call(ListWaitingReports::default()).await.unwrap();
        assert_eq!(none.total, Some(0));
        let confirm = ConfirmReport { report: known.report };
        assert_eq!(foreign.refusal(confirm.clone()).await, "not_found");
        world.office().call(confirm.clone()).await.unwrap();
        world.office().call(confirm.clone()).await.unwrap();
        assert_eq!(world.audited("employment_confirmed", known.report), 1);
        let there = staff(&world, org::ENTERPRISE, false).await;
        let row = there.iter().find(|one| one.person == person::FAR).unwrap();
        assert_eq!((row.insured_from, row.insured_months), (date("2018-07-01"), 0));
        let refuse = RefuseReport { report: known.report, reason: text("查无参保") };
        assert_eq!(world.office().refusal(refuse).await, "not_waiting");
        let unsaid = RefuseReport { report: unknown.report, reason: text("") };
        let problem = world.office().call(unsaid).await.unwrap_err();
        assert_eq!(problem.errors[0].pointer, "/reason");
        let refuse = RefuseReport { report: unknown.report, reason: text("查无参保") };
        world.office().call(refuse.clone()).await.unwrap();
        world.office().call(refuse).await.unwrap();
        let told = reports(&world).await;
        assert_eq!(told[0].reason.as_deref(), Some("查无参保"));
        assert_eq!(told[0].state, ReportState::Refused);
    }

    async fn who_comes_on_file_later_works_there_then(backend) {
        let world = World::new(backend).await;
        let report = joiner(UNKNOWN);
        world.clerk().call(report.clone()).await.unwrap();
        world.office().call(ConfirmReport { report: report.report }).await.unwrap();
        let count = staff(&world, org::ENTERPRISE, false).await.len();
        let person = PersonId(Uuid::now_v7());
        let keys = world.keys.clone();
        world.write(|conn| {
            let resident = Resident {
                person,
                district: DISTRICT.to_owned(),
                village: area::VILLAGE,
                grid: None,
                registered_on: date("2018-06-30"),
                left_on: None,
            };
            let identity = Identity {
                name: "郑新来".to_owned(),
                citizen_id: UNKNOWN.to_owned(),
                phone: None,
                address: None,
            };
            register(conn, Now::at(0), &keys, &resident, &identity)
        });
        let there = staff(&world, org::ENTERPRISE, false).await;
        assert_eq!(there.len(), count + 1);
        assert!(there.iter().any(|one| one.person == person));
    }
}
