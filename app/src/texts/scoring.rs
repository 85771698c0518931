//! The words of the preview and of everything that shows a score.

crate::texts! {
    start_title: "您的积分，能开哪些门" / "Your points, and what they open";
    start_lead: "十来个问题，几分钟。不用登录，答案只留在本机。" /
        "About a dozen questions, a few minutes. No sign-in; your answers stay on this device.";
    start: "开始" / "Start";
    start_steps: "怎么算" / "How it works";
    start_step_ask: "先问最能影响结果的；到了上限的不再问。" /
        "What can still change your result is asked first; what no longer can is skipped.";
    start_step_unknown: "不清楚也是答案：结果会是一个区间，不会按 0 算。" /
        "'Not sure' is an answer: the result becomes a range, never 0.";
    start_step_why: "每一分都说明依据的条款，少了的也说明少在哪里。" /
        "Every point names its clause, and every point lost says where it went.";
    start_step_opens: "最后看到入学、公租房、疗休养、体检各差多少。" /
        "At the end you see how far school, housing, recuperation and health check are.";
    resume_title: "上次的答案还在这台设备上" / "Your earlier answers are still on this device";
    resume_note(answered: usize): "已答 {answered} 题。" / "{answered} questions answered.";
    resume: "接着答" / "Go on";
    resume_result: "看结果" / "See the result";
    discard: "全部清除" / "Clear all";
    discard_title: "清除这台设备上的答案？" / "Clear the answers on this device?";
    discard_effect: "所有答案会从这台设备上删掉，不能找回。" /
        "All answers are deleted from this device and cannot be brought back.";
    discarded: "答案已清除。" / "The answers are cleared.";

    question_number(number: u32, about: u32): "第 {number} 题，约 {about} 题" /
        "Question {number} of about {about}";
    previous: "上一题" / "Previous";
    next: "下一题" / "Next";
    not_known: "不清楚" / "Not sure";
    why_asked: "为什么问" / "Why we ask";
    stays_here: "答案只留在这台设备上。" / "The answer stays on this device.";
    pick_one: "请选一项；不清楚就选“不清楚”。" /
        "Pick one; if you are not sure, pick 'Not sure'.";
    pick_any: "请至少选一项；都没有或不清楚也请选上。" /
        "Pick at least one; 'none of these' and 'Not sure' count as well.";
    none_of_these: "以上都没有" / "None of these";
    skipped_title(count: usize): "跳过了 {count} 题" / "{count} questions skipped";
    no_such_question: "没有这个问题，可能标准已经换了版本。" /
        "There is no such question; the scheme may have a new version.";

    points_word: "分" / "points";
    total: "总分" / "Total";
    drawing: "积分、分类和分数线" / "Points, categories and lines";
    last_change(change: &str): "上一题 {change}" / "Last answer {change}";
    last_edit(change: &str): "上次改动 {change}" / "Last change {change}";
    next_line(name: &str, note: &str, words: &str): "{name}{note}：{words}" /
        "{name}, {note}: {words}";
    change_range(least: &str, most: &str): "{least} 到 {most}" / "{least} to {most}";
    all_reached: "这些线都到了" / "All of these lines are reached";
    bar_label: "到目前为止的积分" / "Points so far";
    bar_note: "答完一题才更新" / "Updates after each answer";
    freeze_bar: "冻结中，可用 0" / "Frozen, usable 0";
    open_note(names: &str): "斜纹：{names}还不清楚" / "Striped: not sure yet about {names}";
    announce(total: &str, line: &str): "现在 {total} 分。{line}" / "Now {total} points. {line}";

    result_title: "您的积分，能开哪些门" / "Your points, and what they open";
    result_lead(date: &str, version: u32):
        "按 {date}计算，标准第 {version} 版；答案只留在本机" /
        "As of {date}, scheme version {version}; your answers stay on this device";
    frozen_none: "冻结　无" / "No freeze";
    usable(points: &str): "可用 {points}" / "Usable {points}";
    frozen_until(date: &str): "{date}解冻，期间照样算分" /
        "Thaws on {date}; points go on being counted";
    frozen_open: "解冻日期未定，期间照样算分" / "No end date yet; points go on being counted";
    frozen_unsure: "是否冻结还不清楚" / "Not sure whether there is a freeze";
    lines_note: "线是示例：门槛是申请的最低分，上轮最低是去年的结果，不是承诺。持证就有的基本公共服务，不看积分。" /
        "The lines are examples: a gate is the least score to apply; last round's lowest is last \
         year's result, not a promise. Basic services that come with the permit need no points.";
    print: "打印积分单" / "Print statement";
    change_answers: "改答案" / "Change answers";
    lost_title(points: &str): "上限一共拿走 {points} 分" / "Caps took {points} points in all";
    open_facts: "还不清楚的" / "Not known yet";
    category_cap(cap: &str): "类别上限 {cap}" / "Cap {cap}";
    category_open: "没有类别上限" / "No cap";
    freeze_note: "冻结期间照样算分，可用分为 0" /
        "While frozen, points go on being counted; usable points are 0";
    freeze_none: "无" / "None";
    freeze_now: "冻结中" / "Frozen";
    freeze_unsure: "不清楚" / "Not sure";
    why: "为什么" / "Why";
    edit: "修改" / "Change";
    unfold: "展开" / "Show";
    fold: "收起" / "Hide";
    nothing_claimed: "没有" / "None";
    outweighed: "这一组只取最高的一项" / "Only the highest of this group counts";
    rest_of(names: &str, count: usize): "{names}等 {count} 项" / "{names} and others, {count} in all";
    join: "、" / ", ";
    table_caption(name: &str): "{name}怎么算出来的" / "How {name} comes about";
    step: "步骤" / "Step";
    number: "数" / "Number";
    from: "来自" / "From";
    whole_tree: "看完整推导" / "See the whole derivation";
    clause: "看条款" / "See the clause";
    bar_words(points: &str, cap: &str): "{points} 分，上限 {cap}" / "{points} points, cap {cap}";
    bar_lost(before: &str, cap: &str, lost: &str): "{before} → 上限 {cap}，未计 {lost}" /
        "{before} → cap {cap}, {lost} lost";
    semicolon: "；" / "; ";
    permit_get: "怎么办" / "How to get one";
    permit_then: "下面是办好之后，按您的答案能有的积分。" /
        "Below are the points your answers would give once you have one.";

    answers_title: "您的答案" / "Your answers";
    answers_lead: "改一题，别的答案都留着。" / "Change one; all other answers stay.";
    no_answers: "还没有答案" / "No answers yet";
    no_answers_note: "答过的问题会列在这里，随时可以改。" /
        "Questions you answer are listed here and can be changed at any time.";

    with_value(option: &str, value: &str): "{option}：{value}" / "{option}: {value}";
    saved_note: "保存后才更新" / "Updates once you save";

    edit_title(name: &str): "修改：{name}" / "Change: {name}";
    save: "保存" / "Save";
    claim_none: "没有" / "None";
    claim_unknown: "不清楚" / "Not sure";
    claim_some: "有" / "Yes, I have";
    yes: "是" / "Yes";
    no: "否" / "No";
    choose: "请选择" / "Choose";
    from_day: "开始" / "From";
    to_day: "结束" / "Until";
    still_running: "现在仍在继续" / "Still running";
    back_paid: "这一段是事后补缴的" / "This stretch was paid back later";
    span_amount: "每月的数额" / "Amount each month";
    stretch(number: usize): "第 {number} 段" / "Stretch {number}";
    more_stretches: "已经结束，或中间断过" / "It has ended, or there were gaps";
    add_stretch: "再加一段" / "Add a stretch";
    entry(number: usize): "第 {number} 项" / "Entry {number}";
    add_entry: "再加一项" / "Add an entry";
    with_date: "写上日期" / "Add the date";
    event_day: "日期" / "Date";
    remove_entry: "去掉这一项" / "Remove this entry";
    award_points: "分值" / "Points";
    award_indicator: "哪一类赋分" / "Kind of award";
    award_from: "生效日期" / "In effect since";
    freeze_kind: "哪一类" / "Kind";
    freeze_from: "决定日期" / "Date of the decision";
    one_value_missing: "请填写，或选“不清楚”。" / "Fill this in, or pick 'Not sure'.";

    loading_title: "积分预览" / "Points preview";
    no_program: "还没有读到积分标准" / "The scheme has not arrived yet";

    statement_title: "积分预览单（自行申报，未经核验）" / "Points preview (self-declared, not verified)";
    statement_note: "本单由本人在自己的设备上填写生成，未经任何部门核验，不能作为积分证明使用。示例数据，非官方分值。" /
        "Made by the person on their own device; verified by no office; no proof of points. \
         Example data, not official values.";
    statement_scheme(name: &str, version: u32, engine: &str):
        "标准：{name}，第 {version} 版；计算程序 {engine}" /
        "Scheme: {name}, version {version}; engine {engine}";
    statement_date(date: &str): "计算日期：{date}" / "As of: {date}";
    statement_item: "项目" / "Item";
    statement_fact: "申报情况" / "Declared";
    statement_clause: "依据" / "Clause";
    statement_points: "得分" / "Points";
    statement_lines: "政策和分数线（示例）" / "Policies and lines (examples)";
    statement_scan: "扫码看这张单子按哪一版标准计算、现在是否仍在施行，以及各项政策的条件。码里没有个人信息。" /
        "Scan to see which version this sheet was computed by, whether it is still in force, and \
         the terms of the policies. The code holds no personal data.";
    statement_offline: "在自己的设备上算出，没有上传。" / "Computed on the device; nothing was uploaded.";
}
