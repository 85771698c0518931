//! The walk on behalf of others: helpers reach exactly the persons and the actions that were
//! granted, and nothing once it has ended.

use shared::access::{OnBehalf, ProxyRight};
use shared::base::AccountId;
use shared::proxies::api::{EndProxy, ProxyView};

use super::things::Ground;
use super::walk::{ask, object, start_correction};
use crate::asking::Description;
use crate::on_both;
use crate::proxies::{kin, married, window};
use crate::world::{World, account, accounts_of_all, actor, person};

/// Proxies of each kind with who holds them: at two windows, among kin, with many rights and few.
async fn proxies(world: &World) -> Vec<(AccountId, ProxyView)> {
    let mut few = window(person::COLLEAGUE);
    few.rights = vec![ProxyRight::Read, ProxyRight::Statement];
    let whole = window(person::RESIDENT);
    let whole = world.village_officer().call(whole).await.expect("a window");
    let few = world.office().call(few).await.expect("a window");
    married(world).await;
    let kin = kin(world, &[ProxyRight::Read, ProxyRight::Consent]).await;
    vec![
        (account::VILLAGE_OFFICER, whole),
        (account::OFFICE, few),
        (account::OTHER_RESIDENT, kin),
    ]
}

on_both! {
    async fn helpers_reach_the_person_and_what_was_granted_and_nothing_else(backend) {
        let world = World::new(backend).await.with_neighbours();
        let world = crate::awards::awarding_in(world).await;
        let operations = server::operations();
        let description = Description::of(&operations);
        let ground = Ground::of(&world);
        start_correction(&world).await;
        object(&world).await;
        let mut allowed = 0;
        for (holder, proxy) in proxies(&world).await {
            let account = actor(holder);
            let on_behalf = OnBehalf {
                proxy: proxy.id,
                rights: proxy.rights.clone(),
                org: None,
                notice: 1,
            };
            let helping = account.on_behalf_of(proxy.person, on_behalf);
            let caller = world.acting(account).on_behalf(proxy.id);
            for operation in &operations {
                let Some(action) = operation.action else { continue };
                for thing in ground.things(operation, &helping) {
                    let (status, code) = ask(&caller, &description, operation, &thing).await;
                    let case = format!("{} by {holder} on {}: {status}", operation.name, thing.id);
                    if !helping.may(action) {
                        assert_eq!((status, code.as_str()), (403, "not_allowed"), "{case}");
                    } else if helping.reaches(action, &thing.target) {
                        assert!(!matches!(status, 401 | 403) && status < 500, "{case}");
                        allowed += 1;
                    } else {
                        let first = status == 409 && code == "no_scheme_in_force";
                        assert!(first || matches!(status, 403 | 404), "{case}");
                    }
                }
            }
        }
        assert!(allowed > 20, "{allowed} is too few to be what was granted");
    }

    async fn nobody_else_uses_it_and_nothing_is_left_after_the_end(backend) {
        let world = World::new(backend).await.with_neighbours();
        let world = crate::awards::awarding_in(world).await;
        let operations = server::operations();
        let description = Description::of(&operations);
        let ground = Ground::of(&world);
        start_correction(&world).await;
        object(&world).await;
        for (holder, proxy) in proxies(&world).await {
            let guarded = operations.iter().filter(|one| one.action.is_some());
            let reads: Vec<_> = guarded.clone().filter(|one| one.name == "ReadMyFile").collect();
            for id in accounts_of_all().filter(|id| *id != holder) {
                for operation in &reads {
                    let account = actor(id);
                    let thing = ground.things(operation, &account).remove(0);
                    let caller = world.acting(account).on_behalf(proxy.id);
                    let (_, code) = ask(&caller, &description, operation, &thing).await;
                    assert_eq!(code, "proxy_not_in_force", "{} by {id}", operation.name);
                }
            }
            let caller = world.caller(holder);
            caller.call(EndProxy { proxy: proxy.id }).await.expect("an end");
            for operation in guarded {
                for thing in ground.things(operation, &actor(holder)) {
                    let caller = caller.on_behalf(proxy.id);
                    let (_, code) = ask(&caller, &description, operation, &thing).await;
                    assert_eq!(code, "proxy_not_in_force", "{} by {holder}", operation.name);
                }
            }
        }
    }
}
