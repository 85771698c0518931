use shared::accounts::api::{ReadMe, Register};
use shared::base::{AccountId, Text};
use shared::residents::api::{IssueStatement, ReadMyFile};
use uuid::Uuid;

use super::{bearer, events, sign_in};
use crate::on_both;
use crate::world::World;

const OWN: &str = "a lantern in rain";

fn register(account: AccountId, login: &str, password: &str) -> Register {
    Register {
        account,
        login: Text::new(login).unwrap(),
        password: password.to_owned(),
    }
}

fn fresh() -> AccountId {
    AccountId(Uuid::now_v7())
}

on_both! {
    async fn a_new_account_sees_nothing_on_file(backend) {
        let world = World::new(backend).await;
        world.anon().call(register(fresh(), "New.Here", OWN)).await.unwrap();
        let me = bearer(&world, &sign_in(&world, "new.here", OWN).await);
        let actor = me.call(ReadMe {}).await.unwrap().actor;
        assert_eq!((actor.person, actor.grants.len()), (None, 1));
        assert_eq!(me.refusal(ReadMyFile {}).await, "not_found");
        let statement = IssueStatement { statement: shared::base::StatementId(Uuid::now_v7()) };
        assert_eq!(me.refusal(statement).await, "not_allowed");
        assert_eq!(events(&world), ["account_registered", "signed_in"]);
    }

    async fn sending_again_makes_no_second_account(backend) {
        let world = World::new(backend).await;
        let id = fresh();
        for _ in 0..2 {
            world.anon().call(register(id, "new.here", OWN)).await.unwrap();
        }
        // Whoever sends the same id with another password changes nothing.
        world.anon().call(register(id, "new.here", "another lantern")).await.unwrap();
        assert!(sign_in(&world, "new.here", OWN).await.status.is_success());
        assert_eq!(world.anon().refusal(register(id, "other.here", OWN)).await, "id_reused");
        assert_eq!(world.anon().refusal(register(fresh(), "new.here", OWN)).await, "login_taken");
        assert_eq!(events(&world), ["account_registered", "signed_in"]);
    }

    async fn name_and_password_keep_the_rules(backend) {
        let world = World::new(backend).await;
        for (login, password, pointer) in [
            ("新来", OWN, "/login"),
            ("2nd", OWN, "/login"),
            ("new.here", "short", "/password"),
            ("new.here", "woaini1314520", "/password"),
            ("new.here", "i am new.here now", "/password"),
        ] {
            let problem = world.anon().call(register(fresh(), login, password)).await.unwrap_err();
            assert_eq!(problem.errors[0].pointer, pointer, "{login} {password}");
        }
        assert_eq!(events(&world), Vec::<String>::new());
    }

    async fn one_address_makes_a_few_accounts_a_minute(backend) {
        let world = World::new(backend).await;
        let mut refused = None;
        for _ in 0..12 {
            if let Err(problem) = world.anon().call(register(fresh(), "2nd", OWN)).await
                && problem.code == "too_many_requests"
            {
                refused = Some(problem.status);
            }
        }
        assert_eq!(refused, Some(429));
    }
}
