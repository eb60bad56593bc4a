//! Where the library of a program lies that is carried about on a stick: beside the program, so that both go along together.

use std::path::{Path, PathBuf};

/// An empty file of this name beside the program asks for it, so that a double click is enough.
const MARK: &str = "portable";

/// The folder beside the program.
const FOLDER: &str = "data";

/// The folder for the library beside `program`, when it was asked for or the mark lies there.
/// None without either, and when the system does not say where the program lies.
pub fn portable_folder(program: Option<&Path>, asked: bool) -> Option<PathBuf> {
    let beside = program?.parent()?;
    (asked || beside.join(MARK).is_file()).then(|| beside.join(FOLDER))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn lies_beside_the_program_when_asked_for_or_marked() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("broadsheet");
        assert_eq!(portable_folder(Some(&program), false), None);
        assert_eq!(portable_folder(Some(&program), true), Some(folder.path().join("data")));
        std::fs::write(folder.path().join("portable"), "").unwrap();
        assert_eq!(portable_folder(Some(&program), false), Some(folder.path().join("data")));
        assert_eq!(portable_folder(None, true), None);
    }

    #[test]
    fn a_folder_of_that_name_is_no_mark() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("portable")).unwrap();
        assert_eq!(portable_folder(Some(&folder.path().join("broadsheet")), false), None);
    }
}
