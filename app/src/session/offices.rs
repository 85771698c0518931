//! A post in words.

use shared::accounts::api::Post;
use shared::base::Lang;

use crate::texts::session as words;

/// Where the post is held: the organisation, else the area, else nothing.
pub fn scope_words(post: &Post, lang: Lang) -> String {
    post.org_name
        .as_ref()
        .or(post.area_name.as_ref())
        .map(|name| name.get(lang).to_owned())
        .unwrap_or_default()
}

/// Role and place in one line.
pub fn post_words(post: &Post, lang: Lang) -> String {
    let role = post.role.words();
    let scope = scope_words(post, lang);
    let held = if scope.is_empty() || scope == role.get(lang) {
        role.get(lang).to_owned()
    } else if lang == Lang::Zh {
        format!("{}，{scope}", role.get(lang))
    } else {
        format!("{}, {scope}", role.get(lang))
    };
    match &post.held_for {
        None => held,
        Some(holder) => words::post_held_for(lang, &held, holder),
    }
}
