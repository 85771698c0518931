use actix_web::http::StatusCode;
use actix_web::test::TestRequest;

use crate::on_both;
use crate::world::World;

on_both! {
    async fn the_probes_answer_without_a_right(backend) {
        let world = World::new(backend).await;
        for path in ["/healthz", "/readyz"] {
            let answer = world.anon().send(TestRequest::get().uri(path)).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert_eq!(answer.header("cache-control"), "no-store");
        }
    }
}
