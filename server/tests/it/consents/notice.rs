use shared::accounts::api::BindAccount;
use shared::base::{LinkId, Text};
use shared::consents::api::{AcknowledgeNotice, ReadNotice};
use shared::households::Kin;
use shared::households::api::DeclareLink;
use uuid::Uuid;

use crate::on_both;
use crate::world::{Person, World, account, actor, date, person};

on_both! {
    async fn the_notice_is_acknowledged_once_before_anything_is_bound(backend) {
        let world = World::new(backend).await;
        let mut unread = actor(account::OTHER_RESIDENT);
        unread.account = account::UNREAD_RESIDENT;
        unread.person = None;
        let caller = world.acting(unread);
        let shown = caller.call(ReadNotice {}).await.unwrap();
        assert_eq!((shown.notice.version, shown.acknowledged_on), (1, None));
        assert!(shown.notice.uses.iter().all(|one| !one.given_to.is_empty()));
        let code = || BindAccount { code: Text::new("AAAAA-AAAAA").unwrap() };
        assert_eq!(caller.refusal(code()).await, "notice_unread");
        assert_eq!(caller.refusal(AcknowledgeNotice { version: 2 }).await, "notice_outdated");
        for _ in 0..2 {
            caller.call(AcknowledgeNotice { version: 1 }).await.unwrap();
        }
        let on = caller.call(ReadNotice {}).await.unwrap().acknowledged_on;
        assert_eq!(on, Some(date("2018-07-01")));
        assert_eq!(caller.refusal(code()).await, "code_not_accepted");
        assert_eq!(world.clerk().refusal(ReadNotice {}).await, "not_allowed");
    }

    async fn nothing_is_declared_before_it_is_read(backend) {
        let world = World::new(backend).await;
        let mut unread = actor(account::OTHER_RESIDENT);
        unread.account = account::UNREAD_RESIDENT;
        let request = DeclareLink {
            link: LinkId(Uuid::now_v7()),
            kin: Kin::Spouse,
            citizen_id: Text::new(Person::of(person::FAR).citizen_id().expose()).unwrap(),
            from_on: date("2010-05-20"),
        };
        assert_eq!(world.acting(unread).refusal(request).await, "notice_unread");
    }
}
