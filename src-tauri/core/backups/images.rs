//! Kept images and the backups that want them: one pool for all.

use super::space::files;
use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

/// The ending of an image's file; others in the folder are being written.
const ENDING: &str = "image";

/// The kept images by their paths below their folder, with `/`.
pub(super) fn names(folder: &Path) -> Vec<String> {
    files(folder).into_iter().filter_map(|(path, _)| name(&path)).collect()
}

fn name(path: &Path) -> Option<String> {
    if path.extension().is_none_or(|ending| ending != ENDING) {
        return None;
    }
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/")).filter(|name| is_image_name(name))
}

/// `ab/cd/0123….image` and nothing else: such a name leads out of no folder.
pub(super) fn is_image_name(name: &str) -> bool {
    let Some(stem) = name.strip_suffix(".image") else { return false };
    let parts: Vec<&str> = stem.split('/').collect();
    let hex = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    parts.len() == 3 && parts.iter().zip([2, 2, 28]).all(|(part, length)| part.len() == length && hex(part))
}

/// Puts images that are in one folder and not in the other into that one, as links where there are links. Those that are
/// nowhere are passed over. How many were put there.
pub(super) fn put(from: &Path, to: &Path, names: &[String]) -> io::Result<u32> {
    let mut count = 0;
    for name in names.iter().filter(|name| is_image_name(name)) {
        let (source, target) = (from.join(name), to.join(name));
        if target.exists() || !source.exists() {
            continue;
        }
        std::fs::create_dir_all(target.parent().unwrap_or(to))?;
        if std::fs::hard_link(&source, &target).is_err() {
            copy(&source, &target)?;
        }
        count += 1;
    }
    Ok(count)
}

fn copy(source: &Path, target: &Path) -> io::Result<()> {
    let part = PathBuf::from(format!("{}.part", target.display()));
    let copied = std::fs::copy(source, &part).and_then(|_| std::fs::rename(&part, target));
    if copied.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    copied
}

/// Takes everything out of the pool that is not wanted.
pub(super) fn keep_only(pool: &Path, wanted: &HashSet<String>) {
    for (path, _) in files(pool) {
        if name(&path).is_none_or(|name| !wanted.contains(&name)) {
            let _ = std::fs::remove_file(pool.join(path));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_images_are_names() {
        let good = format!("ab/cd/{}.image", "0".repeat(28));
        assert!(is_image_name(&good));
        for bad in ["../../etc/passwd.image", "ab/cd/x.image", "/ab/cd/e.image", "ab/cd.image", "ab\\cd\\e.image", ""] {
            assert!(!is_image_name(bad), "{bad}");
        }
        assert!(!is_image_name(&good.replace("ab", "..")) && !is_image_name(&good.to_uppercase()));
    }
}
