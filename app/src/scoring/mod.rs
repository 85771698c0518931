//! The preview's widgets: everything that shows a score, asks for a fact or keeps the draft.
//!
//! Points come from `shared::scoring` and are only displayed here. Everything is generated from
//! the compiled program; no indicator, fact or question is named in code.

mod ahead;
pub mod amount;
mod answers;
mod device;
pub mod drawing;
mod edit;
pub mod fields;
mod link;
mod marks;
mod memory;
mod picture;
mod preview;
mod question;
mod result;
mod score_bar;
mod source;
mod start;

pub use answers::AnswerList;
pub use edit::EditForm;
pub use link::SharedPage;
pub use memory::{Memory, provide_memory};
pub use preview::{Preview, Reading};
pub use question::{QuestionForm, step_path};
pub use result::{OfficialAhead, OfficialDrawing, OfficialLines, ResultView};
pub use source::{Source, SourceSignal, fetch, provide_source, use_source};
pub use start::{DiscardPage, StartPage};
