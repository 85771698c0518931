use shared::base::{ConsentId, Points, Text};
use shared::consents::api::{ConsentView, Consents, GiveConsent, ReadConsents, WithdrawConsent};
use shared::residents::api::ReadMyFile;
use uuid::Uuid;

use crate::actors::Caller;
use crate::on_both;
use crate::world::{World, date, person};

fn withdraw(item: &str) -> WithdrawConsent {
    WithdrawConsent {
        consent: ConsentId(Uuid::now_v7()),
        item: Text::new(item).unwrap(),
    }
}

fn give(item: &str) -> GiveConsent {
    GiveConsent {
        consent: ConsentId(Uuid::now_v7()),
        item: Text::new(item).unwrap(),
    }
}

async fn total(caller: &Caller) -> Points {
    caller.call(ReadMyFile {}).await.unwrap().total.unwrap()
}

fn item(all: &Consents, id: &str) -> ConsentView {
    all.items.iter().find(|one| one.item == id).unwrap().clone()
}

on_both! {
    async fn withdrawing_takes_the_points_of_that_item_and_giving_brings_them_back(backend) {
        let world = World::new(backend).await;
        world.add_fact(person::RESIDENT, "education", "\"bachelor\"").await;
        let caller = world.resident();
        let without = total(&caller).await;
        let hours = r#"[{"date":"2018-01-10","hours":"130"}]"#;
        world.add_fact(person::RESIDENT, "volunteering", hours).await;
        let with = total(&caller).await;
        assert!(with > without, "{with:?} {without:?}");
        let request = withdraw("volunteering");
        let all = caller.call(request.clone()).await.unwrap();
        assert_eq!(caller.call(request).await.unwrap(), all);
        let view = item(&all, "volunteering");
        assert_eq!((view.withdrawn, view.decided_on), (true, Some(date("2018-07-01"))));
        assert_eq!(view.notice_version, Some(1));
        assert_eq!(total(&caller).await, without);
        let again = caller.call(give("volunteering")).await.unwrap();
        assert!(!item(&again, "volunteering").withdrawn);
        assert_eq!(total(&caller).await, with);
    }

    async fn core_items_and_unknown_ones_are_refused(backend) {
        let world = World::new(backend).await;
        let caller = world.resident();
        assert_eq!(caller.refusal(withdraw("insurance")).await, "item_statutory");
        assert_eq!(caller.refusal(withdraw("horoscope")).await, "item_unknown");
        let request = withdraw("tax");
        caller.call(request.clone()).await.unwrap();
        let other = WithdrawConsent { item: Text::new("home").unwrap(), ..request };
        assert_eq!(caller.refusal(other.clone()).await, "id_reused");
        assert_eq!(world.other_resident().refusal(other).await, "id_reused");
        assert_eq!(world.village_officer().refusal(withdraw("tax")).await, "not_allowed");
        let all = caller.call(ReadConsents {}).await.unwrap();
        assert!(all.items.iter().all(|one| one.item != "awards" && one.item != "freezes"));
        assert_eq!(all.items.iter().filter(|one| one.withdrawn).count(), 1);
    }
}
