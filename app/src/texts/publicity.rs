//! The words of the public notices.

crate::texts! {
    title(count: u32): "公示中 {count} 条" / "{count} awards in notice";
    title_other(standing: &str, count: u32): "{standing} {count} 条" / "{standing}: {count}";
    filter_standing: "显示" / "Show";
    in_notice: "公示中" / "In notice";
    held: "有异议，暂缓生效" / "Held by an objection";
    corrected: "最近更正" / "Recently corrected";
    held_line: "有异议，有结论前不生效" / "Held: an objection is not decided";
    corrected_on(day: &str): "{day}已更正，不计分" / "Corrected on {day}; it does not count";
    object: "提异议" / "Object";
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
    empty_other: "现在没有这样的赋分" / "There are no such awards now";
    empty_note: "评价组织给人赋分后，要在这里公示 5 个工作日，没有异议才生效。" /
        "Awards stand here for 5 working days before they take effect, so that anyone can object.";
    digests: "以往公示的留底" / "What was posted before";
    digests_note: "公示期满，姓名不再显示，只留这串校验码（SHA-256）；存有当时公示的人可以核对它有没有被改过。" /
        "When a notice is over its names are gone and this checksum (SHA-256) stays; whoever kept \
         the notice can check that nothing was changed.";
    digest_of(day: &str, lines: u32): "{day}，{lines} 条" / "{day}, {lines} awards";
    no_digest: "更早的公示没有留下校验码" / "no checksum was kept of earlier notices";
    sheet_title: "打印公示单" / "Print the notice";
    sheet_lead: "贴在村（社区）公示栏或者单位门口，内容和网上公示一样，姓名、证件号已遮盖。" /
        "For the board of the village or the gate of the works; it says what the public page says, \
         with names and ID numbers masked.";
    sheet_back: "回到赋分" / "Back to the awards";
    sheet_count(count: usize): "公示中 {count} 条" / "{count} awards in notice";
    sheet_print: "打印" / "Print";
    sheet_note: "A4 纸，黑白即可；公示期满请取下。" /
        "A4, black and white will do; take it down when the notice is over.";
    sheet_heading(org: &str): "{org} 赋分公示" / "{org}: awards in public notice";
    sheet_says(day: &str): "{day}打印。下列赋分公示期满、没有异议即生效。" /
        "Printed on {day}. These awards count when their notice is over and nobody has objected.";
    sheet_number: "序号" / "No.";
    sheet_who: "姓名、证件尾号" / "Name, end of ID";
    sheet_village: "登记的村（社区）" / "Village";
    sheet_why: "依据的条款" / "Clause";
    sheet_points: "分值" / "Points";
    sheet_until: "公示到" / "Until";
    sheet_object: "对哪一条有看法，可在公示期内实名提异议：扫码打开公示，点那一条的“提异议”；或者带本人证件到镇（街道）窗口。5 个工作日内答复，提出的人不公开。" /
        "Anyone may object by name within the notice period: scan, press \"Object\" beside the \
         award; or go to the counter of the town with your ID. The answer comes within 5 working \
         days, and who objected is not told.";
    sheet_scan: "扫码看网上公示" / "Scan for the public notices";
    clear: "看全部" / "Show all";
    object_title: "怎么提异议" / "How to object";
    object_note: "公示期内，点那一条的“提异议”，登录后写明哪里不对；也可以带本人证件到镇（街道）窗口，由窗口代办。" /
        "Within the notice period, press \"Object\" beside the award, sign in and say what is \
         wrong; or go to the counter of the town or street with your ID.";
}
