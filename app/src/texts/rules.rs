//! The words of writing, submitting and reading award rules.

crate::texts! {
    evidence(words: &str): "依据：{words}" / "Evidence: {words}";
    in_notice_title(version: u32): "第 {version} 版公示中" / "Version {version} stands in notice";
    in_notice_note(until: &str, from: &str): "公示到 {until}，没有被退回的，{from}起施行。" /
        "In notice until {until}; unless it is sent back it binds from {from}.";
    in_notice_caption: "公示中的条款" / "The clauses in notice";
    returned_title(version: u32): "第 {version} 版在公示中被退回" /
        "Version {version} was sent back in notice";
    returned_note(day: &str, reason: &str): "{day}退回：{reason}" / "Sent back on {day}: {reason}";
    draft_title: "有一份草稿" / "There is a draft";
    draft_by(who: &str, day: &str): "{who}，{day}" / "{who}, {day}";
    draft_none: "还没有草稿" / "No draft yet";
    draft_none_note: "由经办人起草，负责人提交公示。" / "A clerk drafts, and the head submits.";
    submit_waits: "有一份赋分办法草稿待提交" / "A draft of the award rules waits for you";
    submit_waits_note: "看过条款后提交公示。" / "Read its clauses and submit it.";
    write: "起草赋分办法" / "Draft award rules";
    write_on: "接着改草稿" / "Go on with the draft";
    write_next: "起草新一版" / "Draft the next version";
    see_draft: "看草稿并提交" / "See the draft and submit";
    not_accepted: "本单位还不是评价组织" / "Your organisation is no awarder yet";
    not_accepted_note: "先申请，审核通过后才能提交赋分办法；草稿可以先写。" /
        "Apply first; rules are submitted once it is accepted. A draft may be written before.";
    to_awarder: "去申请" / "Apply";
    ended(from: &str, to: &str): "{from}至{to}" / "{from} to {to}";
    older: "以前的版本" / "Earlier versions";
    older_row(version: u32): "第 {version} 版" / "Version {version}";

    write_title: "起草赋分办法" / "Draft award rules";
    write_lead: "写清楚奖励什么、每次几分、要什么材料。保存后由另一位负责人提交，公示期满才施行。" /
        "Say what is rewarded, with how many points, on which evidence. Another person submits it, \
         and it binds after its notice.";
    templates: "从模板开始" / "Begin from a template";
    templates_note: "模板是编写的例子，不是官方数字；加进来后请按本单位的情况改。" /
        "Templates are made-up examples, no official numbers; change what they add as you need.";
    template_add(name: &str): "加入：{name}" / "Add: {name}";
    added(count: usize): "加了 {count} 条。" / "{count} clauses added.";
    indicator: "指标" / "Indicator";
    choose_indicator: "请选择" / "Choose";
    least: "最少分值" / "Least points";
    most: "最多分值" / "Most points";
    text_zh: "奖励什么" / "What is rewarded";
    evidence_zh: "要什么依据材料" / "Which evidence";
    in_english: "英文（可不填）" / "In English (optional)";
    text_en: "奖励什么（英文）" / "What is rewarded, in English";
    evidence_en: "依据材料（英文）" / "Which evidence, in English";
    add: "加一条" / "Add a clause";
    up: "上移" / "Move up";
    down: "下移" / "Move down";
    remove: "删去" / "Remove";
    no_clauses: "还没有条款" / "No clauses yet";
    no_clauses_note: "选一个模板，或者自己加一条。" / "Choose a template, or add a clause of your own.";
    cap(step: &str, cap: &str): "每步 {step}；本单位一年最多给一人 {cap} 分。" /
        "In steps of {step}; a person gets {cap} a year from you at most.";
    save: "保存草稿" / "Keep the draft";
    saved: "草稿已保存。" / "The draft is kept.";
    missing_indicator(clause: &str): "{clause}：请选指标。" / "{clause}: choose an indicator.";
    missing_points(clause: &str): "{clause}：请填分值。" / "{clause}: enter the points.";
    missing_text(clause: &str): "{clause}：请写明奖励什么。" / "{clause}: say what is rewarded.";
    missing_evidence(clause: &str): "{clause}：请写明要什么依据材料。" /
        "{clause}: say which evidence is asked for.";
    none: "至少要有一条。" / "Write one clause at least.";

    submit_title: "提交赋分办法" / "Submit award rules";
    submit_lead(who: &str, day: &str): "{who}{day}改定的草稿。" / "The draft as {who} left it on {day}.";
    submit_effect(days: u32): "提交后公开公示 {days} 个工作日，期满次日起施行，原来的一版同时停止。公示期间镇（街道）可以退回。" /
        "It stands in public notice for {days} working days and binds the day after, when the \
         version before ends. Meanwhile the town may send it back.";
    submit: "提交公示" / "Submit";
    submitted: "已提交，公示开始。" / "Submitted; the notice has begun.";
    submit_by_other: "草稿是您最后改的，要由另一位负责人提交。" /
        "You changed the draft last, so another head submits it.";
    submit_caption: "草稿的条款" / "The clauses of the draft";
    submit_nothing: "没有可以提交的草稿" / "There is no draft to submit";
    back: "回到赋分办法" / "Back to the rules";
}
