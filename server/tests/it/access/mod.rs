//! Every operation, every role, every relation: what the matrix allows is what the server allows.

mod elsewhere;
mod matrix;
mod printed;
mod scopes;
mod things;
mod tokens;
mod walk;
mod walk_on_behalf;
