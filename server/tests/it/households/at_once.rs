//! Two officers, and two requests, at the same moment.

use shared::households::api::ReadMyHousehold;
use shared::households::{Kin, Paper};

use super::{couple, declared, far_couple, of, verify};
use crate::on_both;
use crate::world::{World, person};

on_both! {
    async fn of_two_officers_one_verifies(backend) {
        let world = World::new(backend).await;
        let view = couple(&world).await;
        let officers = [world.village_officer(), world.office()];
        let asked = officers.map(|officer| {
            let request = verify(&view, Paper::MarriageCertificate);
            actix_web::rt::spawn(async move { officer.call(request).await.map_err(|no| no.code) })
        });
        let mut answers = Vec::new();
        for answer in asked {
            answers.push(answer.await.unwrap().map(|_| ()));
        }
        answers.sort();
        assert_eq!(answers, [Ok(()), Err("settled".to_owned())]);
        assert_eq!(world.resident().call(ReadMyHousehold {}).await.unwrap().members.len(), 3);
    }

    async fn nobody_is_married_or_seated_twice(backend) {
        let world = World::new(backend).await;
        // Both name the same person; each declaration is fine by itself.
        let first = declared(&world.resident(), of(Kin::Spouse, person::FAR, "2010-05-20")).await;
        let second = far_couple(&world).await;
        let asked = [first, second].map(|view| {
            let officer = world.office();
            let request = verify(&view, Paper::MarriageCertificate);
            actix_web::rt::spawn(async move { officer.call(request).await.map_err(|no| no.code) })
        });
        let mut refused = Vec::new();
        for answer in asked {
            refused.extend(answer.await.unwrap().err());
        }
        assert_eq!(refused.len(), 1, "{refused:?}");
        assert!(["two_spouses", "two_households"].contains(&refused[0].as_str()), "{refused:?}");
    }

    async fn of_two_guardians_of_each_other_one_stands(backend) {
        let world = World::new(backend).await;
        // Each declaration is fine by itself; together they would go in a circle.
        let above = of(Kin::Ward, person::NEIGHBOUR, "2016-01-01");
        let above = declared(&world.resident(), above).await;
        let below = of(Kin::Ward, person::RESIDENT, "2016-01-01");
        let below = declared(&world.other_resident(), below).await;
        let asked = [&above, &below].map(|view| {
            let officer = world.office();
            let request = verify(view, Paper::Decision);
            actix_web::rt::spawn(async move { officer.call(request).await.map_err(|no| no.code) })
        });
        let mut refused = Vec::new();
        for answer in asked {
            refused.extend(answer.await.unwrap().err());
        }
        assert_eq!(refused.len(), 1, "{refused:?}");
        let other = if world.office().call(verify(&above, Paper::Decision)).await.is_ok() {
            below
        } else {
            above
        };
        let again = world.office().refusal(verify(&other, Paper::Decision)).await;
        assert_eq!(again, "circular");
    }

    async fn the_same_declaration_twice_is_one(backend) {
        let world = World::new(backend).await;
        let request = of(Kin::Spouse, person::COLLEAGUE, "2010-05-20");
        let asked = [0, 1].map(|_| {
            let (caller, request) = (world.resident(), request.clone());
            actix_web::rt::spawn(async move { caller.call(request).await.unwrap().id })
        });
        for answer in asked {
            assert_eq!(answer.await.unwrap(), request.link);
        }
        assert_eq!(world.resident().call(ReadMyHousehold {}).await.unwrap().links.len(), 1);
    }
}
