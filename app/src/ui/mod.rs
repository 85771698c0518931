//! The parts every page is made of: controls, tables, states, drawings of amounts.
//!
//! Nothing here knows the domain. Words arrive as properties or from `texts::ui`; both programs
//! use the same parts, styled by `app/styles`.

mod after_paint;
mod amount_bar;
mod button;
mod callout;
mod chip;
mod choice;
mod choices;
pub mod clock;
mod confirm;
mod date_field;
mod digits;
mod disclosure;
mod error_summary;
mod facts;
mod field;
mod heading;
mod icon;
mod language;
mod live;
mod pager;
mod progress;
mod qr;
mod said;
mod save;
mod state;
mod stepper;
mod table;
mod width;

pub use after_paint::after_paint;
pub use amount_bar::{AmountBar, Segment, Shade, percent};
pub use button::{Button, ButtonKind, ButtonLink, LinkButton, TextLink};
pub use callout::{Callout, Tone, Verdict};
pub use chip::{ChipLink, ChipSelect, ChipToggle};
pub use choice::{CheckList, Choice, ChoiceField, RadioList};
pub use choices::choices;
pub use confirm::Confirm;
pub use date_field::{DateDraft, DateField, DateProblem};
pub use digits::{ascii, digits};
pub use disclosure::Disclosure;
pub use error_summary::{ErrorSummary, FieldError, error_beside, focus_on};
pub use facts::{Fact, Facts};
pub use field::{Field, SelectInput, TextArea, TextInput};
pub use heading::{PageHeading, focus_on_heading};
pub use icon::{Icon, IconName};
pub use language::LanguageSwitch;
pub use live::{Announcer, LiveRegion, provide_announcer, use_announcer};
pub use pager::{Paging, pager};
pub use progress::Progress;
pub use qr::{QrCode, QrPicture};
pub use said::said;
pub use save::save_file;
pub use state::{Empty, Failure, Loading};
pub use stepper::Stepper;
pub use table::{Column, SortOrder, Table};
pub use width::use_narrow;
