//! The published table of when a number is worth a look, as a page to be read by people who do not
//! program.

use std::fmt::Write;

use expect_test::expect_file;
use shared::fairness::{Measure, RULES};

const HEAD: &str = "\
# 怎样算值得看一看 When a number is worth a look

Printed from `shared/src/fairness/rules.rs` by a test. After changing the table, run the tests with
`UPDATE_EXPECT=1`.

镇（街道）、流管办和审计管理员能看每家评价组织一年的赋分合起来是什么样。
只算当年签发、没有撤销的赋分；草稿不算。比例按整数比较，不先取整。“以上”“至少”都包括本数。

“值得看一看”不等于有问题：先看背后的赋分，再问单位。笔数太少的不提示，下表每条都写明至少多少笔。

The town, the migrant office and the auditor see what a year of each awarder's awards looks like as
a whole. Counted are awards signed in the year and not voided; drafts are none. Shares are compared
as fractions of counts and not rounded first.

\"Worth a look\" says nothing is wrong: read the awards behind a number, then ask. A few awards
raise nothing; each line says from how many on.

| 看什么 What | 什么时候提示 When | 为什么，也可能没什么 Why, and what harmless reason it may have |
|---|---|---|
";

const TAIL: &str = "
得过分的人占本单位多少，只显示，不提示：镇（街道）和部门只给贡献突出的人，本来就少。
How much of an organisation's people got anything is shown and raises nothing: towns and
departments award outstanding contributions only.

“亲属”只看登记的家庭关系：居民申报后还没有被退回的、已核实的，和同一户的人。没有申报的，系统不知道。
Kin are those on record: links that residents declared and nobody refused, verified ones, and people
of one household. What nobody has declared is not known here.

“几个账号”是现在有这个岗位、没有停用的账号，加上当年办过的账号。
Accounts that may draft or sign are those in use that hold the post now, and those that did so in
the year.
";

#[test]
fn the_printed_table_is_the_table() {
    let mut page = HEAD.to_owned();
    for rule in RULES {
        let (name, when, why) = (rule.measure.words(), rule.when(), rule.measure.why());
        let cells = [name, when, why].map(|cell| format!("{}<br>{}", cell.zh, cell.en));
        writeln!(page, "| {} |", cells.join(" | ")).unwrap();
    }
    page.push_str(TAIL);
    assert_eq!(page.matches("<br>").count(), Measure::ALL.len() * 3);
    expect_file!["../../../../docs/fairness.md"].assert_eq(&page);
}
