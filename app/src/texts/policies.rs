//! The words of the policies.

crate::texts! {
    title: "积分能办什么" / "What points open";
    lead: "条件都是示例，不是官方规定。持居住证就有的基本公共服务，不看积分。" /
        "All terms are examples, not official rules. Basic services that come with the permit \
         need no points.";
    gate: "门槛" / "gate";
    last_line: "上轮最低" / "last round";
    gate_term: "门槛" / "Gate";
    gate_points(points: &str): "{points} 分起可以申请" / "from {points} points";
    gate_none: "不设门槛" / "none";
    order_term: "名额怎么分" / "How places go";
    order_ranked: "按积分从高到低" / "from the highest score down";
    order_first: "先到先得" / "first come, first served";
    line_term: "上轮最低" / "Last round's lowest";
    line_points(points: &str): "{points} 分，去年的结果，不是承诺" /
        "{points} points; last year's result, not a promise";
    line_none: "还没有" / "none yet";
    places_term: "名额" / "Places";
    places_count(count: u32): "全区 {count} 个" / "{count} in the district";
    places_area: "按片区，开放报名时公布" / "by school area, told when registration opens";
    counts_term: "看谁的积分" / "Whose points";
    counts_own: "申请人本人" / "the applicant's";
    counts_household: "家庭成员中最高的，不相加" / "the highest in the household, never added up";
    permit_term: "居住证" / "Permit";
    permit_needed: "要有有效的居住证" / "a valid residence permit is needed";
    permit_not_needed: "不要求" / "not needed";
    freeze_term: "冻结期间" / "While frozen";
    freeze_bars: "不能申请" / "no application";
    freeze_free: "不受影响" / "not affected";
    opens_term: "报名开始" / "Registration opens";
    opens_day(date: &str): "每年 {date}，之前要先申请积分" /
        "every year on {date}; apply for points before";
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
