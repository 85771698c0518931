//! Why a consent or what needs the notice is refused.

use crate::api::Refusal;
use crate::base::Bilingual;

/// A refusal, in order of precedence; that an id is known with other content comes before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConsentRefusal {
    /// The privacy notice in force has not been read and acknowledged.
    NoticeUnread,
    /// There is another version of the notice in force by now.
    NoticeOutdated,
    /// The scheme in force knows no such item.
    ItemUnknown,
    /// The item rests on the law; no consent is asked for and none can be withdrawn.
    ItemStatutory,
}

impl Refusal for ConsentRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NoticeUnread => "notice_unread",
            Self::NoticeOutdated => "notice_outdated",
            Self::ItemUnknown => "item_unknown",
            Self::ItemStatutory => "item_statutory",
        }
    }

    fn status(&self) -> u16 {
        409
    }

    fn words(&self) -> Bilingual {
        match self {
            Self::NoticeUnread => Bilingual::new(
                "请先在“授权”里读过隐私告知并确认，再提交。",
                "Read and acknowledge the privacy notice first; it stands under Consents.",
            ),
            Self::NoticeOutdated => Bilingual::new(
                "隐私告知有了新版本，请刷新后再读。",
                "There is a newer privacy notice; load the page again and read it.",
            ),
            Self::ItemUnknown => Bilingual::new(
                "现行标准里没有这一项。",
                "The scheme in force knows no such item.",
            ),
            Self::ItemStatutory => Bilingual::new(
                "这一项依法收集，不需要同意，也不能撤回。",
                "This item rests on the law; it needs no consent and cannot be withdrawn.",
            ),
        }
    }
}
