//! What is wrong with a link that should hold a result.

use crate::base::Bilingual;

/// Why a text tells of no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareProblem {
    /// There is nothing.
    Empty,
    /// It is longer than any link made here.
    TooLong,
    /// It was never made here.
    Foreign,
    /// It was made by a later program.
    Later,
    /// A part is missing or another one than was written.
    Damaged,
    /// It is of another scheme, or another version, than the one at hand.
    OtherScheme,
    /// It is whole, but no result under its scheme can be like that.
    DoesNotFit,
}

impl ShareProblem {
    /// What to say.
    pub fn words(self) -> Bilingual {
        let (zh, en) = match self {
            Self::Empty => (
                "这个链接里没有积分结果，可能复制时漏了“#”后面的部分。",
                "This link holds no result; perhaps what follows the \"#\" was not copied.",
            ),
            Self::TooLong => (
                "这个链接太长，不是这里生成的。",
                "This link is too long; it was not made here.",
            ),
            Self::Foreign => (
                "这不是这里生成的积分结果链接。",
                "This is no link to a result made here.",
            ),
            Self::Later => (
                "这个链接由更新的页面生成，请刷新本页再打开。",
                "This link was made by a later version of this page; reload and open it again.",
            ),
            Self::Damaged => (
                "这个链接不完整或者被改动过，请让对方再发一次完整的链接。",
                "This link is not whole or was changed; ask for the whole link again.",
            ),
            Self::OtherScheme => (
                "这个链接用的是另一套标准或另一版，这里没有。",
                "This link is of another scheme or version, which is not at hand here.",
            ),
            Self::DoesNotFit => (
                "链接里的分数在这版标准里不可能有，不能当作结果。",
                "No result under this version can have these points, so they are not shown.",
            ),
        };
        Bilingual::new(zh, en)
    }
}
