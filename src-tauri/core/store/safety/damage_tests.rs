//! Libraries that are cut off, have bits turned over, are empty, missing or may not be written: each start tells, saves what can be
//! saved, and loses no file.

use crate::backups::{Shelf, unwatched};
use crate::model::{ArticleQuery, BackupReason, Damage, Recovery, Scope, Time};
use crate::store::{FILE, NewArticle, NewFeed, StatusChange, Store, StoreError, rescue};
use std::path::Path;

const NOW: Time = Time::from_seconds(1_700_000_000);
const ARTICLES: i64 = 400;

/// Ways in which bits are turned; each takes a tenth of a second.
const SEEDS: u64 = 80;

fn no_links(_: &str) -> Option<String> {
    None
}

/// A library with some hundred pages; its bytes, as they are after it was closed.
fn filled(folder: &Path) -> Vec<u8> {
    super::upgrade_tests::make_library(folder);
    let (store, _) = Store::open(folder, NOW).unwrap();
    let feed =
        store.add_feed(NewFeed { url: "https://many.example/feed".to_owned(), ..NewFeed::default() }, NOW).unwrap();
    let articles = (10..10 + ARTICLES).map(|number| {
        // Words that do not pack to nothing.
        let words: Vec<_> = (0..150).map(|word| format!("w{}", (number * 7919 + word * 104_729) % 99_991)).collect();
        let words = words.join(" ");
        NewArticle {
            identity: format!("g:{number}"),
            text_hash: number,
            content_hash: number,
            title: format!("Title {number}"),
            url: Some(format!("https://many.example/{number}")),
            html: crate::sanitize::sanitize(&format!("<p>{words}</p>"), None).html,
            excerpt: words[..40].to_owned(),
            text: words,
            ..NewArticle::default()
        }
    });
    let update = super::upgrade_tests::update();
    let ids = store.record_articles(feed, update, articles.collect(), NOW).unwrap().new;
    store.mark(&ids[..50], StatusChange::Starred(true), NOW).unwrap();
    drop(store);
    std::fs::read(folder.join(FILE)).unwrap()
}

/// Writes these bytes as a library and starts; what was recovered, when that was needed.
fn start(folder: &Path, bytes: &[u8]) -> Result<(Store, Option<Recovery>), StoreError> {
    for ending in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(folder.join(format!("{FILE}{ending}")));
    }
    std::fs::write(folder.join(FILE), bytes).unwrap();
    std::fs::write(folder.join("broadsheet.open"), "").unwrap();
    let mut written = false;
    let detail = match Store::open(folder, NOW) {
        Ok((store, opened)) => {
            assert!(opened.unclean);
            match store.verify() {
                Ok(()) => return Ok((store, None)),
                Err(StoreError::Corrupt(detail)) => {
                    store.close();
                    written = true;
                    detail
                }
                Err(error) => return Err(error),
            }
        }
        Err(StoreError::Corrupt(detail)) => detail,
        Err(error) => return Err(error),
    };
    let recovery = Store::recover(folder, &detail, no_links, NOW, &unwatched())?;
    // What was put aside is what was there, to the byte; but a library that opened was written in before it was looked through.
    let aside = std::fs::read(Path::new(&recovery.set_aside).join(FILE)).unwrap();
    assert!(written || aside == bytes);
    let (store, _) = Store::open(folder, NOW).unwrap();
    assert_eq!(store.recovery().unwrap().as_ref(), Some(&recovery));
    Ok((store, Some(recovery)))
}

fn assert_sound(store: &Store, what: &str) {
    assert_eq!(store.check().unwrap(), Vec::<String>::new(), "{what}");
    store.sidebar().unwrap();
    let ids = store.ids(&ArticleQuery::of(Scope::All), NOW).unwrap();
    for id in &ids {
        store.article(*id).unwrap_or_else(|error| panic!("{what}: article {id}: {error}"));
    }
    assert_eq!(store.summaries(&ids).unwrap().len(), ids.len());
    store.add_folder("goes on", None).unwrap();
    store.journal(NOW).unwrap();
}

