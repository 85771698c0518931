//! The words of open work and of handing it over.

crate::texts! {
    title: "未办结的事" / "Open work";
    lead: "停用账号、调岗、请假之前，把没办结的草稿移交给同事；谁经手过都留着。" /
        "Before an account is disabled or its posts change, its drafts go to a colleague; who had \
         them stays on record.";
    link: "移交" / "Hand over";
    drafts: "本人手上的赋分草稿" / "Drafts of awards it keeps";
    none: "手上没有草稿" / "It keeps no drafts";
    none_note: "没有要移交的。" / "There is nothing to hand over.";
    draft(points: &str, day: &str): "+{points}，{day} 起草" / "+{points}, drafted on {day}";
    had_before(names: &str): "先后经手：{names}" / "Before that with: {names}";
    queues: "在岗位上排队的事" / "What waits for its posts";
    queue_line(kind: &str, count: u32): "{kind} {count} 件" / "{kind}: {count}";
    queue_colleagues(count: u32): "同岗位还有 {count} 人，照常办理。" /
        "Others with the same post: {count}; they go on with it.";
    queue_nobody: "没有别人有这个岗位，请先建账号或安排代班。" /
        "Nobody else holds this post: make an account or name a cover first.";
    queues_none: "没有排队的事" / "Nothing waits";
    queues_none_note: "这些岗位现在没有等着办的事。" / "Nothing waits for these posts now.";
    hand_at(org: &str, count: usize): "{org}：移交 {count} 份草稿" / "{org}: hand over {count}";
    to: "交给谁" / "To whom";
    to_choose: "请选一位同事" / "Choose a colleague";
    to_missing: "请选一位同事。" / "Choose a colleague.";
    nobody: "这个单位没有别的起草人，请先建一个账号。" /
        "Nobody else drafts for this organisation; make an account first.";
    act: "全部移交" / "Hand all of them over";
    handed: "已移交" / "Handed over";
    handed_note: "接手人在赋分记录里看得到。" / "The colleague sees them among the awards.";
    kept_by: "现由谁经手" / "Kept by";
}
