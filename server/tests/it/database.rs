//! Each test has its own database, copied from a migrated template.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use diesel::Connection;
use diesel::connection::SimpleConnection;
use server::db::{Db, migrate};

/// Names the PostgreSQL server that tests may create databases on.
const POSTGRES: &str = "JIFEN_TEST_POSTGRES";

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Backend {
    /// A file.
    Sqlite,
    /// A database of its own on the test server.
    Postgres,
}

/// Runs the body once on each backend, as two tests of the same name.
#[macro_export]
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($backend:ident) $body:block)+) => {$(
        $(#[$meta])*
        mod $name {
            use super::*;

            async fn run($backend: $crate::database::Backend) $body

            #[actix_web::test]
            async fn on_sqlite() {
                run($crate::database::Backend::Sqlite).await;
            }

            #[actix_web::test]
            async fn on_postgres() {
                if $crate::database::has_postgres() {
                    run($crate::database::Backend::Postgres).await;
                }
            }
        }
    )+};
}

/// True if a PostgreSQL server is there to test on.
pub(crate) fn has_postgres() -> bool {
    std::env::var_os(POSTGRES).is_some()
}

/// A database of a test's own; it is removed when dropped.
pub(crate) struct TestDatabase {
    pub(crate) url: String,
    backend: Backend,
}

impl TestDatabase {
    /// An empty database with this version's schema.
    pub(crate) fn migrated(backend: Backend) -> Self {
        let url = fresh_url(backend);
        match backend {
            Backend::Sqlite => {
                std::fs::copy(sqlite_template(), &url).expect("the template can be copied");
            }
            Backend::Postgres => create_postgres(&url, Some(postgres_template())),
        }
        Self { url, backend }
    }

    /// An empty database without any schema.
    pub(crate) fn empty(backend: Backend) -> Self {
        let url = fresh_url(backend);
        if backend == Backend::Postgres {
            create_postgres(&url, None);
        }
        Self { url, backend }
    }

    /// Opens it with a small pool.
    pub(crate) fn open(&self) -> Db {
        Db::open(&self.url, 4).expect("the test database opens")
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        match self.backend {
            Backend::Sqlite => {
                for suffix in ["", "-wal", "-shm"] {
                    drop(std::fs::remove_file(format!("{}{suffix}", self.url)));
                }
            }
            Backend::Postgres => {
                let drop_it = format!(
                    "DROP DATABASE IF EXISTS {} WITH (FORCE)",
                    name_of(&self.url)
                );
                drop(postgres_admin().batch_execute(&drop_it));
            }
        }
    }
}

static NUMBER: AtomicU32 = AtomicU32::new(0);

fn fresh_url(backend: Backend) -> String {
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("jifen_test_{}_{number}", std::process::id());
    match backend {
        Backend::Sqlite => directory()
            .join(format!("{name}.sqlite"))
            .display()
            .to_string(),
        Backend::Postgres => format!("{}/{name}", postgres_server()),
    }
}

fn directory() -> PathBuf {
    let directory = std::env::temp_dir().join("jifen-tests");
    std::fs::create_dir_all(&directory).expect("the directory for test databases");
    directory
}

fn sqlite_template() -> &'static str {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let url = fresh_url(Backend::Sqlite);
        migrate(&url).expect("the template migrates");
        // The write-ahead log must be in the file before the file is copied.
        let mut conn = diesel::SqliteConnection::establish(&url).expect("the template opens");
        conn.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")
            .expect("a checkpoint");
        url
    })
}

fn postgres_template() -> &'static str {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let url = fresh_url(Backend::Postgres);
        create_postgres(&url, None);
        migrate(&url).expect("the template migrates");
        name_of(&url).to_owned()
    })
}

fn create_postgres(url: &str, template: Option<&str>) {
    // PostgreSQL copies a template for one caller at a time.
    static ONE_AT_A_TIME: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let mut sql = format!("CREATE DATABASE {}", name_of(url));
    if let Some(template) = template {
        sql = format!("{sql} TEMPLATE {template}");
    }
    let _guard = ONE_AT_A_TIME
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    postgres_admin()
        .batch_execute(&sql)
        .expect("a test database can be created");
}

fn postgres_admin() -> diesel::PgConnection {
    diesel::PgConnection::establish(&format!("{}/postgres", postgres_server()))
        .expect("the test server answers")
}

/// The server's address without a database name.
fn postgres_server() -> String {
    let url = std::env::var(POSTGRES).expect("JIFEN_TEST_POSTGRES names a server");
    let (server, _database) = url
        .rsplit_once('/')
        .expect("an address with a database name");
    server.to_owned()
}

fn name_of(url: &str) -> &str {
    url.rsplit('/').next().unwrap_or(url)
}
