use shared::accounts::api::{
    BindAccount, BindResident, CodeSlip, DisableAccount, IssueBindingCode, ReadMe, Register,
};
use shared::base::{AccountId, CodeId, PersonId, Text};
use shared::consents::api::AcknowledgeNotice;
use shared::residents::api::ReadMyFile;
use uuid::Uuid;

use super::{bearer, events, sign_in, without_request};
use crate::actors::Caller;
use crate::on_both;
use crate::world::{World, person};

const OWN: &str = "a lantern in rain";

/// Someone who has made an account and is signed in.
async fn newcomer(world: &World, login: &str) -> (AccountId, Caller) {
    let account = AccountId(Uuid::now_v7());
    let register = Register {
        account,
        login: Text::new(login).unwrap(),
        password: OWN.to_owned(),
    };
    world.anon().call(register).await.unwrap();
    let caller = bearer(world, &sign_in(world, login, OWN).await);
    caller.call(AcknowledgeNotice { version: 1 }).await.unwrap();
    (account, caller)
}

fn code() -> CodeId {
    CodeId(Uuid::now_v7())
}

async fn issued(officer: &Caller, person: PersonId) -> CodeSlip {
    let code = code();
    officer
        .call(IssueBindingCode { person, code })
        .await
        .unwrap()
}

fn bind(code: &str) -> BindAccount {
    BindAccount {
        code: Text::new(code).unwrap(),
    }
}

/// The audit but for signing in and registering.
fn told(world: &World) -> Vec<String> {
    let mut events = events(world);
    let before = ["signed_in", "account_registered", "notice_acknowledged"];
    events.retain(|event| !before.contains(&event.as_str()));
    events
}

