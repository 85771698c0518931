//! The words of activities.

crate::texts! {
    way: "活动" / "Activities";
    list_title: "本单位的活动" / "Our activities";
    list_lead: "培训、志愿服务、议事和宣传：先发布，居民自己报名；当天扫码或由经办人登记签到，负责人确认后才计入。" /
        "Training, volunteering, deliberation, campaigns: announce, let residents sign up, take \
         attendance on the day; it counts once the head has confirmed it.";
    list_none: "还没有这样的活动" / "No such activities";
    list_none_note: "发布活动后，全区居民都能看到并报名。" /
        "Once announced, every resident of the district may see it and sign up.";
    announce: "发布活动" / "Announce an activity";
    filter: "显示" / "Show";
    filter_all: "全部" / "All";
    caption: "活动" / "Activities";
    count(count: u32): "共 {count} 个活动" / "{count} activities";
    title: "活动" / "Activity";
    when: "时间" / "When";
    place: "地点" / "Where";
    people: "报名" / "Signed up";
    state: "状态" / "State";
    action: "操作" / "Action";
    see: "查看" / "See";
    held_by: "主办单位" / "Held by";
    kind: "类别" / "Kind";
    counts: "计入" / "Counts for";
    note: "说明" / "Note";
    time(day: &str, from: &str, to: &str): "{day} {from}–{to}" / "{day}, {from}–{to}";
    taken(taken: u32, places: u32): "已报 {taken} / {places} 人" / "{taken} of {places}";
    hours(amount: &str): "志愿服务 {amount} 小时" / "{amount} volunteer hours";
    credits(amount: &str): "培训 {amount} 学分" / "{amount} training credits";
    participation: "参与记录" / "A record of participation";
    separator: " · " / " · ";

    announce_title: "发布活动" / "Announce an activity";
    announce_lead: "发布后内容不能改，写错了请取消后重新发布。" /
        "Nothing can be changed afterwards; if something is wrong, call it off and announce anew.";
    name: "活动名称" / "What it is called";
    name_missing: "请写活动名称" / "Say what it is called";
    place_missing: "请写地点" / "Say where it is";
    day: "哪一天" / "The day";
    starts: "几点开始" / "Begins at";
    starts_hint: "例如 9:00" / "For example 9:00";
    starts_missing: "请写几点开始，例如 9:00" / "Say when it begins, as 9:00";
    ends: "几点结束" / "Ends at";
    ends_missing: "请写几点结束，例如 11:30" / "Say when it ends, as 11:30";
    places: "名额（人）" / "Places";
    places_missing: "请写名额，例如 30" / "Say how many places, as 30";
    amount: "每人计多少（小时或学分）" / "How much for each (hours or credits)";
    amount_hint: "参与记录不用填；可以有一位小数，例如 2.5" /
        "Leave empty for a record of participation; one decimal at most, as 2.5";
    amount_wrong: "请写数字，最多一位小数，例如 2.5" / "A number with one decimal at most, as 2.5";
    note_label: "说明（可以不填）" / "Note (may be empty)";
    choose: "请选择" / "Choose";
    kind_missing: "请选择类别" / "Choose the kind";
    counting: "签到后计入什么" / "What being there counts for";
    counting_missing: "请选择计入什么" / "Choose what it counts for";

    back: "回到活动" / "Back to the activity";
    to_list: "回到本单位的活动" / "Back to our activities";
    list: "签到名单" / "Who was there";
    list_empty: "还没有人报名" / "Nobody has signed up yet";
    list_empty_note: "居民在“活动”里报名后会列在这里。" /
        "Residents who sign up under Activities are listed here.";
    person: "姓名" / "Name";
    citizen_id: "证件号" / "Citizen ID";
    attendance: "签到" / "Attendance";
    not_there: "未签到" / "not marked";
    there(how: &str, amount: &str): "{how}，计 {amount}" / "{how}: {amount}";
    there_only(how: &str): "{how}" / "{how}";
    revoked(reason: &str): "已撤销：{reason}" / "revoked: {reason}";
    mark: "登记到场" / "Mark present";
    unmark: "改为未到" / "Mark absent";
    give: "登记时每人计（小时或学分）" / "Given to each who is marked";
    give_hint: "提前离开的，先把这里改小，再登记。" /
        "For who left early, make this smaller first.";
    revoke: "撤销" / "Revoke";
    award: "据此赋分" / "Draft an award";
    show_code: "显示签到码" / "Show the code";
    steps: "办理经过" / "What was done";
    about(name: &str): "（{name}）" / " ({name})";

    code_title: "签到码" / "Attendance code";
    code_lead: "请到场的人用手机扫码签到，或者在手机上输入下面的字母。码半分钟一换，拍照转发没有用。" /
        "Whoever is here scans this with a phone, or types the letters. It changes every half \
         minute, so a picture sent on is of no use.";
    code_picture: "签到二维码，内容是签到页面的地址" / "QR code with the address of the page to be marked";
    code_letters: "签到码" / "Code";

    hand_in: "提交签到名单" / "Hand the list in";
    hand_in_effect: "提交后不能再签到和修改，由负责人确认；负责人可以退回。" /
        "Nobody is marked any more and the head confirms the list, or sends it back.";
    confirm: "确认名单" / "Confirm the list";
    confirm_effect(count: usize): "确认后，名单上 {count} 人的时长、学分立即计入本人积分档案，名单不能再改；个别有误的可以写明理由撤销。" /
        "The hours or credits of {count} people count at once and the list never changes again; \
         what is wrong with one person can be revoked with a reason.";
    four_eyes: "签到是您登记或提交的，或者您自己在名单上，请由另一位负责人确认。" /
        "You took this attendance or are on the list, so somebody else confirms it.";
    send_back: "退回名单" / "Send the list back";
    send_back_effect: "名单退回经办人修改，修改后重新提交。" /
        "The clerk corrects the list and hands it in again.";
    send_back_label: "要改什么" / "What is to be corrected";
    call_off: "取消活动" / "Call it off";
    call_off_effect: "报了名的人会看到活动已取消和原因；取消后不能恢复。" /
        "Whoever has signed up sees that it is called off, and why. This is final.";
    call_off_label: "为什么取消" / "Why";
    revoke_title: "撤销一人的签到" / "Revoke one attendance";
    revoke_effect: "撤销后这次活动不再计入本人的积分，本人看得到理由；不能恢复。" /
        "It counts no more for the person, who reads the reason. This is final.";
    revoke_label: "查明的事实" / "What was found";
    not_possible: "现在不能这样办" / "This is not possible now";
    not_possible_note: "活动已经往前走了，请回去看它现在的状态。" /
        "The activity has moved on; go back to see where it stands.";

    own_title: "活动" / "Activities";
    own_lead: "村（社区）、单位和部门办的培训、志愿服务、议事、宣传。报名、当天签到、负责人确认后，时长和学分自动计入您的积分档案。" /
        "Training, volunteering, deliberation and campaigns. Sign up, be marked on the day; once \
         confirmed, hours and credits enter your file by themselves.";
    own_ahead: "近期活动" / "To come";
    own_signed_up: "我报名的" / "Signed up";
    own_none: "现在没有可以报名的活动" / "There is nothing to sign up for now";
    own_none_note: "有新活动时会列在这里。" / "New activities are listed here.";
    own_none_signed_up: "还没有报过名" / "You have not signed up for anything";
    own_none_signed_up_note: "在“近期活动”里选一个，点开报名。" /
        "Choose one under To come and sign up.";
    to_own: "回到活动" / "Back to the activities";
    sign_up: "报名" / "Sign up";
    withdraw: "退出报名" / "Withdraw";
    signed_up: "已报名" / "Signed up";
    attend: "签到" / "Be marked present";
    attend_label: "现场显示的签到码" / "The code shown on the spot";
    attend_hint: "8 个字母和数字；用手机扫现场的二维码会自动填好。" /
        "Eight letters and digits; scanning the QR code fills it in.";
    attend_first: "您还没有报名，请先报名，再签到。" / "Sign up first, then be marked present.";
    was_there: "已签到，等负责人确认后计入" / "Marked present; it counts once the head has confirmed it";
    counts_now(amount: &str): "已确认，计入{amount}" / "Confirmed: {amount}";
    was_revoked(reason: &str): "已撤销，不再计入：{reason}" / "Revoked, counts no more: {reason}";
    was_called_off(reason: &str): "活动已取消：{reason}" / "Called off: {reason}";
    not_marked: "未签到" / "Not marked present";

    todo_confirm(title: &str): "确认“{title}”的签到名单" / "Confirm who was at \"{title}\"";
    todo_confirm_note(day: &str): "{day}的活动，确认后计入" / "Held on {day}; it counts once confirmed";
    go_confirm: "去确认" / "Confirm";
}
