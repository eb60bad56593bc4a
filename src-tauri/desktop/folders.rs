//! Where the library and the image cache are on this machine. The one place of the desktop program that asks for it.

use crate::start::Start;
use broadsheet_core::library::portable_folder;
use std::path::PathBuf;

/// The name of the program's folders; the same as the identifier in `tauri.conf.json`.
const NAME: &str = "org.broadsheet.Broadsheet";

/// The two folders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Database, log, window state.
    pub data: PathBuf,
    /// Images; may be deleted at any time.
    pub cache: PathBuf,
    /// Whether the person named the folder: such a library is a program of its own beside the usual one.
    pub named: bool,
}

impl Folders {
    /// The folder that the person named holds everything, then that of a portable program; without one the system's own places do.
    pub fn of(start: &Start) -> Self {
        let program = std::env::current_exe().ok();
        Self::choose(start.library.clone().or_else(|| portable_folder(program.as_deref(), start.portable)))
    }

    fn choose(named: Option<PathBuf>) -> Self {
        let current = || std::env::current_dir().unwrap_or_default();
        match named {
            Some(folder) => {
                let data = current().join(folder);
                Self { cache: data.join("cache"), data, named: true }
            }
            None => Self {
                data: dirs::data_dir().unwrap_or_else(current).join(NAME),
                cache: dirs::cache_dir().unwrap_or_else(std::env::temp_dir).join(NAME),
                named: false,
            },
        }
    }

    /// The name under which a second start finds the running program, for a library that was named: one per library.
    pub fn bus_name(&self) -> Option<String> {
        let folder = std::fs::canonicalize(&self.data).unwrap_or_else(|_| self.data.clone());
        let hash = xxhash_rust::xxh3::xxh3_64(folder.as_os_str().as_encoded_bytes());
        self.named.then(|| format!("{NAME}.L{hash:016x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_library_holds_its_cache_and_has_a_name_of_its_own() {
        let one = Folders::choose(Some("/tmp/one".into()));
        let two = Folders::choose(Some("/tmp/two".into()));
        assert_eq!(one.cache, PathBuf::from("/tmp/one/cache"));
        assert_ne!(one.bus_name(), two.bus_name());
        assert!(Folders::choose(Some("here".into())).data.is_absolute());
    }

    #[test]
    fn the_usual_library_has_the_programs_name() {
        let usual = Folders::choose(None);
        assert_eq!(usual.bus_name(), None);
        assert!(usual.data.ends_with(NAME) && usual.cache.ends_with(NAME));
    }
}
