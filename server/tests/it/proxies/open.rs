use shared::access::{ProxyRight, Role};
use shared::base::{ProxyId, Text};
use shared::proxies::api::{EndProxy, ListProxies, OpenAssistance};
use shared::proxies::{ProxyKind, ProxyProof, ProxyState};
use shared::residents::api::ReadMyFile;

use super::{by_code, code, id, opened, window};
use crate::on_both;
use crate::world::{World, account, actor, person};

on_both! {
    async fn the_consent_is_recorded_and_the_same_sent_again_is_one(backend) {
        let world = World::new(backend).await;
        let request = window(person::RESIDENT);
        let officer = world.village_officer();
        let first = officer.call(request.clone()).await.unwrap();
        assert_eq!(officer.call(request.clone()).await.unwrap(), first);
        assert_eq!((first.kind, first.proof), (ProxyKind::Window, ProxyProof::Paper));
        assert_eq!(first.paper.as_deref(), Some("委字 2018-17"));
        assert_eq!((first.state, first.seconds_left), (ProxyState::Active, 1_800));
        assert_eq!(first.until_time.as_deref(), Some("09:30"));
        assert_eq!(world.audited("proxy_opened", first.id), 1);
        let other = OpenAssistance { rights: vec![ProxyRight::Read], ..request };
        assert_eq!(officer.refusal(other).await, "id_reused");
    }

    async fn a_code_read_out_is_used_once_and_guesses_are_counted(backend) {
        let mut world = World::new(backend).await;
        let said = code(&world.resident()).await;
        let officer = world.village_officer();
        let wrong = if said == "123456" { "654321" } else { "123456" };
        let guess = by_code(person::RESIDENT, wrong);
        assert_eq!(officer.refusal(guess).await, "proxy_code_wrong");
        // Typed with a blank in the middle, as people say it.
        let spaced = format!("{} {}", &said[..3], &said[3..]);
        officer.call(by_code(person::RESIDENT, &spaced)).await.unwrap();
        let again = by_code(person::RESIDENT, &said);
        assert_eq!(officer.refusal(again).await, "proxy_code_wrong");
        let late = code(&world.resident()).await;
        world.pass_minutes(10).await;
        let late = by_code(person::RESIDENT, &late);
        assert_eq!(world.village_officer().refusal(late).await, "proxy_code_wrong");
        // Another person's code opens nothing here.
        let others = code(&world.other_resident()).await;
        for _ in 0..3 {
            let request = by_code(person::RESIDENT, &others);
            assert_eq!(world.village_officer().refusal(request).await, "proxy_code_wrong");
        }
        let right = code(&world.resident()).await;
        let locked = by_code(person::RESIDENT, &right);
        assert_eq!(world.village_officer().refusal(locked).await, "code_locked");
    }

    async fn what_is_missing_is_told_at_its_field(backend) {
        let world = World::new(backend).await;
        let officer = world.village_officer();
        let whole = || window(person::RESIDENT);
        for (request, pointer) in [
            (OpenAssistance { rights: vec![ProxyRight::Statement], ..whole() }, "/rights"),
            (OpenAssistance { rights: Vec::new(), ..whole() }, "/rights"),
            (OpenAssistance { minutes: 0, ..whole() }, "/minutes"),
            (OpenAssistance { minutes: 1_441, ..whole() }, "/minutes"),
            (OpenAssistance { paper: None, ..whole() }, "/paper"),
            (OpenAssistance { paper: Some(Text::new("  ").unwrap()), ..whole() }, "/paper"),
            (OpenAssistance { code: Some(Text::new("123456").unwrap()), ..whole() }, "/paper"),
        ] {
            let problem = officer.call(request).await.unwrap_err();
            assert_eq!(problem.errors[0].pointer, pointer);
        }
        let unread = OpenAssistance { notice: 2, ..whole() };
        assert_eq!(officer.refusal(unread).await, "notice_not_told");
    }

    async fn never_for_oneself_and_never_outside_the_own_area(backend) {
        let world = World::new(backend).await;
        let away = window(person::FAR);
        assert_eq!(world.village_officer().refusal(away).await, "not_found");
        for role in [world.clerk(), world.head(), world.town_officer(), world.resident()] {
            assert_eq!(role.refusal(window(person::RESIDENT)).await, "not_allowed");
        }
        let mut same = actor(account::VILLAGE_OFFICER);
        assert_eq!(same.grants[0].role, Role::VillageOfficer);
        same.person = Some(person::RESIDENT);
        let refused = world.acting(same).refusal(window(person::RESIDENT)).await;
        assert_eq!(refused, "own_help");
        world.office().call(window(person::FAR)).await.unwrap();
    }

    async fn who_opens_the_next_window_has_closed_the_one_before(backend) {
        let world = World::new(backend).await;
        let first = opened(&world).await;
        let officer = world.village_officer();
        officer.call(window(person::COLLEAGUE)).await.unwrap();
        let refused = officer.on_behalf(first.id).refusal(ReadMyFile {}).await;
        assert_eq!(refused, "proxy_not_in_force");
        let mine = officer.call(ListProxies {}).await.unwrap();
        let people: Vec<_> = mine.helping.iter().map(|one| one.person).collect();
        assert_eq!(people, [person::COLLEAGUE]);
    }

    async fn an_unknown_proxy_cannot_be_ended(backend) {
        let world = World::new(backend).await;
        let end = EndProxy { proxy: id() };
        assert_eq!(world.village_officer().refusal(end).await, "not_found");
        let strange = world.village_officer().on_behalf(ProxyId(uuid::Uuid::from_u128(7)));
        assert_eq!(strange.refusal(ReadMyFile {}).await, "proxy_not_in_force");
        let nonsense = world.village_officer().on_behalf("nonsense");
        assert_eq!(nonsense.refusal(ReadMyFile {}).await, "proxy_not_in_force");
    }

    async fn of_two_windows_opened_at_once_one_stays_open(backend) {
        let world = World::new(backend).await;
        let open = |person| {
            let officer = world.village_officer();
            actix_web::rt::spawn(async move { officer.call(window(person)).await })
        };
        let (one, two) = (open(person::RESIDENT), open(person::COLLEAGUE));
        let opened = [one.await.unwrap().unwrap(), two.await.unwrap().unwrap()];
        let mut fine = 0;
        for window in opened {
            let officer = world.village_officer().on_behalf(window.id);
            fine += i32::from(officer.call(ReadMyFile {}).await.is_ok());
        }
        assert_eq!(fine, 1);
    }
}