#[test]
fn a_library_cut_off_anywhere_is_recovered_as_far_as_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = filled(folder.path());
    let (mut most, mut lengths) =
        (0, vec![1, 15, 16, 99, 100, 101, 511, 512, 4096, 16_383, 16_384, 16_385, bytes.len() - 1]);
    lengths.extend((1..16).map(|part| bytes.len() * part / 16));
    lengths.sort_unstable();
    for length in lengths {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("images")).unwrap();
        std::fs::write(folder.path().join("images/beside"), "x").unwrap();
        let (store, recovery) = start(folder.path(), &bytes[..length]).unwrap();
        let recovery = recovery.unwrap_or_else(|| panic!("{length} of {} bytes were taken for a library", bytes.len()));
        assert_eq!(recovery.damage, Damage::Unreadable);
        assert_sound(&store, &format!("{length} of {} bytes", bytes.len()));
        assert!(folder.path().join("images/beside").exists());
        most = most.max(recovery.holds.articles);
        // Feeds were written first.
        assert!(length < bytes.len() / 2 || recovery.holds.feeds == 3, "{length}: {recovery:?}");
    }
    assert!(i64::from(most) > ARTICLES * 9 / 10, "at most {most} articles were saved");
}

#[test]
fn what_a_damaged_library_lacks_comes_from_its_backup() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = filled(folder.path());
    let (store, _) = Store::open(folder.path(), NOW).unwrap();
    store.back_up(&Shelf::of(folder.path()), BackupReason::Weekly, NOW, &unwatched()).unwrap();
    drop(store);
    for length in [0, 50, bytes.len() / 8, bytes.len() / 3, bytes.len() * 3 / 4] {
        let (store, recovery) = start(folder.path(), &bytes[..length]).unwrap();
        let recovery = recovery.unwrap();
        let expected = if length == 0 { Damage::Empty } else { Damage::Unreadable };
        assert_eq!(recovery.damage, expected, "{length}");
        // At the end of the file is the search index, which is made anew anyway.
        assert!(recovery.backup == Some(NOW) || length > bytes.len() / 2, "{length}: {recovery:?}");
        assert_eq!(
            (recovery.holds.feeds, recovery.articles_lost, recovery.texts_lost),
            (3, 0, 0),
            "{length}: {recovery:?}"
        );
        assert_eq!(i64::from(recovery.holds.articles), ARTICLES + 2, "{length}");
        assert_eq!((recovery.holds.starred, recovery.settings_lost), (51, false));
        assert_eq!(store.settings().unwrap().text_percent, 130);
        assert_sound(&store, &format!("{length}"));
    }
    // The file is gone, its backups are not.
    std::fs::remove_file(folder.path().join(FILE)).unwrap();
    let missing = Store::open(folder.path(), NOW).unwrap_err();
    assert!(matches!(&missing, StoreError::Corrupt(why) if why == rescue::MISSING));
    let recovery = Store::recover(folder.path(), "", no_links, NOW, &unwatched()).unwrap();
    assert_eq!((recovery.damage, recovery.set_aside.as_str(), recovery.holds.starred), (Damage::Missing, "", 51));
}

/// A cheap repeatable spread.
fn random(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize
}

#[test]
fn turned_bits_never_end_in_a_crash_or_in_a_library_that_is_not_sound() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = filled(folder.path());
    let (mut recovered, mut worst) = (0_u64, u32::MAX);
    for seed in 0..SEEDS {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut damaged = bytes.clone();
        // From one bit to a burst as a dying disk leaves it.
        let flips = [1, 4, 32, 256][(seed % 4) as usize];
        for _ in 0..flips {
            let at = random(&mut state) % damaged.len();
            damaged[at] ^= 1 << (random(&mut state) % 8);
        }
        if seed % 5 == 0 {
            let page = random(&mut state) % (damaged.len() / 16_384);
            damaged[page * 16_384..(page + 1) * 16_384].fill(if seed % 2 == 0 { 0 } else { 0xa5 });
        }
        let folder = tempfile::tempdir().unwrap();
        let (store, recovery) = match start(folder.path(), &damaged) {
            Ok(started) => started,
            // The bits that say which version or whose file it is: refused, and not touched.
            Err(StoreError::NewerLibrary { .. }) => {
                assert_eq!(std::fs::read(folder.path().join(FILE)).unwrap(), damaged);
                continue;
            }
            Err(error) => panic!("seed {seed}: {error}"),
        };
        let Some(recovery) = recovery else { continue };
        recovered += 1;
        worst = worst.min(recovery.holds.articles);
        assert_sound(&store, &format!("seed {seed}"));
    }
    println!("recovered {recovered} of {SEEDS}, the worst with {worst} of {} articles", ARTICLES + 2);
    assert!(recovered > SEEDS / 2, "{recovered}");
}

