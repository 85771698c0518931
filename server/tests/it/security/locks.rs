use shared::security::api::{ListLocks, ReleaseLock};

use super::sign_in;
use crate::on_both;
use crate::world::{PASSWORD, World, account};

on_both! {
    async fn a_locked_account_shows_until_its_lock_opens(backend) {
        let mut world = World::new(backend).await;
        for _ in 0..5 {
            sign_in(&world, "clerk", "wrong").await;
            sign_in(&world, "nobody-of-this-name", "wrong").await;
        }
        let locks = world.security().call(ListLocks {}).await.unwrap();
        assert_eq!(locks.total, Some(1));
        let lock = &locks.items[0];
        assert_eq!((lock.login.as_str(), lock.until.as_str()), ("clerk", "09:15"));
        world.pass_minutes(15).await;
        assert_eq!(world.security().call(ListLocks {}).await.unwrap().items, []);
    }

    async fn a_lock_is_opened_before_its_time(backend) {
        let world = World::new(backend).await;
        for _ in 0..5 {
            sign_in(&world, "clerk", "wrong").await;
        }
        assert_eq!(sign_in(&world, "clerk", PASSWORD).await.problem().code, "sign_in_locked");
        for _ in 0..2 {
            world.security().call(ReleaseLock { account: account::CLERK }).await.unwrap();
        }
        assert_eq!(sign_in(&world, "clerk", PASSWORD).await.status, 200);
        assert_eq!(world.security().call(ListLocks {}).await.unwrap().items, []);
    }

    async fn an_account_of_another_district_is_not_there(backend) {
        let world = World::new(backend).await;
        let request = ReleaseLock { account: account::FOREIGN_CLERK };
        assert_eq!(world.security().refusal(request).await, "not_found");
    }
}
