//! The words around every page.

crate::texts! {
    brand: "积分" / "Jifen";
    place: "镇海区流动人口量化积分" / "Points for residents of Zhenhai";
    example: "示例数据，非官方分值" / "Example data, not official";
    example_note: "本页的标准、分值和分数线都是示例，不是官方分值。" /
        "The scheme, points and lines on this page are examples, not official values.";
    skip: "跳到正文" / "Skip to the content";
    nav: "主导航" / "Main";
    preview: "积分预览" / "Preview";
    notices: "赋分公示" / "Notices";
    policies: "政策" / "Policies";
    sign_in: "登录" / "Sign in";
    other_language: "English" / "中文";
    title(page: &str): "{page} · 积分" / "{page} · Jifen";
    not_found: "没有这一页" / "There is no such page";
    not_found_note: "网址可能打错了，或者这一页已经搬走。" /
        "The address may be mistyped, or the page has moved.";
    to_start: "回到积分预览" / "Go to the preview";
}
