//! The kinds of areas.

use crate::base::coded;
use crate::identity::{AreaCode, AreaLevel};
use crate::orgs::OrgKind;

coded! {
    /// A kind of area of the tree.
    AreaKind {
        /// The district.
        District "district" "区县" "District";
        /// A town or street.
        Town "town" "镇（街道）" "Town or street";
        /// A village or community.
        Village "village" "村（社区）" "Village or community";
        /// A grid of a village.
        Grid "grid" "网格" "Grid";
        /// The area a school enrols from.
        SchoolArea "school_area" "学区" "School area";
    }
}

impl AreaKind {
    /// The kind of area it lies in; none for the district.
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::District => None,
            Self::Town | Self::SchoolArea => Some(Self::District),
            Self::Village => Some(Self::Town),
            Self::Grid => Some(Self::Village),
        }
    }

    /// True if areas of this kind may go into one another.
    pub const fn merges(self) -> bool {
        matches!(self, Self::Town | Self::Village | Self::Grid)
    }

    /// True if a code has the form of this kind and lies below its parent's; a school area's code
    /// is the district's own.
    pub fn fits(self, code: &str, parent: &str) -> bool {
        let level = match self {
            Self::SchoolArea => return code.len() > parent.len() && code.starts_with(parent),
            Self::District => AreaLevel::District,
            Self::Town => AreaLevel::Town,
            Self::Village => AreaLevel::Village,
            Self::Grid => AreaLevel::Grid,
        };
        let read = AreaCode::parse(code);
        read.is_ok_and(|read| read.level() == level && read.as_str() == code)
            && code.starts_with(parent)
    }
}

impl OrgKind {
    /// The kinds of areas an organisation of this kind may lie in.
    pub const fn places(self) -> &'static [AreaKind] {
        match self {
            Self::Village => &[AreaKind::Village],
            Self::Town => &[AreaKind::Town],
            Self::Department | Self::MigrantOffice => &[AreaKind::District],
            Self::Enterprise | Self::School => {
                &[AreaKind::District, AreaKind::Town, AreaKind::Village]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::AreaKind;

    #[test]
    fn a_code_has_the_form_of_its_kind_below_its_parent() {
        for (kind, code, parent, fits) in [
            (AreaKind::Town, "330211006", "330211", true),
            (AreaKind::Town, "330212006", "330211", false),
            (AreaKind::Town, "330211006001", "330211", false),
            (AreaKind::Village, "330211006201", "330211006", true),
            (AreaKind::Village, "330211007201", "330211006", false),
            (AreaKind::Grid, "330211006201001", "330211006201", true),
            (AreaKind::Grid, "330211006201000", "330211006201", false),
            (AreaKind::Grid, " 330211006201001", "330211006201", false),
            (AreaKind::SchoolArea, "330211-08", "330211", true),
            (AreaKind::SchoolArea, "330211", "330211", false),
        ] {
            assert_eq!(kind.fits(code, parent), fits, "{code} in {parent}");
        }
    }

    #[test]
    fn the_way_up_ends_at_the_district() {
        for kind in AreaKind::ALL {
            let mut steps = 0;
            let mut at = *kind;
            while let Some(parent) = at.parent() {
                (at, steps) = (parent, steps + 1);
            }
            assert!(at == AreaKind::District && steps <= 3, "{kind:?}");
        }
    }
}
