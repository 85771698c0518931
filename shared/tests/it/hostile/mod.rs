//! What strangers may send: arbitrary bytes and good samples spoilt. Nothing panics, and whatever
//! is refused is refused with its place.

mod facts;
mod mangle;
mod schemes;
mod typed;
