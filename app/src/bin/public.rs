//! The public program: the preview, the notices, the policies.

fn main() {
    app::pages::public::start();
}
