//! The words of acting for someone: large, plain, for those who help old people and for the old.

crate::texts! {
    open_title: "协助办理" / "Help at the window";
    open_title_of(name: &str): "协助 {name} 办理" / "Help {name} at the window";
    open_lead: "本人要在场。您做的每一件事，本人都看得到；到时间自动结束。" /
        "The person must be present. Everything you do is shown to the person; it ends by itself.";
    open_notice: "先读隐私告知给本人听" / "First read the privacy notice to the person";
    open_notice_show: "展开告知全文" / "Show the whole notice";
    open_told(version: u32): "已读给本人听（第 {version} 版），本人听明白了" /
        "I have read it to the person (version {version}), who has understood it";
    open_told_missing: "先读隐私告知，再打勾。" / "Read the notice first, then tick.";
    open_rights: "本人同意您做哪些事" / "What the person allows you to do";
    open_rights_missing: "至少选“看积分档案”。" / "Choose at least seeing the file.";
    open_minutes: "多长时间" / "For how long";
    minutes_30: "30 分钟" / "30 minutes";
    minutes_60: "1 小时" / "1 hour";
    minutes_120: "2 小时" / "2 hours";
    minutes_480: "8 小时（今天）" / "8 hours (today)";
    open_proof: "本人怎么同意的" / "How the person has consented";
    proof_paper: "在纸质委托上签了字" / "Signed a paper";
    proof_code: "读出自己手机上的码" / "Reads out the code on the own phone";
    proof_missing: "选一种同意的方式。" / "Choose how the person has consented.";
    paper: "委托书编号" / "Number of the paper";
    paper_missing: "填委托书的编号。" / "Enter the number of the paper.";
    code: "6 位码" / "The six digits";
    code_missing: "填本人读出的 6 位码。" / "Enter the six digits read out.";
    code_hint: "本人登录后，在“谁可以帮我”里取码，10 分钟内有效。" /
        "The person signs in and gets it under “Who may help me”; it is valid for 10 minutes.";
    open_act: "开始协助" / "Begin to help";
    to_file: "回到档案" / "Back to the file";

    banner_title(name: &str): "正在替 {name} 办理" / "Acting for {name}";
    banner_left(minutes: u32): "还有 {minutes} 分钟" / "{minutes} minutes left";
    banner_until(day: &str): "到 {day}" / "until {day}";
    banner_over: "代办已结束" / "The help has ended";
    banner_over_note: "不能再替本人做任何事。" / "Nothing more can be done for the person.";
    banner_note: "您做的每一件事都记下来，本人看得到。" /
        "Everything you do is recorded and shown to the person.";
    banner_end: "办完了，结束" / "Done, end it";
    banner_leave: "先回到自己的页面" / "Back to my own pages";
    banner_back: "回到自己的工作" / "Back to my own work";
    banner_label: "正在替别人办理" / "Acting for someone";

    title: "谁可以帮我" / "Who may help me";
    lead: "您可以请家里人替您看积分、办事，也可以在窗口请工作人员帮忙。随时可以结束。" /
        "You may ask family to look after your points for you, or staff at a window. You can end \
         it at any time.";
    code_title: "去窗口请人帮忙" / "Getting help at a window";
    code_lead: "取一个码，读给窗口的工作人员听。10 分钟内有效，只能用一次。" /
        "Get a code and read it out at the window. It is valid for 10 minutes and used once.";
    code_get: "取码" / "Get a code";
    code_again: "换一个码" / "Get another";
    code_label: "您的码" / "Your code";
    code_safe: "只读给您面前的工作人员听。电话里谁要都不给。" /
        "Read it only to the person in front of you. Give it to nobody on the phone.";

    helpers: "帮过我和正在帮我的人" / "Those who help or helped me";
    helpers_none: "还没有人帮您" / "Nobody helps you yet";
    helpers_none_note: "在下面请家里人，或到窗口请工作人员。" /
        "Ask family below, or staff at a window.";
    at_window(org: &str): "{org}，窗口" / "{org}, at the window";
    family: "家里人" / "Family";
    allowed: "可以做" / "May";
    span: "时间" / "When";
    span_days(from: &str, until: &str): "{from}到{until}" / "{from} to {until}";
    span_time(from: &str, time: &str): "{from}，到 {time}" / "{from}, until {time}";
    consent: "我怎么同意的" / "How I consented";
    paper_number(number: &str): "委托书编号 {number}" / "paper number {number}";
    done: "替我做了什么" / "What was done for me";
    done_none: "还没有做过什么" / "Nothing yet";
    end: "不再请对方帮" / "End it";
    ended_now: "已结束，对方不能再替您做事。" / "Ended; nothing more can be done for you.";

    name_title: "请家里人帮忙" / "Ask family to help";
    name_lead: "只能请已核实的同一家庭的成员，对方要有自己的账号。对方接受后开始。" /
        "Only a verified member of the same household with an own account. It begins when they \
         accept.";
    name_nobody: "您家里还没有已核实的别的成员。先到“家庭”申报，窗口核实后再来。" /
        "There is no other verified member of your household. Declare the link under Household \
         first.";
    name_who: "请谁" / "Whom";
    name_who_missing: "选一位家里人。" / "Choose a member of the family.";
    name_until: "到哪一天为止" / "Until which day";
    name_until_hint: "最多一年" / "A year at most";
    name_rights: "您同意对方替您做哪些事" / "What you allow them to do for you";
    name_act: "请对方帮忙" / "Ask";
    named: "已发出，等对方接受。" / "Sent; it waits to be accepted.";

    helping: "我在帮谁" / "Whom I help";
    helping_asks(name: &str): "{name} 请您帮忙" / "{name} asks for your help";
    accept: "我愿意帮" / "I will help";
    decline: "不帮" / "No";
    go_help: "去帮忙" / "Help now";
    stop: "不再帮" / "Stop helping";
    to_helpers: "谁可以帮我" / "Who may help me";
    choose: "请选择" / "Choose";
}
