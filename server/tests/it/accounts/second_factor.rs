use shared::accounts::Duty;
use shared::accounts::api::{
    BeginSecondFactor, ConfirmSecondFactor, ListAccounts, ReadSecondFactor, RemoveSecondFactor,
    SecondFactorDraft,
};
use shared::base::Text;
use totp_rs::{Builder, Secret};

use super::{bearer, events, session, sign_in, sign_in_with_code, without_request};
use crate::actors::Caller;
use crate::on_both;
use crate::world::{PASSWORD, World};

/// What the app on the phone shows so many time steps from now.
fn shown(world: &World, secret: &str, steps: u64) -> String {
    let secret = Secret::try_from_base32(secret).unwrap();
    let totp = Builder::new().with_secret(secret).build().unwrap();
    let now = u64::try_from(world.server.state.clock.now().seconds).unwrap();
    totp.generate(now + steps * 30).to_string()
}

fn confirm(code: &str) -> ConfirmSecondFactor {
    ConfirmSecondFactor {
        code: Text::new(code).unwrap(),
    }
}

fn begin() -> BeginSecondFactor {
    BeginSecondFactor {
        password: PASSWORD.to_owned(),
    }
}

/// Sets a second factor up: its secret and its recovery codes.
async fn set_up(world: &World, caller: &Caller) -> (String, Vec<String>) {
    let SecondFactorDraft { secret, .. } = caller.call(begin()).await.unwrap();
    let on = caller
        .call(confirm(&shown(world, &secret, 0)))
        .await
        .unwrap();
    (secret, on.recovery_codes)
}