on_both! {
    async fn a_code_from_the_counter_binds_an_account(backend) {
        let world = World::new(backend).await;
        let slip = issued(&world.village_officer(), person::COLLEAGUE).await;
        assert_eq!((slip.code.len(), slip.name.as_str()), (11, "吴*海"));
        assert_eq!(slip.valid_until.to_string(), "2018-07-08");
        let id = slip.citizen_id.unwrap();
        assert!(id.starts_with("**************") && id.len() == 18, "{id}");
        let (account, resident) = newcomer(&world, "wu.dahai").await;
        let typed = slip.code.to_lowercase().replace('-', " ");
        let session = resident.call(bind(&typed)).await.unwrap();
        assert_eq!(session.me.actor.account, account);
        assert_eq!(session.me.actor.person, Some(person::COLLEAGUE));
        assert_eq!(session.me.name, "吴*海");
        let bound = world.anon().with_token(&session.access_token);
        let file = bound.call(ReadMyFile {}).await.unwrap();
        assert_eq!(file.person, person::COLLEAGUE);
        let purposes: Vec<_> = file.looks.iter().map(|look| look.purpose.en.as_str()).collect();
        assert_eq!(purposes, ["Bound the account", "Issued a code that binds an account"]);
        assert_eq!(bound.refusal(bind(&slip.code)).await, "account_bound");
        assert_eq!(told(&world), ["binding_code_issued", "account_bound"]);
    }

    async fn wrong_used_replaced_and_old_codes_get_the_same_answer(backend) {
        let mut world = World::new(backend).await;
        let (_, first) = newcomer(&world, "first").await;
        let used = issued(&world.office(), person::COLLEAGUE).await;
        first.call(bind(&used.code)).await.unwrap();
        let replaced = issued(&world.office(), person::NEWCOMER).await;
        let latest = issued(&world.village_officer(), person::NEWCOMER).await;
        let old = issued(&world.office(), person::FAR).await;
        world.pass_days(7).await;
        let (_, second) = newcomer(&world, "second").await;
        let mut answers = Vec::new();
        for code in ["AAAAA-AAAAA", "", &*used.code, &*replaced.code] {
            answers.push(without_request(second.call(bind(code)).await.unwrap_err()));
        }
        let (_, third) = newcomer(&world, "third").await;
        for code in [&*old.code, &*latest.code] {
            answers.push(without_request(third.call(bind(code)).await.unwrap_err()));
        }
        for answer in &answers {
            assert_eq!((answer, answer.code.as_str()), (&answers[0], "code_not_accepted"));
        }
    }

    async fn guessing_is_counted_for_the_account_and_audited(backend) {
        let mut world = World::new(backend).await;
        let slip = issued(&world.office(), person::COLLEAGUE).await;
        let (_, guesser) = newcomer(&world, "guesser").await;
        for _ in 0..5 {
            assert_eq!(guesser.refusal(bind("AAAAA-AAAAB")).await, "code_not_accepted");
        }
        assert_eq!(guesser.refusal(bind(&slip.code)).await, "code_locked");
        assert_eq!(told(&world).iter().filter(|event| *event == "code_refused").count(), 5);
        world.pass_minutes(15).await;
        let guesser = bearer(&world, &sign_in(&world, "guesser", OWN).await);
        assert!(guesser.call(bind(&slip.code)).await.is_ok());
    }

    async fn guessing_is_limited_for_the_address(backend) {
        let world = World::new(backend).await;
        let (_, guesser) = newcomer(&world, "guesser").await;
        let mut answers = Vec::new();
        for _ in 0..200 {
            answers.push(guesser.refusal(bind("AAAAA-AAAAB")).await);
            if answers.last().is_some_and(|code| code == "too_many_requests") {
                break;
            }
        }
        assert_eq!(answers.last().unwrap(), "too_many_requests");
        assert!(answers.len() > 20, "{}", answers.len());
    }

    async fn of_two_accounts_one_is_bound_and_both_are_told(backend) {
        let world = World::new(backend).await;
        let slip = issued(&world.office(), person::COLLEAGUE).await;
        newcomer(&world, "first").await;
        let (_, second) = newcomer(&world, "second").await;
        let login = Text::new("first").unwrap();
        let check = BindResident { person: person::COLLEAGUE, login };
        world.village_officer().call(check).await.unwrap();
        assert_eq!(second.refusal(bind(&slip.code)).await, "person_bound");
        assert_eq!(second.call(ReadMe {}).await.unwrap().actor.person, None);
        assert_eq!(second.refusal(bind(&slip.code)).await, "code_not_accepted");
        let first = bearer(&world, &sign_in(&world, "first", OWN).await);
        let looks = first.call(ReadMyFile {}).await.unwrap().looks;
        assert_eq!(looks[0].who.en, "Another account");
        assert_eq!(looks[0].purpose.en, "Tried to bind this file with a code; refused");
        assert_eq!(
            told(&world),
            ["binding_code_issued", "account_bound", "binding_refused", "code_refused"]
        );
    }

    async fn a_code_used_by_many_at_once_binds_one(backend) {
        let world = std::rc::Rc::new(World::new(backend).await);
        let slip = issued(&world.office(), person::COLLEAGUE).await;
        let mut callers = Vec::new();
        for number in 0..8 {
            callers.push(newcomer(&world, &format!("many{number}")).await.1);
        }
        let asked = callers.into_iter().map(|caller| {
            let request = bind(&slip.code);
            actix_web::rt::spawn(async move { caller.call(request).await.is_ok() })
        });
        let mut bound = 0;
        for answer in asked.collect::<Vec<_>>() {
            bound += usize::from(answer.await.unwrap());
        }
        assert_eq!(bound, 1);
    }

    async fn many_guesses_at_once_are_no_more_than_five(backend) {
        let world = World::new(backend).await;
        let slip = issued(&world.office(), person::COLLEAGUE).await;
        let (_, guesser) = newcomer(&world, "guesser").await;
        let asked = (0..12).map(|_| {
            let guesser = guesser.clone();
            actix_web::rt::spawn(async move { guesser.refusal(bind("AAAAA-AAAAB")).await })
        });
        let mut tried = 0;
        for answer in asked.collect::<Vec<_>>() {
            let code = answer.await.unwrap();
            assert!(["code_not_accepted", "code_locked"].contains(&code.as_str()), "{code}");
            tried += usize::from(code == "code_not_accepted");
        }
        assert_eq!(tried, 5);
        assert_eq!(guesser.refusal(bind(&slip.code)).await, "code_locked");
    }

    async fn a_code_and_an_officers_check_at_once_bind_one_account(backend) {
        for _ in 0..3 {
            let world = World::new(backend).await;
            let slip = issued(&world.office(), person::COLLEAGUE).await;
            newcomer(&world, "checked").await;
            let (_, coded) = newcomer(&world, "coded").await;
            let code = bind(&slip.code);
            let by_code = actix_web::rt::spawn(async move { coded.call(code).await.is_ok() });
            let login = Text::new("checked").unwrap();
            let check = BindResident { person: person::COLLEAGUE, login };
            let officer = world.village_officer();
            let by_check = actix_web::rt::spawn(async move { officer.call(check).await.is_ok() });
            let bound = [by_code.await.unwrap(), by_check.await.unwrap()];
            assert_eq!(bound.iter().filter(|bound| **bound).count(), 1, "{bound:?}");
            let holders = ["coded", "checked"].map(|login| async {
                let answer = sign_in(&world, login, OWN).await;
                bearer(&world, &answer).call(ReadMe {}).await.unwrap().actor.person
            });
            let mut persons = Vec::new();
            for holder in holders {
                persons.extend(holder.await);
            }
            assert_eq!(persons, [person::COLLEAGUE]);
        }
    }

    async fn who_issues_reaches_the_person_and_is_someone_else(backend) {
        let world = World::new(backend).await;
        let issue = |person| IssueBindingCode { person, code: code() };
        assert_eq!(world.village_officer().refusal(issue(person::FAR)).await, "not_found");
        assert_eq!(world.office().refusal(issue(PersonId(Uuid::from_u128(1)))).await, "not_found");
        assert_eq!(world.head().refusal(issue(person::NEIGHBOUR)).await, "not_found");
        assert_eq!(world.head().refusal(issue(person::HEAD)).await, "oneself");
        assert!(world.head().call(issue(person::COLLEAGUE)).await.is_ok());
        assert_eq!(world.office().refusal(issue(person::RESIDENT)).await, "person_bound");
        assert_eq!(world.clerk().refusal(issue(person::COLLEAGUE)).await, "not_allowed");
        assert_eq!(world.resident().refusal(issue(person::RESIDENT)).await, "not_allowed");
    }

    async fn sending_again_shows_the_same_slip_to_the_same_officer(backend) {
        let world = World::new(backend).await;
        let request = IssueBindingCode { person: person::COLLEAGUE, code: code() };
        let slip = world.office().call(request.clone()).await.unwrap();
        assert_eq!(world.office().call(request.clone()).await.unwrap(), slip);
        assert_eq!(world.village_officer().refusal(request.clone()).await, "id_reused");
        let other = IssueBindingCode { person: person::NEWCOMER, ..request };
        assert_eq!(world.office().refusal(other).await, "id_reused");
        assert_eq!(told(&world), ["binding_code_issued"]);
    }

    async fn an_officer_binds_only_what_may_be_bound(backend) {
        let world = World::new(backend).await;
        let (gone, _) = newcomer(&world, "gone").await;
        let reason = Text::new("停用").unwrap();
        world.admin().call(DisableAccount { account: gone, reason }).await.unwrap();
        let check = |person, login: &str| BindResident { person, login: Text::new(login).unwrap() };
        for login in ["nobody", "clerk", "resident", "gone", "foreign.clerk"] {
            let refused = world.office().refusal(check(person::COLLEAGUE, login)).await;
            assert_eq!(refused, "account_not_bindable", "{login}");
        }
        assert_eq!(world.office().refusal(check(person::RESIDENT, "nobody")).await, "person_bound");
        assert_eq!(
            world.village_officer().refusal(check(person::FAR, "nobody")).await,
            "not_found"
        );
    }

    async fn a_disabled_account_with_an_open_session_binds_nothing(backend) {
        let world = World::new(backend).await;
        let slip = issued(&world.office(), person::COLLEAGUE).await;
        let (account, resident) = newcomer(&world, "gone").await;
        let reason = Text::new("停用").unwrap();
        world.admin().call(DisableAccount { account, reason }).await.unwrap();
        assert_eq!(resident.refusal(bind(&slip.code)).await, "sign_in_required");
        let (_, other) = newcomer(&world, "other").await;
        assert!(other.call(bind(&slip.code)).await.is_ok());
    }
}
