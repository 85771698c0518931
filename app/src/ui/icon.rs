//! Line icons, drawn on a grid of 24; words always stand beside them.

use leptos::prelude::*;

/// An icon of the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// Reached, valid, done.
    Check,
    /// Not reached, not valid; also "take this away".
    Cross,
    /// Unfold.
    Down,
    /// Fold.
    Up,
    /// Back.
    Left,
    /// On.
    Right,
    /// Frozen, not to be looked at.
    Lock,
    /// Print.
    Print,
    /// Search.
    Search,
    /// Time is running.
    Clock,
    /// Something needs attention.
    Warning,
    /// Explanation.
    Info,
    /// Less.
    Minus,
    /// More.
    Plus,
    /// Held for now.
    Pause,
    /// A person.
    Person,
    /// A file or statement.
    Paper,
    /// Download.
    Download,
}

impl IconName {
    fn path(self) -> &'static str {
        match self {
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::Cross => "M6 6l12 12M18 6L6 18",
            Self::Down => "M6 9l6 6 6-6",
            Self::Up => "M6 15l6-6 6 6",
            Self::Left => "M15 5l-7 7 7 7",
            Self::Right => "M9 5l7 7-7 7",
            Self::Lock => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
            Self::Print => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
            Self::Search => "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20",
            Self::Clock => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2",
            Self::Warning => "M12 4L2.5 20h19zM12 10v5M12 17.4v.1",
            Self::Info => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v6M12 7.4v.1",
            Self::Minus => "M5 12h14",
            Self::Plus => "M5 12h14M12 5v14",
            Self::Pause => "M8.5 6v12M15.5 6v12",
            Self::Person => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0",
            Self::Paper => "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
            Self::Download => "M12 4v11M7 10.5l5 5 5-5M5 20h14",
        }
    }
}

/// One icon; silent for screen readers, as its words stand beside it.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=name.path()></path>
        </svg>
    }
}
