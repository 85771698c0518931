//! The words of a result that is handed on, and of the page that shows one.

crate::texts! {
    share: "给别人看分数" / "Let others see the points";
    what: "链接里只有标准、月份和每一项的分数，没有您填的内容、姓名和生日，也不说有没有冻结。" /
        "The link holds the scheme, the month and the points of each item; not what you told, no \
         name, no birthday and no freeze.";
    stays: "分数写在“#”后面，浏览器不会把这一段发给服务器。" /
        "The points stand behind the \"#\", which browsers send to no server.";
    link: "链接" / "Link";
    copy: "复制链接" / "Copy the link";
    copied: "链接已复制。" / "The link is copied.";
    not_copied: "这个浏览器不能自动复制；链接已经选中，请自己复制。" /
        "This browser cannot copy by itself; the link is selected, copy it by hand.";
    code: "让别的手机扫一扫，打开同样的分数" / "For another phone to scan: it opens the same points";
    too_long: "这套标准的项目太多，一个链接装不下。" /
        "This scheme has too many items for one link.";

    title: "别人给您看的分数" / "Points someone lets you see";
    lead(month: &str, scheme: &str, version: u32): "{month}，按{scheme}第 {version} 版" /
        "{month}, by {scheme}, version {version}";
    proves_nothing: "这不是证明" / "This proves nothing";
    proves_nothing_note: "谁都可以编出一个链接，上面的分数没有人核验过。要证明，请看本人的积分告知书。" /
        "Anyone can make up such a link, and nobody has verified these points. For proof, see the \
         person's own statement of points.";
    without: "没有填报内容，也不含冻结和申请条件。" /
        "Without what was told, freezes and preconditions.";
    broken: "打不开这个链接" / "This link cannot be opened";
    broken_next: "可以自己算一算：" / "You can work out your own:";
    own: "算我自己的" / "My own points";
    scheme_offline: "现在连不上网络，这一版标准不在这台设备上；连上以后再打开。" /
        "There is no connection, and this version of the scheme is not on this device; open the \
         link again later.";
    scheme_gone: "这一版标准这里没有公布。" / "This version of the scheme is not published here.";
    clause: "条款" / "Clause";
    without_points(names: &str): "没有得分的：{names}" / "Without points: {names}";
}
