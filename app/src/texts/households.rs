//! The words of households: declaring, verifying, visiting.

crate::texts! {
    asks_consent: "请给出孩子信息的同意" / "Consent for the child is asked for";
    title: "我的家庭" / "My household";
    lead: "家里谁的积分高就用谁的，不相加。关系核实后才算一家。" /
        "The highest points of a household count; they are never added. A link counts once it is \
         verified.";
    members: "家庭成员" / "Members";
    members_caption: "家庭成员" / "The members of the household";
    members_none: "还没有核实过的家庭成员" / "No verified member yet";
    members_none_note: "申报配偶、子女或被监护人，窗口看过证件后会写在这里。" /
        "Declare a spouse, a child or a ward; once a counter has seen the papers they appear here.";
    name: "姓名" / "Name";
    kin: "关系" / "Link";
    since: "起" / "Since";
    until(day: &str): "到 {day}" / "until {day}";
    state: "状态" / "State";
    action: "操作" / "Action";
    links: "申报的关系" / "Declared links";
    links_caption: "申报的关系和核实情况" / "Declared links and how they stand";
    links_none: "还没有申报" / "Nothing declared";
    links_none_note: "申报之后，核实到哪一步会写在这里。" /
        "What you declare, and how far it has come, appears here.";
    tail(id: &str): "证件 {id}" / "ID {id}";
    withdraw: "撤回" / "Take back";
    withdrawn: "已撤回。" / "Taken back.";
    reason(words: &str): "原因：{words}" / "Why: {words}";
    note(words: &str): "说明：{words}" / "Note: {words}";
    visit(words: &str): "网格长：{words}" / "Grid head: {words}";

    declare_title: "申报家庭关系" / "Declare a link";
    declare_lead: "填对方的证件号。申报后带户口簿、结婚证或出生证明到村（社区）窗口核实。" /
        "Enter the other's ID, then take the household register, marriage or birth certificate to \
         the village counter.";
    who: "对方是您的" / "The other is your";
    who_missing: "请选择对方是您的什么人。" / "Choose who the other is to you.";
    other_id: "对方的公民身份号码" / "The other's citizen ID";
    other_id_missing: "请填写对方的公民身份号码。" / "Enter the other's citizen ID.";
    other_id_hint: "18 位；空格和短横不影响。是否登记，这里不会显示。" /
        "18 characters; spaces and hyphens do not matter. Whether the ID is on file is not told.";
    from: "哪一天开始" / "Since which day";
    from_hint: "结婚、出生或决定的日子。" / "The day of the marriage, the birth or the decision.";
    declare: "申报" / "Declare";
    declared: "已申报，等窗口核实。" / "Declared; it waits to be verified.";

    queue_title: "家庭关系待核实" / "Households to verify";
    queue_lead: "看过证件再核实；网格长的意见仅供参考，不用等。" /
        "Verify after seeing the papers. What the grid head says is advice; do not wait for it.";
    queue_caption: "待核实的家庭关系" / "Links that wait to be verified";
    queue_none: "没有待核实的家庭关系" / "No link waits";
    queue_none_note: "居民申报配偶、子女或被监护人后，会出现在这里，先报的在前。" /
        "Links that residents declare appear here, the oldest first.";
    resident: "申报人" / "Declared by";
    other: "对方" / "The other";
    off_file: "未登记" / "Not registered";
    declared_on: "申报日" / "Declared";
    ground: "网格长意见" / "Grid head";
    decide: "办理" / "Decide";
    see: "看家庭" / "See the household";

    file_title(name: &str): "{name}的家庭" / "Household of {name}";
    file_plain: "家庭关系" / "Household";
    to_file: "回到档案" / "Back to the file";
    to_household: "回到家庭" / "Back to the household";
    look_note: "这次查看已经记录，家里每个人都看得到。" /
        "This look is recorded and shown to every member.";
    leave: "办理离开" / "End a membership";
    leave_title: "离开家庭" / "End a membership";
    leave_effect(name: &str): "{name}从这一天起不再属于这个家庭，与家里人的关系同时结束；记录保留。以后的积分不再互相算。" /
        "From that day {name} no longer belongs to the household and the links to its members end; \
         the record stays. Points no longer count for one another.";
    leave_why: "原因" / "Why";
    leave_on: "从哪一天起" / "From which day";
    why_missing: "请选择原因。" / "Choose why.";

    verify_title: "核实" / "Verify";
    verify_note: "两个人从申报的日子起成为一家。" /
        "Both then belong to one household from the declared day.";
    paper: "看了什么证件" / "The paper seen";
    paper_missing: "请选择看过的证件。" / "Choose the paper you have seen.";
    evidence: "证件编号或复印件存放处" / "The paper's number, or where the copy lies";
    evidence_missing: "请填写证件编号或复印件存放处。" /
        "Enter the paper's number, or where the copy lies.";
    verify: "证件相符，核实" / "Papers agree, verify";
    verified: "已核实。" / "Verified.";
    refuse_title: "退回" / "Refuse";
    refuse_note: "申报人看得到原因，补齐后可以再报。" /
        "The resident reads the reason and may declare anew.";
    refuse_reason: "退回的原因" / "Why it is refused";
    refuse: "退回" / "Refuse";
    gone: "没有这份申报" / "There is no such declaration";
    gone_note: "可能已经办理或撤回，请从列表里再选。" /
        "It may have been settled or taken back; choose again from the list.";

    grid_title: "要走访的家庭" / "Households to visit";
    grid_lead: "看是不是真的住在一起。您的意见供窗口参考，三个工作日没有走访自动略过。" /
        "See whether they live together. It is advice for the counter and passes by itself after \
         three working days.";
    grid_caption: "本网格申报的家庭关系" / "Links declared in the grid";
    grid_none: "现在没有要走访的家庭" / "No household to visit now";
    grid_none_note: "本网格的居民申报家庭关系后，会出现在这里。" /
        "Links that residents of the grid declare appear here.";
    visit_title: "走访结果" / "What was found";
    finding: "情况" / "Finding";
    finding_missing: "请选择走访的情况。" / "Choose what was found.";
    finding_note: "说明" / "Note";
    finding_note_hint: "不符的，写明哪里不符；不写隐私。" /
        "Where it is not so, say what; nothing private.";
    finding_note_missing: "请写明哪里不符。" / "Say what is not as declared.";
    save: "记下" / "Save";
    saved: "已记下。" / "Saved.";
    to_grid: "回到要走访的家庭" / "Back to the households to visit";
    say: "填写结果" / "Say what was found";
}
