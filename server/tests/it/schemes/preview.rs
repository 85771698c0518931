use actix_web::http::{StatusCode, header};
use actix_web::test::TestRequest;
use shared::api::{Endpoint, unpack};
use shared::policies::api::ListPolicies;
use shared::schemes::api::{PreviewSource, ReadPreview};

use crate::on_both;
use crate::world::World;

fn get() -> TestRequest {
    TestRequest::get().uri(ReadPreview::PATH)
}

on_both! {
    async fn one_answer_holds_all_that_the_preview_works_from(backend) {
        let world = World::new(backend).await;
        let answer = world.anon().send(get()).await;
        assert_eq!(answer.header("content-type"), ReadPreview::FORM.media_type());
        let source: PreviewSource = unpack(&answer.body).unwrap();
        assert_eq!(source.today, world.today());
        let program = world.server.state.schemes.find("zhenhai-3.0", world.today()).unwrap();
        assert_eq!(&source.program, &**program);
        let policies = world.anon().call(ListPolicies {}).await.unwrap().policies;
        assert_eq!(source.policies, policies);
    }

    async fn it_travels_compressed_and_is_not_sent_again(backend) {
        let world = World::new(backend).await;
        let plain = world.anon().send(get()).await;
        let accept = (header::ACCEPT_ENCODING, "gzip, deflate, br");
        let packed = world.anon().send(get().insert_header(accept)).await;
        assert_eq!(packed.header("content-encoding"), "br");
        assert_eq!(packed.header("vary"), "Accept-Encoding");
        assert!(packed.body.len() * 2 < plain.body.len(), "{}", packed.body.len());
        let tag = packed.header("etag").to_owned();
        let again = get().insert_header((header::IF_NONE_MATCH, tag.as_str()));
        let again = world.anon().send(again).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
        assert_eq!(again.header("etag"), tag);
    }
}
