//! The words of why a line gives what it gives, and of what to do next about each group.

crate::texts! {
    arithmetic: "算式" / "Worked out";
    decided: "由什么定" / "What decides it";
    more: "怎样再多" / "For more";
    most: "最多能到" / "The most";

    next: "一组一组看，接下来做什么" / "What to do next, group by group";
    next_lead: "每一组里，花一天能多得最多的办法；都按标准实际算过。" /
        "In each group, what brings the most for a day of your time; each has been worked out by \
         the scheme.";
    group_now(points: &str): "现在 {points}" / "{points} now";
    nothing_to_do: "标准里没有列出能做的" / "The scheme lists nothing to do";
    capped: "已经到上限" / "The cap is reached";
    named(kind: &str, names: &str): "{kind}：{names}" / "{kind}: {names}";
    attainable: "最多能到多少" / "The most there can be";
    of_total(total: &str, text: &str): "{total}：{text}" / "{total}: {text}";
}
