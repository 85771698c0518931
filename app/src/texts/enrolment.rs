//! The words of the school's window.

crate::texts! {
    title: "入学核验" / "Verify for enrolment";
    lead: "输入孩子或家长的公民身份号码，按回车出结果" /
        "Type the citizen ID of the child or a parent and press Enter";
    citizen_id: "公民身份号码" / "Citizen ID";
    verify: "核验" / "Verify";
    verifying: "正在核验" / "Verifying";
    forgiving: "空格、横杠、全角数字都可以；只能查在本校片区报名的人，或出示积分单编号的人" /
        "Spaces, hyphens and full-width digits are fine; only people applying in the school's \
         area, or showing the code of a statement";
    scanned(code: &str): "已从积分单读到编号 {code}。再输入身份证号，按回车核验。" /
        "Read the code {code} from the statement. Now type the citizen ID and press Enter.";
    code: "积分单编号" / "Code of the statement";
    code_hint: "请对方出示积分单，输入上面的编号，再按回车" /
        "Ask for the statement of points, type its code and press Enter";
    next: "查下一位" / "Next person";
    next_hint: "再按一次回车，清空并回到输入框" / "Press Enter again to clear and go on";
    eligible: "符合" / "Eligible";
    not_eligible: "不符合" / "Not eligible";
    may_not_look: "无权查询" / "May not look";
    not_checked: "未核验" / "Not checked";
    name: "姓名" / "Name";
    permit: "居住证" / "Permit";
    points: "入学积分" / "Points";
    data_date: "数据日期" / "Data as of";
    scheme: "标准" / "Scheme";
    points_none: "没有在期限前申请积分" / "nobody applied for points in time";
    highest: "家庭成员中最高" / "the highest of the household";
    gate(points: &str): "门槛 {points} 分" / "gate {points}";
    permit_valid: "有效" / "Valid";
    permit_due: "待签注" / "Due for endorsement";
    permit_suspended: "使用功能中止" / "Suspended";
    permit_absent: "没有有效的居住证" / "No valid permit";
    endorse_by(day: &str): "{day}及以前签注" / "endorse on or before {day}";
    child: "孩子" / "the child";
    father: "父亲" / "the father";
    mother: "母亲" / "the mother";
    guardian: "监护人" / "the guardian";
    spouse: "父（母）的配偶" / "a parent's spouse";
    today: "今天" / "Today";
    count(count: usize): "{count} 次" / "{count}";
    tail(tail: &str): "尾号 {tail}" / "ID ending {tail}";
    not_shown: "未显示" / "Not shown";
    id_wrong: "证件号有误" / "ID mistyped";
    recorded: "每次查询都会留下记录，本人能看到是哪所学校、什么时候查的。" /
        "Every look is recorded; the person sees which school looked, and when.";
    looks_left(left: u32): "本小时还可查 {left} 次。" / "{left} more looks this hour.";
    none_today: "今天还没有核验" / "Nothing verified today";
    none_today_note: "核验过的会按时间排在这里。" / "Each verification appears here.";
    said(outcome: &str, words: &str): "{outcome}。{words}" / "{outcome}. {words}";
    record_title: "本校记录" / "The school's record";
    record_lead: "本校每天的核验，按时间排列；名字只在当时显示过的才有。" /
        "The school's verifications of a day; names only where they were shown.";
    record_day: "哪一天" / "Day";
    record_show: "查看" / "Show";
    record_caption: "当天的核验" / "The verifications of the day";
    record_time: "时间" / "Time";
    record_outcome: "结果" / "Outcome";
    record_reason: "理由" / "Reason";
    record_none(day: &str): "{day}没有核验" / "Nothing was verified on {day}";
    record_none_note: "换一天看看。" / "Choose another day.";
}
