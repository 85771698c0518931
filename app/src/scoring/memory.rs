//! What has been answered, wherever in the preview one is, and what the device keeps of it.

use leptos::prelude::*;
use shared::base::Date;
use shared::scoring::{Answers, Range};

use super::device::Draft;

/// The answers, wherever in the preview one is; stands in the context of the whole program.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    pub(super) answers: RwSignal<Answers>,
    /// The total before the last change.
    pub(super) before: RwSignal<Option<Range>>,
    /// The answers whose result was looked at last, and those of the result before them.
    pub(super) looked: RwSignal<[Option<Answers>; 2]>,
    /// The version they were given under, until its result has been set beside the one of today.
    pub(super) under: RwSignal<Option<Under>>,
}

/// The version of a scheme that answers were given under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Under {
    pub(super) scheme: String,
    pub(super) version: u32,
    /// The day on which they were given.
    pub(super) saved_on: Date,
}

/// Puts the answers kept on the device into the context.
pub fn provide_memory() {
    provide_context(Memory::of_device().unwrap_or_else(Memory::empty));
}

impl Memory {
    fn empty() -> Self {
        Self::new(Answers::default())
    }

    pub(super) fn new(answers: Answers) -> Self {
        Self {
            under: RwSignal::new(None),
            answers: RwSignal::new(answers),
            before: RwSignal::new(None),
            looked: RwSignal::new([None, None]),
        }
    }

    /// The memory of this program.
    pub fn of_context() -> Self {
        use_context().unwrap_or_else(Self::empty)
    }

    /// What this device keeps of a preview, if it keeps anything.
    pub fn of_device() -> Option<Self> {
        let Draft {
            scheme,
            version,
            saved_on,
            answers,
        } = Draft::load()?;
        let memory = Self::new(answers);
        memory.under.set(Some(Under {
            scheme,
            version,
            saved_on,
        }));
        Some(memory)
    }

    /// How many questions are answered.
    pub fn answered(self) -> usize {
        self.answers.with(|answers| answers.answered.len())
    }

    /// True if nothing has been told yet.
    pub fn is_fresh(self) -> bool {
        self.answers
            .with(|answers| answers.answered.is_empty() && answers.facts.is_empty())
    }

    /// Forgets everything, here and on the device.
    pub fn discard(self) {
        Draft::discard();
        self.before.set(None);
        self.looked.set([None, None]);
        self.under.set(None);
        self.answers.set(Answers::default());
    }
}
