//! The words of the public notices.

crate::texts! {
    title(count: u32): "公示中 {count} 条" / "{count} awards in notice";
    title_plain: "赋分公示" / "Award notices";
    lead(date: &str): "{date}。对哪一条有看法，可在期内实名提出，5 个工作日内答复。" /
        "{date}. Anyone may object by name within the notice period; the answer comes within \
         5 working days.";
    filter_town: "镇（街道）" / "Town or street";
    filter_org: "单位" / "Organisation";
    all_towns: "全部镇（街道）" / "All towns and streets";
    all_orgs: "全部单位" / "All organisations";
    option(name: &str, lines: u32): "{name}（{lines}）" / "{name} ({lines})";
    list: "公示中的赋分" / "Awards in public notice";
    id_tail(tail: &str): "证件尾号 {tail}" / "ID ending {tail}";
    clause(number: u32): "第 {number} 条" / "Clause {number}";
    days_left(left: u32, until: &str): "剩 {left} 天，{until}止" /
        "{left} working days left, until {until}";
    last_day: "最后 1 天，今天止" / "Last day, ends today";
    provisional: "放假安排未公布，日期暂按双休日推算" /
        "days off not published yet; the date follows plain weekends";
    more: "再看一些" / "Show more";
    shown(shown: usize, total: u32): "已显示 {shown} 条，共 {total} 条" / "{shown} of {total} shown";
    empty: "现在没有公示中的赋分" / "No awards are in notice now";
    empty_filtered: "这个范围内没有公示中的赋分" / "No awards are in notice under this filter";
    empty_note: "评价组织给人赋分后，要在这里公示 5 个工作日，没有异议才生效。" /
        "Awards stand here for 5 working days before they take effect, so that anyone can object.";
    clear: "看全部" / "Show all";
    object_title: "怎么提异议" / "How to object";
    object_note: "公示期内，带本人证件到镇（街道）流动人口管理窗口，写明哪一条、为什么。" /
        "Within the notice period, go to the counter of the town or street with your ID and say \
         which award and why.";
}