on_both! {
    async fn signing_in_takes_a_code_after_the_right_password_and_tells_nothing_before(backend) {
        let mut world = World::new(backend).await;
        let (secret, codes) = set_up(&world, &world.clerk()).await;
        assert_eq!(codes.len(), 10);
        world.pass_minutes(1).await;
        let code = shown(&world, &secret, 0);
        let wrong = sign_in_with_code(&world, ("clerk", "wrong"), &code).await.problem();
        let unknown = sign_in_with_code(&world, ("nobody", "wrong"), &code).await.problem();
        let (wrong, unknown) = (without_request(wrong), without_request(unknown));
        assert_eq!((&wrong, wrong.code.as_str()), (&unknown, "sign_in_failed"));
        assert_eq!(sign_in(&world, "clerk", "wrong").await.problem().code, "sign_in_failed");
        let asked = sign_in(&world, "clerk", PASSWORD).await;
        assert_eq!(asked.problem().code, "second_factor_asked");
        assert_eq!(asked.header("set-cookie"), "");
        let answer = sign_in_with_code(&world, ("clerk", PASSWORD), &code).await;
        assert_eq!(session(&answer).me.login, "clerk");
    }

    async fn a_code_counts_once(backend) {
        let mut world = World::new(backend).await;
        let (secret, _) = set_up(&world, &world.clerk()).await;
        let same = shown(&world, &secret, 0);
        let replayed = sign_in_with_code(&world, ("clerk", PASSWORD), &same).await;
        assert_eq!(replayed.problem().code, "second_factor_wrong");
        let next = shown(&world, &secret, 1);
        assert!(sign_in_with_code(&world, ("clerk", PASSWORD), &next).await.status.is_success());
        let replayed = sign_in_with_code(&world, ("clerk", PASSWORD), &next).await;
        assert_eq!(replayed.problem().code, "second_factor_wrong");
        world.pass_minutes(2).await;
        let spaced = shown(&world, &secret, 0);
        let spaced = format!(" {} {} ", &spaced[..3], &spaced[3..]);
        assert!(sign_in_with_code(&world, ("clerk", PASSWORD), &spaced).await.status.is_success());
    }

    async fn one_code_sent_by_many_at_once_lets_one_in(backend) {
        let mut world = World::new(backend).await;
        let (secret, _) = set_up(&world, &world.clerk()).await;
        world.pass_minutes(2).await;
        let code = shown(&world, &secret, 0);
        let world = std::rc::Rc::new(world);
        let asked = (0..4).map(|_| {
            let (world, code) = (world.clone(), code.clone());
            actix_web::rt::spawn(async move {
                sign_in_with_code(&world, ("clerk", PASSWORD), &code).await.status.is_success()
            })
        });
        let mut inside = 0;
        for answer in asked.collect::<Vec<_>>() {
            inside += usize::from(answer.await.unwrap());
        }
        assert_eq!(inside, 1);
    }

    async fn wrong_codes_are_failures_and_asking_is_none(backend) {
        let mut world = World::new(backend).await;
        let (secret, _) = set_up(&world, &world.clerk()).await;
        world.pass_minutes(2).await;
        for _ in 0..7 {
            let asked = sign_in(&world, "clerk", PASSWORD).await;
            assert_eq!(asked.problem().code, "second_factor_asked");
        }
        let good = shown(&world, &secret, 0);
        let bad = if good == "000000" { "000001" } else { "000000" };
        for _ in 0..5 {
            let answer = sign_in_with_code(&world, ("clerk", PASSWORD), bad).await;
            assert_eq!(answer.problem().code, "second_factor_wrong");
        }
        let locked = sign_in_with_code(&world, ("clerk", PASSWORD), &good).await;
        assert_eq!(locked.problem().code, "sign_in_locked");
        assert_eq!(sign_in(&world, "clerk", PASSWORD).await.problem().code, "sign_in_locked");
    }

    async fn a_recovery_code_counts_once_instead_of_the_app(backend) {
        let world = World::new(backend).await;
        let clerk = world.clerk();
        let (_, codes) = set_up(&world, &clerk).await;
        let typed = codes[0].to_lowercase();
        assert!(sign_in_with_code(&world, ("clerk", PASSWORD), &typed).await.status.is_success());
        let again = sign_in_with_code(&world, ("clerk", PASSWORD), &codes[0]).await;
        assert_eq!(again.problem().code, "second_factor_wrong");
        assert_eq!(clerk.call(ReadSecondFactor {}).await.unwrap().recovery_codes, 9);
        let of_another = set_up(&world, &world.head()).await.1;
        let stranger = sign_in_with_code(&world, ("clerk", PASSWORD), &of_another[0]).await;
        assert_eq!(stranger.problem().code, "second_factor_wrong");
        let events = events(&world);
        assert_eq!(events[..3], ["second_factor_on", "recovery_code_used", "signed_in"]);
    }

    async fn an_administrator_does_nothing_else_before_it_is_set_up(backend) {
        let world = World::new(backend).await;
        let answer = sign_in(&world, "admin", PASSWORD).await;
        assert_eq!(session(&answer).me.duty, Some(Duty::SetUpSecondFactor));
        let admin = bearer(&world, &answer);
        assert_eq!(admin.refusal(ListAccounts::default()).await, "second_factor_required");
        let SecondFactorDraft { secret, uri } = admin.call(begin()).await.unwrap();
        assert!(uri.starts_with("otpauth://totp/Jifen:admin?secret=") && uri.contains(&secret));
        let on = admin.call(confirm(&shown(&world, &secret, 0))).await.unwrap();
        assert_eq!(on.session.me.duty, None);
        let admin = world.anon().with_token(&on.session.access_token);
        assert!(admin.call(ListAccounts::default()).await.is_ok());
        let remove = RemoveSecondFactor {
            password: PASSWORD.to_owned(),
            code: Text::new(&on.recovery_codes[0]).unwrap(),
        };
        assert_eq!(admin.refusal(remove).await, "second_factor_needed");
    }

    async fn what_is_only_begun_is_not_asked_for(backend) {
        let world = World::new(backend).await;
        let clerk = world.clerk();
        assert_eq!(clerk.refusal(confirm("123456")).await, "second_factor_not_begun");
        let wrong = BeginSecondFactor { password: "wrong".to_owned() };
        assert_eq!(clerk.refusal(wrong).await, "wrong_password");
        let first = clerk.call(begin()).await.unwrap().secret;
        let second = clerk.call(begin()).await.unwrap().secret;
        assert_ne!(first, second);
        assert!(sign_in(&world, "clerk", PASSWORD).await.status.is_success());
        for code in ["", "12345", &shown(&world, &first, 0), &shown(&world, &second, 9)] {
            assert_eq!(clerk.refusal(confirm(code)).await, "wrong_code", "{code}");
        }
        clerk.call(confirm(&shown(&world, &second, 0))).await.unwrap();
        assert_eq!(clerk.refusal(begin()).await, "second_factor_on");
        assert_eq!(world.resident().refusal(begin()).await, "not_allowed");
    }

    async fn its_owner_takes_it_away_with_password_and_code(backend) {
        let mut world = World::new(backend).await;
        let (secret, codes) = set_up(&world, &world.clerk()).await;
        world.pass_minutes(2).await;
        let remove = |password: &str, code: &str| RemoveSecondFactor {
            password: password.to_owned(),
            code: Text::new(code).unwrap(),
        };
        let clerk = world.clerk();
        assert_eq!(clerk.refusal(remove("wrong", &codes[0])).await, "wrong_password");
        assert_eq!(clerk.refusal(remove(PASSWORD, "AAAAA-AAAAA")).await, "wrong_code");
        let code = shown(&world, &secret, 0);
        assert!(!clerk.call(remove(PASSWORD, &code)).await.unwrap().on);
        assert!(sign_in(&world, "clerk", PASSWORD).await.status.is_success());
        assert_eq!(clerk.refusal(remove(PASSWORD, &code)).await, "second_factor_not_begun");
    }
}
