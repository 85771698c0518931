//! What an activity is, and what being there counts for.

use crate::base::coded;

coded! {
    /// What an activity is.
    ActivityKind {
        /// A course or lecture.
        Training "training" "培训" "Training";
        /// Work for others without pay.
        Volunteering "volunteering" "志愿服务" "Volunteering";
        /// Talking over what concerns the neighbourhood.
        Deliberation "deliberation" "议事" "Deliberation";
        /// Telling people about something.
        Campaign "campaign" "宣传" "Campaign";
    }
}

coded! {
    /// What being there counts for.
    Counting {
        /// Hours of volunteering.
        Hours "hours" "志愿服务时长" "Volunteer hours";
        /// Credits of training.
        Credits "credits" "培训学分" "Training credits";
        /// That one was there, which an organisation may reward by its own rules.
        Participation "participation" "参与记录" "A record of participation";
    }
}

impl ActivityKind {
    /// True if such an activity may count so: credits are for courses, hours for service.
    pub const fn may_count(self, counting: Counting) -> bool {
        match counting {
            Counting::Hours => matches!(self, Self::Volunteering | Self::Campaign),
            Counting::Credits => matches!(self, Self::Training),
            Counting::Participation => true,
        }
    }
}

impl Counting {
    /// The fact of the schemes that it feeds, and the column that holds the amount; a record of
    /// participation feeds none.
    pub const fn fact(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Hours => Some(("volunteering", "hours")),
            Self::Credits => Some(("training", "credits")),
            Self::Participation => None,
        }
    }

    /// The one that feeds a fact.
    pub fn of_fact(fact: &str) -> Option<Self> {
        let feeds = |one: &&Self| one.fact().is_some_and(|(fed, _)| fed == fact);
        Self::ALL.iter().find(feeds).copied()
    }
}

/// Tenths of an hour or a credit as a number: 25 is "2.5", 30 is "3".
pub fn tenths_words(tenths: u32) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}
