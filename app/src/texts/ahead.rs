//! The words of what lies ahead of a score, and of why it has changed.

crate::texts! {
    ways: "怎样再多几分" / "How to get more points";
    ways_lead: "选一个分数，看最省事和最快的办法；每一个都按标准实际算过。" /
        "Pick a number of points to see the easiest and the quickest ways; each has been worked \
         out by the scheme.";
    official_note: "下面按核验过的事实算，在这台设备上算出，不会上传；到时以核验为准。" /
        "Worked out from the verified facts on this device; nothing is sent. What counts then is \
         what has been verified.";
    target: "想到多少分" / "Points to reach";
    target_line(points: &str, names: &str): "{points} 分：{names}" / "{points}: {names}";
    target_names(name: &str, note: &str): "{name}（{note}）" / "{name} ({note})";
    target_other: "别的分数" / "Another number";
    target_points: "多少分" / "How many points";
    target_wrong: "请写一个比 0 大的分数，例如 60。" /
        "Type a number of points above 0, for example 60.";
    find: "找办法" / "Find ways";
    working: "正在算…" / "Working it out…";
    way(number: usize): "办法 {number}" / "Way {number}";
    only_waiting: "只要等" / "Only waiting";
    counts_on(day: &str): "{day}计入" / "Counts on {day}";
    counts_through(first: &str, last: &str): "{first} 到 {last}" / "{first} to {last}";
    until(day: &str): "到 {day}" / "Until {day}";
    times(times: u32): "{times} 次" / "{times} times";
    done_times(name: &str, times: &str): "{name}，共 {times}" / "{name}, {times}";
    step_terms(when: &str, effort: &str): "{when}；{effort}" / "{when}; {effort}";
    effort(days: u32): "花 {days} 天" / "{days} days of your time";
    effort_one: "花 1 天" / "1 day of your time";
    after_step(points: &str): "做完 {points}" / "After it: {points}";
    by_time: "时间带来" / "What time brings";
    reached(day: &str): "{day}共有" / "In all on {day}";
    each_point: "每一分的来历" / "Where each point comes from";

    months: "以后三年" / "The next three years";
    months_lead: "现在的情况都不变，只是时间过去，积分会怎样。" /
        "What becomes of the points if nothing changes but the date.";
    months_chart(from: &str, to: &str): "{from} 到 {to}每月的积分" /
        "Points of each month from {from} to {to}";
    month: "月份" / "Month";
    usable: "可用" / "Usable";
    frozen_then: "斜纹：冻结，可用 0" / "Striped: frozen, usable 0";
    unsure_then: "绿色斜纹：有不清楚的，最少到最多" /
        "Green stripes: not sure, from the least to the most";
    turns: "会变的日子" / "Days on which something changes";
    no_turns: "三年里只靠时间，积分不会变。" /
        "Time alone changes nothing in these three years.";
    each_time(name: &str, count: usize, by: &str): "{name}：{count} 次，每次 {by}" /
        "{name}: {count} times, {by} each";
    more_turns(count: usize): "再看 {count} 条" / "{count} more";
    fewer_turns: "收起" / "Fewer";
    matures: "增加" / "More";
    expires: "减少" / "Less";
    offsets: "上限" / "Cap";
    hides: "冻结" / "Frozen";
    thaws: "解冻" / "Thaws";
    opens: "符合" / "Holds";
    closes: "不再符合" / "Ends";

    renewed: "标准换了新版" / "The scheme has a new version";
    renewed_lead(day: &str): "这些答案是 {day}按旧版填的，两版的分数都在这里。" /
        "These answers were given under the older version on {day}; here are both scores.";
    renewed_version(name: &str, version: u32): "{name}，第 {version} 版" / "{name}, version {version}";
    renewed_gone: "旧版已经不再公布，只能按新版算。" /
        "The older version is no longer published, so only the new one can be worked out.";
    renewed_offline: "现在连不上网络，旧版的分数以后再看。" /
        "There is no connection now; look at the older score later.";
    renewed_done: "以后按新版计算。" / "From now on the new version is used.";
    renewed_seen: "知道了，以后按新版" / "I see; go on with the new version";

    changed: "为什么变了" / "Why it changed";
    changed_lead: "和您上一次看结果时比。" / "Compared with the result you looked at before.";
    changed_caption: "每一项变了多少" / "By how much each item changed";
    item: "项目" / "Item";
    by: "变了" / "Change";
    all: "合计" / "In all";
    fact_changed(name: &str, before: &str, after: &str): "{name}：{before} → {after}" /
        "{name}: {before} → {after}";
    moved(before: &str, after: &str): "{before} → {after}" / "{before} → {after}";

    other_day: "如果是那一天" / "If it were another day";
    other_day_lead: "换一个日子，别的都不变，看积分差在哪里。" /
        "Another date and nothing else: see where the points differ.";
    day: "哪一天" / "Which day";
    compare: "比一比" / "Compare";

    totals: "几种总分" / "Totals";
    totals_lead: "各项政策看不同的总分；下面是各算进多少。" /
        "Policies go by different totals; this is what counts in each.";
    category: "类别" / "Category";
    counts: "算作" / "Counts as";
    deducts: "从总分里扣" / "Taken away from the total";
}
