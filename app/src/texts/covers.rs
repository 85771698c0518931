//! The words of covers: who acts in a post while its holder is away.

crate::texts! {
    title: "代班（A/B 岗）" / "Cover while away";
    lead: "请假、出差时请一位同事代班。按日期开始和结束，代办的每件事都记明代谁。" /
        "Who acts in your post while you are away. It begins and ends by its days, and every act \
         tells in whose place it was done.";
    listed: "代班安排" / "Covers";
    none: "还没有安排过代班" / "No covers yet";
    none_note: "在下面安排。" / "Name one below.";
    stands_in(by: &str, holder: &str): "{by} 代 {holder}" / "{by} for {holder}";
    days(from: &str, to: &str): "{from} 到 {to}" / "{from} to {to}";
    day_only(day: &str): "{day} 一天" / "{day} only";
    ended(day: &str): "{day} 提前结束" / "Ended early on {day}";
    end: "提前结束" / "End it early";
    end_title: "提前结束代班" / "End a cover early";
    end_effect(by: &str, holder: &str): "{by} 最多十分钟后不能再代 {holder} 办理；已经办的事不变。" /
        "Within ten minutes {by} no longer acts for {holder}; what was done stays.";
    name: "安排代班" / "Name a cover";
    post: "哪个岗位" / "Which post";
    post_missing: "请选一个岗位。" / "Choose a post.";
    by: "代班人的账号" / "Account that stands in";
    by_hint: "请对方告诉您账号名。已经有这个岗位的同事不用代班，直接办理。" /
        "As its holder tells you. A colleague who holds the same post need not be named.";
    by_missing: "请填写代班人的账号。" / "Enter the account that stands in.";
    from: "第一天" / "First day";
    to: "最后一天" / "Last day";
    reason: "原因" / "Why";
    reason_missing: "请写明原因。" / "Say why.";
    rule: "起草和签发不能同一个人，代班也不行；代来的岗位不能再转给别人代。" /
        "Nobody both drafts and signs, not as a cover either; a post held for another is not \
         passed on.";
    to_list: "回到代班" / "Back to the covers";
    gone: "没有这个代班" / "There is no such cover";
    gone_note: "从代班安排里选一个。" / "Choose one from the list.";
}
