//! Runs the build step of the desktop program; the headless targets need none.

fn main() {
    #[cfg(feature = "desktop")]
    {
        // Naming the command here makes a permission of it (`allow-call`); without it every window could call it.
        let manifest = tauri_build::AppManifest::new().commands(&["call"]);
        if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
            eprintln!("{error:#}");
            std::process::exit(1);
        }
    }
}
