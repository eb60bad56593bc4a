//! Which families of fonts this system has.

use std::sync::{Arc, Mutex, PoisonError};

/// The families, read once: some systems have thousands of files.
#[derive(Debug, Clone, Default)]
pub struct Fonts(Arc<Mutex<Option<Vec<String>>>>);

impl Fonts {
    /// In the order of their names. Blocks, the first time for as long as reading every font's names takes.
    pub fn families(&self) -> Vec<String> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get_or_insert_with(read).clone()
    }
}

fn read() -> Vec<String> {
    let mut database = fontdb::Database::new();
    database.load_system_fonts();
    // The first name of a face is its English one, by which style sheets find it on every system.
    sorted(database.faces().filter_map(|face| face.families.first()).map(|(name, _)| name.as_str()))
}

/// Each name once. Those that begin with a dot are the system's own, and no style sheet gets them.
fn sorted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> =
        names.map(str::trim).filter(|name| !name.is_empty() && !name.starts_with('.')).map(str::to_owned).collect();
    names.sort_by_cached_key(|name| (name.to_lowercase(), name.clone()));
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_family_once_in_the_order_of_names() {
        let names = ["Noto Serif", "arial", ".SF NS", "Noto Serif", " Arial Black ", ""];
        assert_eq!(sorted(names.into_iter()), ["arial", "Arial Black", "Noto Serif"]);
    }
}
