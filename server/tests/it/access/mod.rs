//! Every operation, every role, every relation: what the matrix allows is what the server allows.

mod matrix;
mod tokens;
mod walk;
mod walk_on_behalf;
