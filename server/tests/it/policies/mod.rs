//! Policies as who keeps them sees them.

mod overview;
