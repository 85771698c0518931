//! The words of the controls.

crate::texts! {
    choose: "请选择" / "Choose";
    year: "年" / "Year";
    month: "月" / "Month";
    day: "日" / "Day";
    date_example: "例如 2014 年 9 月 18 日" / "For example 2014 9 18";
    month_example: "例如 2014 年 9 月" / "For example 2014 9";
    less: "减" / "Less";
    more: "加" / "More";
    remove: "去掉" / "Remove";
    back: "返回" / "Back";
    cancel: "取消" / "Cancel";
    confirm: "确认" / "Confirm";
    retry: "再试一次" / "Try again";
    loading: "正在读取" / "Loading";
    error_summary: "有几处要改" / "There is something to change";
    error_prefix: "错误：" / "Error:";
    offline: "连不上服务器，请检查网络后再试。" /
        "The server cannot be reached. Check the network and try again.";
    unreadable: "服务器的回答读不懂，请刷新页面。" /
        "The server's answer could not be read. Reload the page.";
    with_reference(said: &str, number: &str):
        "{said}编号：{number}" / "{said} Reference: {number}";
    page_number(number: usize): "第 {number} 页" / "Page {number}";
    next_page: "下一页" / "Next page";
    previous_page: "上一页" / "Previous page";
    sort_by(column: &str): "按{column}排序" / "Sort by {column}";
    date_missing: "请填写年、月、日。" / "Enter the year, month and day.";
    date_impossible: "没有这一天，请检查年、月、日。" /
        "There is no such day. Check the year, month and day.";
    number_missing: "请填写数字。" / "Enter a number.";
    number_malformed: "只能填数字，例如 12。" / "Use digits only, for example 12.";
}
