//! Tests of the HTTP edge.

mod assets;
mod bad_input;
mod health;
mod paths;
mod request_id;
mod updating;
