//! A district in which everything has happened once: the ground for tests that ask everything.

use shared::accounts::api::{IssueBindingCode, IssueResetCode};
use shared::awards::api::ListAwards;
use shared::base::{CodeId, StatementId, Text};
use shared::corrections::Decision;
use shared::enrolment::api::VerifyEnrolment;
use shared::households::api::DeclareLink;
use shared::households::{Finding, Kin, Paper};
use shared::objections::Finding as Found;
use shared::residents::api::{IssueStatement, ReadResident, ReadTimeline};
use uuid::Uuid;

use crate::accounts::sign_in;
use crate::activities::{accept_as_awarders, activity, confirm, hand_in, mark, revoke, sign_up};
use crate::awards::{awarding, draft, funding, sign, village_draft, void, withdraw};
use crate::check_sheets::{FAILED, PASSED, entry, finish, yard};
use crate::corrections::{claim, claim_of, decision};
use crate::database::Backend;
use crate::evidence::{on_award, on_line, picture};
use crate::households::{couple, declared, far_couple, of, say, verify};
use crate::objections::{answer, objection};
use crate::world::{PASSWORD, Person, World, org, person};

/// The district with its neighbours and a history; whoever asks it may ask as fast as they like.
pub(crate) async fn lived(backend: Backend) -> World {
    let world = awarding(backend).await.with_neighbours().unhurried().await;
    world
        .add_fact(person::RESIDENT, "education", "\"bachelor\"")
        .await;
    world
        .add_claim(person::RESIDENT, "title", "\"middle\"")
        .await;
    awards(&world).await;
    objections(&world).await;
    corrections(&world).await;
    households(&world).await;
    activities(&world).await;
    check_sheets(&world).await;
    accounts(&world).await;
    looks(&world).await;
    world
}

async fn awards(world: &World) {
    world.office().call(funding("10")).await.unwrap();
    world.signed(person::COLLEAGUE, "2").await;
    let (voided, _) = world.signed(person::RESIDENT, "1").await;
    world
        .office()
        .call(void(&voided, "材料不实"))
        .await
        .unwrap();
    let waiting = draft(person::COLLEAGUE, "1");
    world.clerk().call(waiting.clone()).await.unwrap();
    let taken_back = draft(person::RESIDENT, "0.5");
    world.clerk().call(taken_back.clone()).await.unwrap();
    world
        .clerk()
        .call(withdraw(&taken_back, "重复"))
        .await
        .unwrap();
    let of_village = village_draft(person::RESIDENT, 1, "1");
    world
        .village_officer()
        .call(of_village.clone())
        .await
        .unwrap();
    world.village_head().call(sign(&of_village)).await.unwrap();
    world.freeze(person::NEIGHBOUR, "2018-06-01", None);
    let all = ListAwards {
        org: waiting.org,
        state: None,
        cursor: None,
        limit: None,
    };
    assert_eq!(world.clerk().call(all).await.unwrap().items.len(), 4);
}

async fn objections(world: &World) {
    let (waiting, _) = world.signed(person::COLLEAGUE, "1.5").await;
    let (upheld, _) = world.signed(person::RESIDENT, "1.5").await;
    world
        .other_resident()
        .call(objection(&waiting))
        .await
        .unwrap();
    let view = world
        .other_resident()
        .call(objection(&upheld))
        .await
        .unwrap();
    let stands = answer(&view, Found::Uphold, "考勤表显示六月未到岗");
    world.town_officer().call(stands).await.unwrap();
}

async fn corrections(world: &World) {
    let waiting = world.resident().call(claim()).await.unwrap();
    assert!(waiting.row.due_on.is_some());
    let of_another = world.other_resident().call(claim()).await.unwrap();
    let rejected = decision(&of_another, Decision::Reject, "材料看不清");
    world.department_officer().call(rejected).await.unwrap();
    let value = serde_json::json!("rental");
    world
        .resident()
        .call(claim_of("home", value))
        .await
        .unwrap();
}

async fn activities(world: &World) {
    world.write(|conn| accept_as_awarders(conn, &[org::ENTERPRISE]));
    let (confirmed, waiting) = (activity(), activity());
    for one in [&confirmed, &waiting] {
        world.clerk().call(one.clone()).await.unwrap();
        for resident in [world.resident(), world.other_resident()] {
            resident.call(sign_up(one)).await.unwrap();
        }
    }
    for person in [person::RESIDENT, person::NEIGHBOUR] {
        let there = mark(&confirmed, person, 30);
        world.clerk().call(there).await.unwrap();
    }
    world.clerk().call(hand_in(&confirmed)).await.unwrap();
    world.head().call(confirm(&confirmed)).await.unwrap();
    let wrong = revoke(&confirmed, person::NEIGHBOUR);
    world.head().call(wrong).await.unwrap();
}

async fn check_sheets(world: &World) {
    let (sheet, officer) = (world.open_sheet().await, world.village_officer());
    for line in world.lines(sheet).await {
        let first = line.number == 1;
        if first {
            let of_line = on_line(sheet, line.id, &picture(1));
            officer.call(of_line).await.unwrap();
        }
        let found = if first { PASSED } else { FAILED };
        officer.call(entry(sheet, &line, found)).await.unwrap();
    }
    officer.call(finish(sheet)).await.unwrap();
    let drafted = officer.call(yard(sheet, "0.5")).await.unwrap();
    assert_eq!(drafted.drafted, 1);
    let award = world.lines(sheet).await.remove(0).drafted.remove(0).award;
    officer.call(on_award(award, &picture(2))).await.unwrap();
}

async fn households(world: &World) {
    let marriage = couple(world).await;
    let visit = say(&marriage, Finding::Confirmed, "");
    world.grid_head().call(visit).await.unwrap();
    let papers = verify(&marriage, Paper::MarriageCertificate);
    world.village_officer().call(papers).await.unwrap();
    far_couple(world).await;
    let waiting: DeclareLink = of(Kin::Ward, person::NEWCOMER, "2016-01-01");
    declared(&world.resident(), waiting).await;
}

async fn accounts(world: &World) {
    for password in [PASSWORD, "wrong password"] {
        for login in ["clerk", "resident", "village", "admin"] {
            sign_in(world, login, password).await;
        }
    }
    let code = || CodeId(Uuid::now_v7());
    let binding = IssueBindingCode {
        person: person::COLLEAGUE,
        code: code(),
    };
    world.village_officer().call(binding).await.unwrap();
    let reset = IssueResetCode {
        person: person::RESIDENT,
        code: code(),
    };
    world.office().call(reset).await.unwrap();
    let statement = StatementId(Uuid::now_v7());
    world
        .resident()
        .call(IssueStatement { statement })
        .await
        .unwrap();
}

async fn looks(world: &World) {
    let person = person::RESIDENT;
    world.office().call(ReadResident { person }).await.unwrap();
    let timeline = ReadTimeline {
        person,
        cursor: None,
        limit: None,
    };
    world.village_officer().call(timeline).await.unwrap();
    for person in [person::CHILD, person::FAR] {
        let citizen_id = Text::new(Person::of(person).citizen_id().expose()).unwrap();
        let look = VerifyEnrolment {
            citizen_id,
            statement_code: None,
        };
        world.school_staff().call(look).await.unwrap();
    }
}
