//! Settings of WebKitGTK that must stand in the environment before GTK starts, so that the window is not blank on hardware
//! that WebKitGTK misjudges. What the user has set stays as it is. Also whether a window can open here at all.

/// Sets what this machine needs.
pub fn prepare() {
    #[cfg(target_os = "linux")]
    for (name, value) in wanted(|name| std::env::var_os(name).is_some(), has_render_node()) {
        if let Err(error) = glib::setenv(name, value, false) {
            eprintln!("{name} could not be set: {error}");
        }
    }
}

/// Whether there is anything to open a window on. GTK itself would end the program with a panic.
pub fn has_display() -> bool {
    let named = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY", "GDK_BACKEND"];
    !cfg!(target_os = "linux")
        || named.into_iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The variables to set. Without a render node the DMA-BUF renderer ends in a blank window; on Wayland some drivers
/// (NVIDIA's above all) end the program with "Error 71 (Protocol error)" unless the buffers are shared memory. Switching
/// the renderer off altogether would do as well, and make scrolling three times as slow.
#[cfg(target_os = "linux")]
fn wanted(is_set: impl Fn(&str) -> bool, has_render_node: bool) -> Vec<(&'static str, &'static str)> {
    let (name, value) = if !has_render_node {
        ("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
    } else if is_set("WAYLAND_DISPLAY") {
        ("WEBKIT_DMABUF_RENDERER_FORCE_SHM", "1")
    } else {
        return Vec::new();
    };
    let taken = ["WEBKIT_DISABLE_DMABUF_RENDERER", "WEBKIT_DMABUF_RENDERER_FORCE_SHM"].into_iter().any(is_set);
    if taken { Vec::new() } else { vec![(name, value)] }
}

#[cfg(target_os = "linux")]
fn has_render_node() -> bool {
    let Ok(entries) = std::fs::read_dir("/dev/dri") else { return false };
    entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn sets_only_what_the_machine_needs() {
        assert_eq!(wanted(|_| false, false), [("WEBKIT_DISABLE_DMABUF_RENDERER", "1")]);
        assert_eq!(wanted(|name| name == "WAYLAND_DISPLAY", true), [("WEBKIT_DMABUF_RENDERER_FORCE_SHM", "1")]);
        assert_eq!(wanted(|_| false, true), [], "X11 with a render node needs nothing");
    }

    #[test]
    fn leaves_alone_what_the_user_has_set() {
        for set in ["WEBKIT_DISABLE_DMABUF_RENDERER", "WEBKIT_DMABUF_RENDERER_FORCE_SHM"] {
            assert_eq!(wanted(|name| name == set, false), []);
            assert_eq!(wanted(|name| name == set || name == "WAYLAND_DISPLAY", true), []);
        }
    }
}
