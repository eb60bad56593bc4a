//! One target's course: earlier findings, seeds, then changed seeds, each watched.

use crate::{change, seeds};
use fastrand::Rng;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Inputs without `BROADSHEET_FUZZ_INPUTS`.
const INPUTS: usize = 1_500;

/// No input may take longer, and one that takes ten times as long is never waited for. Unoptimised code is some ten times slower; a
/// page may take all of its own time limit there, which is 20 seconds, and is then refused.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 25 } else { 2 });

/// The process may never take more memory, in MiB; the seeds in it are some 24.
const MEMORY: u64 = 512;

/// What is tried at present: set before, so that an input that never ends is known.
type Present = Arc<Mutex<Option<(Instant, Vec<u8>)>>>;

/// Tries a target until its inputs are used up; panics with the path of what failed.
pub fn run(name: &str, kinds: &[&str], target: fn(&[u8])) {
    let number = |variable: &str| std::env::var(variable).ok().and_then(|value| value.parse().ok());
    let inputs = number("BROADSHEET_FUZZ_INPUTS").unwrap_or(INPUTS as u64);
    let seed = number("BROADSHEET_FUZZ_SEED").unwrap_or(1);
    let present = Present::default();
    let of_worker = present.clone();
    let kinds: Vec<String> = kinds.iter().map(|kind| (*kind).to_owned()).collect();
    let told = name.to_owned();
    // The stack of a thread is that of the program's own workers: two MiB.
    let worker = std::thread::spawn(move || course(&told, &kinds, target, inputs, seed, &of_worker));
    while !worker.is_finished() {
        std::thread::sleep(Duration::from_millis(200));
        let now = present.lock().unwrap().clone();
        if let Some((since, input)) = now.filter(|(since, _)| since.elapsed() > LONGEST * 10) {
            panic!("{name}: still at it after {:?}: {}", since.elapsed(), keep(name, &input).display());
        }
    }
    if let Err(message) = worker.join().unwrap() {
        panic!("{message}");
    }
}

fn course(
    name: &str,
    kinds: &[String],
    target: fn(&[u8]),
    inputs: u64,
    seed: u64,
    present: &Present,
) -> Result<(), String> {
    let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
    let seeds = seeds::of(&kinds);
    let mut random = Rng::with_seed(seed);
    let mut slowest = Duration::ZERO;
    let before = seeds::found_before(name).into_iter();
    let made = (0..inputs).map(|_| change::input(&seeds, &mut random));
    for (number, input) in before.chain(made).enumerate() {
        *present.lock().unwrap() = Some((Instant::now(), input.clone()));
        let begun = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| target(&input)));
        let took = begun.elapsed();
        slowest = slowest.max(took);
        let complaint = match outcome {
            Err(_) => Some("it panicked".to_owned()),
            Ok(()) if took > LONGEST => Some(format!("it took {took:?}")),
            Ok(()) if number % 64 == 0 => memory().filter(|mib| *mib > MEMORY).map(|mib| format!("it took {mib} MiB")),
            Ok(()) => None,
        };
        if let Some(complaint) = complaint {
            return Err(format!(
                "{name}: input {number} of seed {seed}: {complaint}: {}",
                keep(name, &input).display()
            ));
        }
    }
    *present.lock().unwrap() = None;
    println!("{name}: {inputs} inputs of {} seeds, the slowest {slowest:?}, {:?} MiB", seeds.len(), memory());
    Ok(())
}

fn keep(name: &str, input: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}-{:016x}", xxhash_rust::xxh3::xxh3_64(input)));
    std::fs::write(&path, input).unwrap();
    path
}

/// The most memory that this process had, in MiB. Only Linux tells.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kib| kib / 1024)
}
