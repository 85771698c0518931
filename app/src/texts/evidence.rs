//! The words of evidence.

crate::texts! {
    title: "证明材料" / "Evidence";
    take: "拍照" / "Take a picture";
    none: "还没有照片。" / "No pictures yet.";
    picture(number: usize): "照片 {number}" / "Picture {number}";
    added(who: &str, day: &str): "{who} {day} 添加" / "added by {who} on {day}";
    see: "查看" / "Show";
    hide: "收起" / "Hide";
    remove: "删去" / "Take away";
    waiting(count: usize): "{count} 张照片存在本机，待发送" / "{count} pictures on this device, to be sent";
    not_sent(why: &str): "有照片没有发出去：{why}" / "A picture was not sent: {why}";
    drop: "不要这张" / "Drop it";
    unread: "这张照片打不开，请重新拍。" / "This picture cannot be read; take it again.";
    from_sheet(month: &str, number: u32, item: &str): "来自 {month} 检查表第 {number} 户：{item}达标" /
        "From the check sheet of {month}, no. {number}: {item} passed";
}