#[test]
fn what_is_only_in_the_log_is_saved_too() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path());
    let (store, _) = Store::open(folder.path(), NOW).unwrap();
    store.add_folder("only in the log", None).unwrap();
    std::mem::forget(store);
    let elsewhere = tempfile::tempdir().unwrap();
    let mut bytes = std::fs::read(folder.path().join(FILE)).unwrap();
    let end = bytes.len() - 16_384;
    bytes[end..].fill(0xa5);
    std::fs::write(elsewhere.path().join(FILE), bytes).unwrap();
    let log = format!("{FILE}-wal");
    std::fs::copy(folder.path().join(&log), elsewhere.path().join(&log)).unwrap();
    let recovery = Store::recover(elsewhere.path(), "", no_links, NOW, &unwatched()).unwrap();
    assert!(Path::new(&recovery.set_aside).join(&log).exists());
    let (store, _) = Store::open(elsewhere.path(), NOW).unwrap();
    assert!(store.sidebar().unwrap().folders.iter().any(|folder| folder.name == "only in the log"));
    assert_sound(&store, "with a log");
}

#[test]
fn a_recovery_that_was_killed_half_way_is_brought_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = filled(folder.path());
    std::fs::write(folder.path().join(FILE), &bytes[..bytes.len() / 2]).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    std::fs::write(elsewhere.path().join(FILE), &bytes[..bytes.len() / 2]).unwrap();
    let recovery = Store::recover(elsewhere.path(), "", no_links, NOW, &unwatched()).unwrap();
    let whole = std::fs::read(elsewhere.path().join(FILE)).unwrap();
    // Killed after the new library was whole, before the old one was moved; and after that.
    for moved in [false, true] {
        std::fs::write(folder.path().join("broadsheet.recovered.sqlite"), &whole).unwrap();
        std::fs::write(folder.path().join(format!("{FILE}-wal")), "a log of the old one").unwrap();
        match moved {
            true => std::fs::remove_file(folder.path().join(FILE)).unwrap(),
            false => std::fs::write(folder.path().join(FILE), &bytes[..bytes.len() / 2]).unwrap(),
        }
        let (store, _) = Store::open(folder.path(), NOW).unwrap();
        assert_eq!(store.recovery().unwrap().unwrap().holds, recovery.holds);
        assert_sound(&store, "after the kill");
        drop(store);
        assert!(!folder.path().join("broadsheet.recovered.sqlite").exists());
    }
}

#[test]
fn a_library_that_somebody_has_open_is_not_recovered() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path());
    let (_store, _) = Store::open(folder.path(), NOW).unwrap();
    let refused = Store::recover(folder.path(), "", no_links, NOW, &unwatched());
    assert!(matches!(refused, Err(StoreError::Locked)));
}

/// Root may write anywhere: the file system itself must be read-only then.
#[cfg(unix)]
#[test]
fn a_library_that_may_not_be_written_is_refused_with_a_sentence_and_left_alone() {
    use std::process::Command;
    let folder = tempfile::tempdir().unwrap();
    let bytes = filled(folder.path());
    let mount = |options: &str| {
        let done = Command::new("mount").args(["-o", options]).arg(folder.path()).arg(folder.path()).status();
        done.is_ok_and(|status| status.success())
    };
    let is_mounted = mount("bind") && mount("remount,ro,bind");
    if !is_mounted {
        use std::os::unix::fs::PermissionsExt;
        println!("READ-ONLY: by permissions, no file system could be mounted");
        let set = |path: &Path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        set(&folder.path().join(FILE), 0o444);
        set(folder.path(), 0o555);
    }
    let opened = Store::open(folder.path(), NOW).and_then(|(store, _)| store.add_folder("x", None));
    if is_mounted {
        let _ = Command::new("umount").arg("-l").arg(folder.path()).status();
    } else {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    let error = opened.expect_err("a read-only library was written to");
    assert!(!matches!(error, StoreError::Corrupt(_)), "that is no damage: {error}");
    assert!(error.to_string().contains("read") || error.to_string().contains("write"), "{error}");
    assert_eq!(std::fs::read(folder.path().join(FILE)).unwrap(), bytes);
}
