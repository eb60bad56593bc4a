//! Runs the build step of the desktop program; the headless targets need none.

fn main() {
    #[cfg(feature = "desktop")]
    tauri_build::build();
}
