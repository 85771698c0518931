//! The words of the policies.

crate::texts! {
    title: "积分能办什么" / "What points open";
    lead: "条件都是示例，不是官方规定。持居住证就有的基本公共服务，不看积分。" /
        "All terms are examples, not official rules. Basic services that come with the permit \
         need no points.";
    gate: "门槛" / "gate";
    last_line: "上轮最低" / "last round";
    conditions_term: "另外要有" / "Also asked for";
    example: "示例条件" / "Example terms";
    version(version: &str, date: &str): "{version}版，{date}起" / "Version {version}, from {date}";
    preview: "预览我的积分" / "Preview my points";
    empty: "还没有政策" / "There are no policies yet";
    empty_note: "政策公布后会列在这里。" / "Policies are listed here once they are published.";

    sheet_in_force(scheme: &str, version: u32, since: &str):
        "您手里的单子按《{scheme}》第 {version} 版计算，这一版{since}起施行，现在仍然有效。" /
        "Your sheet was computed by version {version} of the {scheme}, in force since {since} and \
         today.";
    sheet_other(scheme: &str, version: u32, now: u32):
        "您手里的单子按《{scheme}》第 {version} 版计算，现在施行的是第 {now} 版，请重新预览。" /
        "Your sheet was computed by version {version} of the {scheme}; version {now} is in force \
         today. Preview again.";
    sheet_unknown: "您手里的单子写的标准版本不是这里公布的，请核对。" /
        "The version of the scheme on your sheet was not published here; check the sheet.";

    all_terms: "看全部条件" / "See all terms";
    not_yet: "还不能申请" / "not yet";
    maybe: "要看不清楚的几项" / "depends on open answers";
    can_apply: "可以申请" / "can apply";
    above(points: &str): "高出 {points}" / "{points} above";
    at_line: "正好到线" / "at the line";
    short(points: &str): "还差 {points}" / "{points} short";
    short_at_most(points: &str): "最多差 {points}" / "{points} short at most";
    frozen: "冻结中" / "frozen";
    not_affected: "不受影响" / "not affected";
    needs_permit: "先办居住证" / "permit first";
    semicolon: "；" / "; ";
}
