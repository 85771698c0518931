//! The desk program: everything behind the sign-in.

fn main() {
    app::pages::desk::start();
}
