//! The server's integration tests: one binary, files mirror features and verbs, every test runs
//! on SQLite and, where `JIFEN_TEST_POSTGRES` names a server, on PostgreSQL.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on should say where"
)]

mod access;
mod accounts;
mod activities;
mod actors;
mod api_keys;
mod asking;
mod assessments;
mod audit;
mod awarders;
mod awards;
mod check_sheets;
mod checkpoints;
mod cli;
mod consents;
mod corrections;
mod crash;
mod crawl;
mod database;
mod db;
mod demo;
mod documented;
mod employments;
mod enrolment;
mod erasures;
mod evidence;
mod fairness;
mod history;
mod hostile;
mod households;
mod objections;
mod openapi;
mod orgs;
mod permits;
mod plain;
mod policies;
mod proxies;
mod publicity;
mod residents;
mod retention;
mod rotation;
mod schemes;
mod security;
mod socket;
mod tidy;
mod verify;
mod web;
mod work;
mod world;
