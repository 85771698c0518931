//! The words of check sheets.

crate::texts! {
    way: "检查表" / "Check sheets";
    list_title: "每月检查表" / "Monthly check sheets";
    list_lead: "挨家挨户看院落整洁、垃圾分类、不乱扔乱倒；没有网络也能填，恢复后自动发送。" /
        "From door to door: tidy yards, sorted waste, no dumping. It works without a network and \
         sends by itself when that is back.";
    list_none: "还没有检查表" / "No check sheets yet";
    list_none_note: "每月一张，建立后列出当天在册登记的每一户。" /
        "One a month; it lists every household that is registered on the day it is opened.";
    open(village: &str, month: &str): "建立{village}{month}检查表" /
        "Open the sheet of {village} for {month}";
    open_note: "建立时按今天的居住登记列出每一户，之后不再增减。" /
        "It lists the households registered today; none are added or taken away later.";
    caption: "检查表" / "Check sheets";
    month(year: i32, month: u32): "{year}年{month}月" / "{year}-{month}";
    title(month: &str): "{month}检查表" / "Check sheet of {month}";
    sheet: "月份" / "Month";
    checked: "已查 / 户数" / "Checked / all";
    passed: "全部达标" / "All passed";
    drafted: "已起草赋分" / "Awards drafted";
    state: "状态" / "State";
    action: "操作" / "Action";
    see: "打开" / "Open";
    todo_open(month: &str): "{month}的检查表还没有建立" / "The check sheet of {month} is not opened yet";
    todo_fill(month: &str, checked: u32, all: u32): "{month}检查表：已查 {checked} / {all} 户" /
        "Check sheet of {month}: {checked} of {all} households";
    todo_note: "挨家挨户填写，没有网络也能填。" / "From door to door, also without a network.";
    go: "去检查" / "Go and check";
    to_list: "回到检查表" / "Back to the sheets";
    back: "回到这张检查表" / "Back to the sheet";

    progress(checked: usize, total: usize): "已查 {checked} / {total} 户" /
        "{checked} of {total} checked";
    waiting(count: usize): "{count} 户已存在本机，等待发送" /
        "{count} kept on this device, waiting to be sent";
    offline: "现在没有网络。照常填写，内容存在本机，网络恢复后自动发送。" /
        "No network now. Go on: what you fill in is kept on this device and sent when it is back.";
    forgetful: "这台设备不让保存。请不要关闭本页，等到全部发送。" /
        "This device keeps nothing. Do not close this page until everything is sent.";
    households: "住户" / "Households";
    grid: "网格" / "Grid";
    all_grids: "全部网格" / "All grids";
    show: "显示" / "Show";
    show_all: "全部住户" / "All households";
    show_unseen: "未查的" / "Not checked yet";
    show_failed: "有不达标的" / "Something failed";
    show_waiting: "待发送的" / "Waiting to be sent";
    none_such: "没有这样的住户" / "No such households";
    none_such_note: "换一个条件看看。" / "Choose something else above.";
    more(left: usize): "再显示一些（还有 {left} 户）" / "Show more ({left} left)";
    one_of_grid(people: u32, grid: &str): "{people} 人 · {grid}" / "{people} people · {grid}";
    one_of(people: u32): "{people} 人" / "{people} people";
    own: "这是您自己家，由别人来查。" / "This is your own household; somebody else checks it.";
    on_device: "存在本机，待发送" / "On this device, to be sent";
    checked_by(day: &str, who: &str): "{day} {who} 已查" / "Checked {day} by {who}";
    unseen: "未查" / "Not checked";
    all_passed: "三项都达标" / "All three passed";
    note: "备注" / "Note";
    note_label: "备注（可以不填）" / "Note (may be empty)";
    note_hint: "只写看到的情况，不写证件号、电话。" / "Only what you saw; no ID or telephone numbers.";
    changed(who: &str, day: &str): "您填写之后，{who}（{day}）改过这一户。请看过再决定。" /
        "After you filled this in, {who} ({day}) changed this household. Decide once you have \
         looked.";
    insist: "仍用我填的" / "Send mine";
    give_up: "放弃我填的，看现在的" / "Drop mine and see what stands";
    steps: "经过" / "What was done";

    finish: "结束检查" / "Finish the sheet";
    finish_effect(checked: u32, households: usize):
        "{households} 户中已查 {checked} 户。结束后不能再填，可以按结果起草赋分。" /
        "{checked} of {households} households are checked. Afterwards nothing more is filled in, \
         and awards may be drafted.";
    unsent(count: usize): "本机还有 {count} 户没有发送，结束后就发不出去了。" /
        "{count} households on this device are not sent yet and could not be sent afterwards.";
    reopen: "重新打开" / "Open it again";
    reopen_effect: "可以继续填写；还没有起草赋分的检查表才能重新打开。" /
        "Entries can be made again; possible only while no award rests on the sheet.";
    not_possible: "现在不能这样做" / "Not possible now";
    not_possible_note: "检查表的状态可能已经变了。" / "The sheet may stand otherwise by now.";

    draft: "按结果起草赋分" / "Draft awards from it";
    draft_lead: "给每一项选本村赋分办法的条款和分值；达标的每一户，由户代表得分。负责人签发后才公示、生效。" /
        "Choose a clause of the village's own rules and the points for each item; whoever stands \
         for a household that passed gets them. The head signs before they are public and count.";
    rules_missing: "本村今天没有已公示生效的赋分办法，不能赋分。" /
        "The village has no published award rules in force today.";
    clause: "条款" / "Clause";
    no_clause: "这一项不赋分" / "Nothing for this item";
    passed_count(count: usize): "{count} 户达标、还没有起草" /
        "{count} households passed and are not drafted yet";
    points: "每户分值" / "Points for each household";
    draft_send: "起草" / "Draft";
    drafted_now(count: u32): "已起草 {count} 笔" / "{count} drafted";
    drafted_before(count: u32): "{count} 笔以前已经起草，没有重复。" /
        "{count} had been drafted before and are not drafted twice.";
    head_signs: "等负责人逐笔签发。" / "They wait for the head to sign.";
    to_awards: "去看赋分记录" / "See the awards";
    refused: "没有起草的" / "Not drafted";
    number: "户号" / "No.";
    name: "户代表" / "Stands for it";
    why: "原因" / "Why";
    colon: "：" / ": ";
    semicolon: "；" / "; ";
}

/// How many people a household has, and its grid.
pub fn household_of(lang: shared::base::Lang, people: u32, grid: Option<&str>) -> String {
    match grid {
        Some(grid) => one_of_grid(lang, people, grid),
        None => one_of(lang, people),
    }
}
