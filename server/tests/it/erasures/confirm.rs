use diesel::prelude::*;
use server::db::schema::{account_codes, accounts, audit, identities};
use shared::accounts::api::IssueResetCode;
use shared::api::Endpoint;
use shared::awards::api::{ListAwards, SearchAwardees};
use shared::base::CodeId;
use shared::enrolment::api::{Outcome, VerifyEnrolment};
use shared::erasures::api::{ConfirmErasure, ReadErasure, ReadMyErasures};
use shared::erasures::{ErasureAct, ErasureGround, ErasureState, ErasureVerdict};
use shared::households::api::ReadHousehold;
use shared::publicity::api::ListNotices;
use shared::residents::api::{ReadMyFile, ReadResident, SearchResidents};
use uuid::Uuid;

use super::{ask, erased, grant, refuse, say, step};
use crate::awards::awarding;
use crate::on_both;
use crate::world::{Person, World, account, org, person};

async fn rows(world: &World) -> i64 {
    let count = |conn: &mut server::db::Conn| Ok(audit::table.count().get_result(conn)?);
    world.db.read(count).await.unwrap()
}

on_both! {
    async fn a_second_person_carries_it_out_once(backend) {
        let world = World::new(backend).await;
        let asked = world.resident().call(ask()).await.unwrap();
        let confirm = say(&asked, ErasureVerdict::Confirm);
        assert_eq!(world.other_office().refusal(confirm).await, "nothing_proposed");
        world.office().call(grant(&asked)).await.unwrap();
        assert_eq!(world.office().refusal(confirm).await, "same_person");
        let done = world.other_office().call(confirm).await.unwrap();
        assert_eq!(done.row.state, ErasureState::Erased);
        assert_eq!(done.row.name, "已注销");
        let before = rows(&world).await;
        assert_eq!(world.other_office().call(confirm).await.unwrap(), done);
        let again = ConfirmErasure { step: step(), ..confirm };
        assert_eq!(world.other_office().refusal(again).await, "nothing_proposed");
        assert_eq!(rows(&world).await, before, "doing it twice leaves no trace");
        let known: i64 = world.db.read(|conn| {
            let one = identities::table.find(person::RESIDENT.to_string());
            Ok(one.count().get_result(conn)?)
        }).await.unwrap();
        assert_eq!(known, 0);
    }

    async fn a_proposal_is_sent_back_or_a_refusal_confirmed(backend) {
        let world = World::new(backend).await;
        let asked = world.resident().call(ask()).await.unwrap();
        world.office().call(grant(&asked)).await.unwrap();
        let back = world.other_office().call(say(&asked, ErasureVerdict::Return)).await.unwrap();
        assert_eq!(back.row.state, ErasureState::Asked);
        world.office().call(refuse(&asked, ErasureGround::StillRegistered)).await.unwrap();
        let confirm = say(&asked, ErasureVerdict::Confirm);
        let done = world.other_office().call(confirm).await.unwrap();
        assert_eq!(done.row.state, ErasureState::Refused);
        // The resident reads the ground and still has the file.
        let mine = world.resident().call(ReadMyErasures {}).await.unwrap().items;
        let told: Vec<_> = mine[0].steps.iter().map(|step| (step.act, step.ground)).collect();
        let ground = Some(ErasureGround::StillRegistered);
        assert_eq!(
            told,
            [
                (ErasureAct::Asked, None),
                (ErasureAct::RefusalProposed, ground),
                (ErasureAct::Refused, None)
            ]
        );
        world.resident().call(ReadMyFile {}).await.unwrap();
        world.resident().call(ask()).await.unwrap();
    }

    async fn every_page_says_so_instead_of_a_name(backend) {
        let world = awarding(backend).await;
        world.signed(person::RESIDENT, "3").await;
        let anon = world.anon();
        let posted = anon.call(ListNotices::default()).await.unwrap();
        assert_ne!(posted.items[0].name, "已注销");
        let done = erased(&world).await;
        let notice = anon.call(ListNotices::default()).await.unwrap().items.remove(0);
        assert_eq!((notice.name.as_str(), notice.id_tail.as_str()), ("已注销", ""));
        let file = ReadResident { person: person::RESIDENT };
        let file = world.office().call(file).await.unwrap();
        assert_eq!((file.name.as_str(), file.citizen_id.as_str()), ("已注销", ""));
        assert_eq!(file.awards.len(), 1);
        let awards = ListAwards { org: org::ENTERPRISE, state: None, cursor: None, limit: None };
        let awards = world.clerk().call(awards).await.unwrap();
        assert_eq!(awards.items[0].name, "已注销");
        let household = ReadHousehold { person: person::CHILD };
        let household = world.office().call(household).await.unwrap();
        let parent = household.members.iter().find(|one| one.person == person::RESIDENT);
        let parent = parent.unwrap();
        assert_eq!(parent.name, "已注销");
        assert!(parent.to_on.is_some(), "the seat has ended");
        let request = ReadErasure { erasure: done.row.id };
        assert_eq!(world.office().call(request).await.unwrap().row.name, "已注销");
    }

    async fn who_is_erased_is_found_by_nobody(backend) {
        let world = awarding(backend).await;
        let people = |caller: crate::actors::Caller| async move {
            let all = SearchResidents { query: None, cursor: None, limit: None };
            let found = caller.call(all).await.unwrap();
            (found.items.len(), found.total)
        };
        let before = people(world.office()).await;
        erased(&world).await;
        let after = people(world.office()).await;
        assert_eq!(after, (before.0 - 1, before.1.map(|total| total - 1)));
        let search = SearchAwardees::of(org::ENTERPRISE);
        let search = world.clerk().call(search).await.unwrap();
        assert!(search.items.iter().all(|one| one.person != person::RESIDENT));
        let file = ReadResident { person: person::RESIDENT };
        assert_eq!(world.village_officer().refusal(file).await, "not_found");
        let code = IssueResetCode { code: CodeId(Uuid::now_v7()), person: person::RESIDENT };
        assert_eq!(world.office().refusal(code).await, "not_found");
        let typed = Person::of(person::RESIDENT).citizen_id();
        let look = VerifyEnrolment {
            citizen_id: shared::base::Text::new(typed.expose()).unwrap(),
            statement_code: None,
        };
        let look = world.school_staff().call(look).await.unwrap();
        assert_eq!((look.outcome, look.reason.as_str()), (Outcome::MayNotLook, "not_in_area"));
    }

    async fn the_account_is_over(backend) {
        let world = World::new(backend).await;
        let code = IssueResetCode { code: CodeId(Uuid::now_v7()), person: person::RESIDENT };
        world.office().call(code).await.unwrap();
        erased(&world).await;
        let (login, name, disabled): (String, String, Option<i64>) = world.db.read(|conn| {
            let one = accounts::table.find(account::RESIDENT.to_string());
            Ok(one.select((accounts::login, accounts::name, accounts::disabled_at)).first(conn)?)
        }).await.unwrap();
        assert_eq!(login, format!("erased-{}", account::RESIDENT));
        assert_eq!((name.as_str(), disabled.is_some()), ("已注销", true));
        let open: i64 = world.db.read(|conn| {
            let open = account_codes::table.filter(account_codes::ended_at.is_null());
            Ok(open.count().get_result(conn)?)
        }).await.unwrap();
        assert_eq!(open, 0);
        for login in ["resident", &*login] {
            let body = serde_json::json!({ "login": login, "password": crate::world::PASSWORD });
            let http = actix_web::test::TestRequest::post()
                .uri(shared::accounts::api::SignIn::PATH)
                .set_json(body);
            let answer = world.anon().send(http).await;
            assert_eq!(answer.problem().code, "sign_in_failed", "{login}");
        }
        // A token that is out lives ten minutes at most, and shows no name any more.
        let file = world.resident().call(ReadMyFile {}).await.unwrap();
        assert_eq!((file.name.as_str(), file.citizen_id.as_str()), ("已注销", ""));
    }
}
