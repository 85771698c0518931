use actix_web::http::{StatusCode, header};
use actix_web::test::TestRequest;
use shared::base::Text;
use shared::schemes::api::ReadProgram;
use shared::scoring::Program;

use crate::on_both;
use crate::world::World;

const PATH: &str = "/api/v1/schemes/zhenhai-3.0/program";

on_both! {
    async fn the_program_read_is_the_program_compiled(backend) {
        let world = World::new(backend).await;
        let scheme = Text::new("zhenhai-3.0").unwrap();
        let json = world.anon().call(ReadProgram { scheme }).await.unwrap();
        let program: Program = serde_json::from_value(json).unwrap();
        let schemes = &world.server.state.schemes;
        assert_eq!(&program, &**schemes.find("zhenhai-3.0@1", world.today()).unwrap());
    }

    async fn the_program_in_force_is_read_unless_a_version_is_named(backend) {
        let mut world = World::new(backend).await;
        world.publish_version_two("2018-08-01").await;
        let version = async |world: &World, name: &str| {
            let scheme = Text::new(name).unwrap();
            let json = world.anon().call(ReadProgram { scheme }).await.unwrap();
            json["version"].as_u64()
        };
        assert_eq!(version(&world, "zhenhai-3.0").await, Some(1));
        assert_eq!(version(&world, "zhenhai-3.0@2").await, Some(2));
        world.travel_to("2018-08-01").await;
        assert_eq!(version(&world, "zhenhai-3.0").await, Some(2));
        assert_eq!(version(&world, "zhenhai-3.0@1").await, Some(1));
        let scheme = Text::new("zhenhai-3.0@3").unwrap();
        assert_eq!(world.anon().refusal(ReadProgram { scheme }).await, "not_found");
    }

    async fn a_program_the_browser_has_is_not_sent_again(backend) {
        let world = World::new(backend).await;
        let first = world.anon().send(TestRequest::get().uri(PATH)).await;
        let tag = first.header("etag").to_owned();
        let again = TestRequest::get()
            .uri(PATH)
            .insert_header((header::IF_NONE_MATCH, tag.as_str()));
        let again = world.anon().send(again).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
        assert_eq!(again.header("etag"), tag);
    }

    async fn a_program_travels_compressed(backend) {
        let world = World::new(backend).await;
        let plain = world.anon().send(TestRequest::get().uri(PATH)).await;
        let request = TestRequest::get()
            .uri(PATH)
            .insert_header((header::ACCEPT_ENCODING, "gzip, deflate, br"));
        let answer = world.anon().send(request).await;
        assert_eq!(answer.header("content-encoding"), "br");
        assert!(answer.body.len() * 3 < plain.body.len(), "{}", answer.body.len());
    }

    async fn an_unknown_scheme_is_not_found(backend) {
        let world = World::new(backend).await;
        let scheme = Text::new("atlantis-1.0").unwrap();
        assert_eq!(world.anon().refusal(ReadProgram { scheme }).await, "not_found");
    }
}
