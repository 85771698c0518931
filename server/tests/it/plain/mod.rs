//! The plain page: all that it must say, and that nothing in it becomes markup.

use std::rc::Rc;

use actix_web::http::{StatusCode, header};
use actix_web::test::{TestRequest, read_body};
use actix_web::web::Data;
use server::config::Office;
use shared::base::{Bilingual, Lang};
use shared::orgs::OrgKind;
use shared::policies::Policy;

use crate::actors::Server;
use crate::on_both;
use crate::world::World;

const ADDRESSES: [(Lang, &str); 2] = [(Lang::Zh, "/plain"), (Lang::En, "/plain?lang=en")];

async fn read(server: &Server, address: &str) -> String {
    let answer = server.answer(TestRequest::get().uri(address)).await;
    assert_eq!(answer.status(), StatusCode::OK);
    String::from_utf8(read_body(answer).await.to_vec()).unwrap()
}

/// A text as it stands in a page.
fn written(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

fn office(name: &str) -> Office {
    Office {
        kind: OrgKind::Town,
        name: Bilingual::new(format!("{name}窗口"), format!("{name} counter")),
        address: Bilingual::new("示例街 1 号", "1 Example Street"),
        phone: "0574-5550 0001".to_owned(),
        hours: Bilingual::new("工作日", "working days"),
    }
}

async fn with_office(world: &World, name: &str) -> Rc<Server> {
    let state = world.state_with(|state| state.offices = vec![office(name)]);
    Server::start(Data::new(state)).await
}

on_both! {
    async fn it_holds_the_whole_scheme_in_force(backend) {
        let world = World::new(backend).await;
        let schemes = &world.server.state.schemes;
        let outline = schemes.find("zhenhai-3.0", world.today()).unwrap().outline();
        for (lang, address) in ADDRESSES {
            let page = read(&world.server, address).await;
            let has = |text: &str| assert!(page.contains(&written(text)), "{address}: {text}");
            has(outline.name.get(lang));
            has(outline.notice.as_ref().unwrap().get(lang));
            for category in &outline.categories {
                has(category.name.get(lang));
                for group in &category.groups {
                    has(group.name.get(lang));
                    for indicator in &group.indicators {
                        has(&format!("{} {}", indicator.id, indicator.name.get(lang)));
                        has(indicator.clause.get(lang));
                        has(indicator.cite.get(lang));
                    }
                }
            }
        }
        let page = read(&world.server, "/plain").await;
        assert!(page.contains("<tr><td>本科</td><td>20 分</td></tr>"));
    }

    async fn it_holds_the_policies_of_the_day(backend) {
        let world = World::new(backend).await;
        for (lang, address) in ADDRESSES {
            let page = read(&world.server, address).await;
            for policy in Policy::on(world.today(), Policy::examples()) {
                let conditions = policy.conditions.iter().map(|one| one.get(lang).to_owned());
                let terms = policy.terms().into_iter().map(|term| term.value.get(lang).to_owned());
                for text in conditions.chain(terms).chain([policy.name.get(lang).to_owned()]) {
                    assert!(page.contains(&written(&text)), "{address}: {text}");
                }
            }
        }
    }

    async fn it_says_where_to_ask_or_that_nothing_was_entered(backend) {
        let world = World::new(backend).await;
        let without = read(&world.server, "/plain").await;
        assert!(without.contains("还没有填写窗口的电话和地址"));
        let server = with_office(&world, "望帆").await;
        let page = read(&server, "/plain").await;
        assert!(!page.contains("还没有填写窗口的电话和地址"));
        assert!(page.contains("<h4>望帆窗口</h4>"));
        assert!(page.contains("<a href=\"tel:0574-55500001\">0574-5550 0001</a>"));
        let english = read(&server, "/plain?lang=en").await;
        assert!(english.contains("<html lang=\"en\">") && english.contains("1 Example Street"));
    }

    async fn no_text_of_the_settings_becomes_markup(backend) {
        let world = World::new(backend).await;
        let server = with_office(&world, "<script>alert(1)</script>\"'&").await;
        for (_, address) in ADDRESSES {
            let page = read(&server, address).await;
            assert!(!page.contains("<script") && !page.contains(" style="), "{address}");
            assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"));
        }
    }

    async fn it_is_asked_for_again_and_sent_when_it_changed(backend) {
        let world = World::new(backend).await;
        let get = || TestRequest::get().uri("/plain");
        let first = world.anon().send(get()).await;
        assert_eq!(first.header("cache-control"), "no-cache");
        assert!(first.header("content-security-policy").starts_with("default-src 'none'"));
        let tag = first.header("etag").to_owned();
        let again = get().insert_header((header::IF_NONE_MATCH, tag.as_str()));
        let again = world.anon().send(again).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
        let server = with_office(&world, "望帆").await;
        let changed = get().insert_header((header::IF_NONE_MATCH, tag.as_str()));
        assert_eq!(server.answer(changed).await.status(), StatusCode::OK);
        let packed = get().insert_header((header::ACCEPT_ENCODING, "br"));
        assert_eq!(world.anon().send(packed).await.header("content-encoding"), "br");
    }

    async fn it_is_only_read(backend) {
        let world = World::new(backend).await;
        let post = world.anon().send(TestRequest::post().uri("/plain")).await;
        assert_eq!(post.status, StatusCode::METHOD_NOT_ALLOWED);
        let head = world.anon().send(TestRequest::default().method(actix_web::http::Method::HEAD)
            .uri("/plain")).await;
        assert_eq!(head.status, StatusCode::OK);
    }
}
