use shared::audit::api::ListAuditEvents;

use crate::on_both;
use crate::world::World;

on_both! {
    async fn every_kind_of_event_has_words_of_its_own(backend) {
        let world = World::new(backend).await;
        let events = world.auditor().call(ListAuditEvents {}).await.unwrap().items;
        assert!(events.iter().any(|event| event.code == "resident_read"));
        for event in &events {
            assert!(!event.words.zh.is_ascii() && event.words.en.is_ascii(), "{event:?}");
            let same = events.iter().filter(|other| {
                other.words.zh == event.words.zh || other.words.en == event.words.en
            });
            assert_eq!(same.count(), 1, "{event:?}");
        }
    }
}
