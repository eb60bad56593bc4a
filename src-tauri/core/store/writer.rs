//! The one thread that writes. Each job is a closure that runs in a transaction of its own; what the user did goes first
//! and is on the disk when its reply comes. Refreshed feeds that are waiting at the same time share a commit (each in a
//! savepoint, so that one can fail alone), because a commit costs more than a feed's articles.

use super::StoreError;
use rusqlite::Connection;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Work that a job leaves for the end of its transaction.
type Last = Box<dyn FnOnce(&Connection) -> Result<(), StoreError> + Send>;

/// A connection inside a write transaction: functions that write ask for this, functions that read for a `Connection`.
#[derive(Clone, Copy)]
pub(super) struct Writing<'c> {
    conn: &'c Connection,
    last: &'c RefCell<Vec<Last>>,
}

impl Writing<'_> {
    /// Puts work off until just before the commit, together with that of the other jobs of the transaction. For the search
    /// index: FTS5 flushes what it gathered at every savepoint (also those that SQLite makes for statements with
    /// triggers) as a segment of its own, and then merges thousands of them for longer than everything else takes.
    pub(super) fn before_commit(&self, work: impl FnOnce(&Connection) -> Result<(), StoreError> + Send + 'static) {
        self.last.borrow_mut().push(Box::new(work));
    }
}

impl Deref for Writing<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        self.conn
    }
}

/// How safe a write must be when its reply comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Durability {
    /// On the disk: what the user did.
    Full,
    /// Safe from a crash of the program, not from a power cut: what a refresh brought can be fetched again.
    Normal,
}

/// Refresh jobs that may wait; more make their callers wait, so that memory stays bounded.
const REFRESH_WAITING: usize = 16;

/// A shared commit is made at the latest after this time, so that the user's changes never wait long.
const SHARED_COMMIT: Duration = Duration::from_millis(50);

type Reply = Box<dyn FnOnce(Result<(), StoreError>) + Send>;

/// What a job leaves: whether its changes are to be kept, and how its caller is told.
struct Outcome {
    keep: bool,
    reply: Reply,
}

/// A job; given an error instead of a connection it only tells its caller.
type Run = Box<dyn FnOnce(Result<Writing<'_>, StoreError>) -> Outcome + Send>;

enum Job {
    Transaction(Durability, Run),
    Plain(Box<dyn FnOnce(&mut Connection) + Send>),
}

#[derive(Default)]
struct Waiting {
    user: VecDeque<Job>,
    refresh: VecDeque<Run>,
    closed: bool,
}

#[derive(Default)]
struct Queue {
    waiting: Mutex<Waiting>,
    changed: Condvar,
}

impl Queue {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'g>(&self, guard: MutexGuard<'g, Waiting>) -> MutexGuard<'g, Waiting> {
        self.changed.wait(guard).unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, job: Job) -> Result<(), StoreError> {
        let mut waiting = self.lock();
        match job {
            Job::Transaction(Durability::Normal, run) => {
                while waiting.refresh.len() >= REFRESH_WAITING && !waiting.closed {
                    waiting = self.wait(waiting);
                }
                waiting.refresh.push_back(run);
            }
            job => waiting.user.push_back(job),
        }
        if waiting.closed {
            return Err(StoreError::Closed);
        }
        self.changed.notify_all();
        Ok(())
    }

    /// The next job, the user's first; `None` when the queue is closed and empty.
    fn next(&self) -> Option<Job> {
        let mut waiting = self.lock();
        loop {
            let refresh = |waiting: &mut Waiting| waiting.refresh.pop_front();
            let job = waiting.user.pop_front();
            let job = job.or_else(|| refresh(&mut waiting).map(|run| Job::Transaction(Durability::Normal, run)));
            if job.is_some() {
                self.changed.notify_all();
                return job;
            }
            if waiting.closed {
                return None;
            }
            waiting = self.wait(waiting);
        }
    }

    /// Another refresh job for a shared commit, unless the user waits for something.
    fn next_refresh(&self) -> Option<Run> {
        let mut waiting = self.lock();
        let run = if waiting.user.is_empty() { waiting.refresh.pop_front() } else { None };
        self.changed.notify_all();
        run
    }
}

/// The handle of the writer thread. Dropping it finishes the waiting jobs and closes the database.
pub(super) struct Writer {
    queue: Arc<Queue>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// Starts the thread with its connection.
    pub(super) fn start(conn: Connection) -> Result<Self, std::io::Error> {
        let queue = Arc::new(Queue::default());
        let jobs = Arc::clone(&queue);
        let thread = std::thread::Builder::new().name("store-writer".to_owned()).spawn(move || work(conn, &jobs))?;
        Ok(Self { queue, thread: Mutex::new(Some(thread)) })
    }

    /// Runs `job` in a transaction and waits for it. An error rolls back all that the job wrote, a panic too.
    pub(super) fn write<T: Send + 'static>(
        &self,
        durability: Durability,
        job: impl FnOnce(Writing<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (sender, receiver) = mpsc::sync_channel(1);
        let run: Run = Box::new(move |writing| {
            let result = writing.and_then(|writing| guarded(|| job(writing)));
            let keep = result.is_ok();
            // A caller that is gone needs no reply.
            let reply: Reply = Box::new(move |committed| drop(sender.send(committed.and(result))));
            Outcome { keep, reply }
        });
        self.queue.push(Job::Transaction(durability, run))?;
        receiver.recv().map_err(|_| StoreError::Closed)?
    }

    /// Finishes the waiting jobs and closes the database; later jobs are refused.
    pub(super) fn close(&self) {
        self.queue.lock().closed = true;
        self.queue.changed.notify_all();
        if let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take() {
            // The thread catches its jobs' panics; there is nobody to tell of another one.
            let _ = thread.join();
        }
    }

    /// Runs `job` on the writer's connection outside of any transaction and waits for it.
    pub(super) fn plain<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (sender, receiver) = mpsc::sync_channel(1);
        self.queue.push(Job::Plain(Box::new(move |conn| drop(sender.send(guarded(|| job(conn)))))))?;
        receiver.recv().map_err(|_| StoreError::Closed)?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.close();
    }
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Writer")
    }
}

fn guarded<T>(job: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    catch_unwind(AssertUnwindSafe(job)).unwrap_or_else(|panic| {
        let message = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        Err(StoreError::Internal(format!("a write panicked: {}", message.unwrap_or("no message"))))
    })
}

fn work(mut conn: Connection, queue: &Queue) {
    let mut durability = None;
    while let Some(job) = queue.next() {
        match job {
            Job::Plain(run) => run(&mut conn),
            Job::Transaction(wanted, run) => {
                // Cannot be changed inside a transaction. WAL with NORMAL syncs at checkpoints only, FULL at every commit.
                if durability != Some(wanted) {
                    let value = if wanted == Durability::Full { "FULL" } else { "NORMAL" };
                    durability = conn.pragma_update(None, "synchronous", value).is_ok().then_some(wanted);
                }
                transaction(&conn, run, || if wanted == Durability::Normal { queue.next_refresh() } else { None });
            }
        }
    }
    close(&conn);
}

/// Runs a job, and those that `more` brings within a short while, and commits them together.
fn transaction(conn: &Connection, first: Run, mut more: impl FnMut() -> Option<Run>) {
    let begun = conn.execute_batch("BEGIN IMMEDIATE").map_err(StoreError::from);
    let start = Instant::now();
    let mut kept: Vec<Reply> = Vec::new();
    let last = RefCell::new(Vec::new());
    let mut next = Some(first);
    while let Some(run) = next {
        match &begun {
            Ok(()) => match in_savepoint(Writing { conn, last: &last }, run) {
                Ok(reply) => kept.extend(reply),
                Err(error) => return abandon(conn, kept, &error),
            },
            Err(error) => {
                (run(Err(error.again())).reply)(Ok(()));
                return;
            }
        }
        next = if start.elapsed() < SHARED_COMMIT { more() } else { None };
    }
    let finished = last.into_inner().into_iter().try_for_each(|work| guarded(|| work(conn)));
    match finished.and_then(|()| Ok(conn.execute_batch("COMMIT")?)) {
        Ok(()) => kept.into_iter().for_each(|reply| reply(Ok(()))),
        Err(error) => abandon(conn, kept, &error),
    }
}

/// Runs a job in a savepoint. A job that failed is told at once; one whose changes were kept is told after the commit. An
/// error means that the whole transaction is gone.
fn in_savepoint(w: Writing<'_>, run: Run) -> Result<Option<Reply>, StoreError> {
    let left = w.last.borrow().len();
    let begun = w.execute_batch("SAVEPOINT job").map_err(StoreError::from);
    let Outcome { keep, reply } = run(begun.map(|()| w));
    // SQLite rolls the whole transaction back by itself after some errors (disk full, input/output).
    if w.is_autocommit() {
        let gone = StoreError::Internal("the transaction was rolled back".to_owned());
        reply(if keep { Err(gone.again()) } else { Ok(()) });
        return Err(gone);
    }
    if keep {
        w.execute_batch("RELEASE job")?;
        return Ok(Some(reply));
    }
    w.last.borrow_mut().truncate(left);
    w.execute_batch("ROLLBACK TO job; RELEASE job")?;
    reply(Ok(()));
    Ok(None)
}

/// Rolls back and tells everybody who waits for the commit.
fn abandon(conn: &Connection, kept: Vec<Reply>, error: &StoreError) {
    if !conn.is_autocommit() && conn.execute_batch("ROLLBACK").is_err() {
        tracing::error!("a transaction could not be rolled back");
    }
    kept.into_iter().for_each(|reply| reply(Err(error.again())));
}

/// Leaves a single tidy file behind; failing at it loses nothing.
fn close(conn: &Connection) {
    let tidy = conn.execute_batch("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);");
    if let Err(error) = tidy {
        tracing::warn!(%error, "the library was closed without a checkpoint");
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn writer() -> Writer {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch("CREATE TABLE t (x INTEGER)").unwrap();
        Writer::start(conn).unwrap()
    }

    fn insert(writer: &Writer, x: i64, fail: fn() -> Result<(), StoreError>) -> Result<(), StoreError> {
        writer.write(Durability::Normal, move |w| {
            w.execute("INSERT INTO t VALUES (?1)", [x])?;
            w.before_commit(move |conn| {
                conn.execute("INSERT INTO t VALUES (?1)", [-x])?;
                Ok(())
            });
            fail()
        })
    }

    fn sum(writer: &Writer) -> (i64, i64) {
        let sql = "SELECT count(*), coalesce(sum(abs(x)), 0) FROM t";
        writer.plain(move |conn| Ok(conn.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?)).unwrap()
    }

    #[test]
    fn a_job_that_fails_or_panics_leaves_nothing_and_the_thread_goes_on() {
        let writer = writer();
        insert(&writer, 1, || Ok(())).unwrap();
        assert!(matches!(insert(&writer, 10, || Err(StoreError::DiskFull)), Err(StoreError::DiskFull)));
        assert!(
            matches!(insert(&writer, 100, || panic!("on purpose")), Err(StoreError::Internal(why)) if why.contains("on purpose"))
        );
        insert(&writer, 2, || Ok(())).unwrap();
        assert_eq!(sum(&writer), (4, 6));
    }

    #[test]
    fn one_that_fails_in_a_shared_commit_fails_alone() {
        let writer = writer();
        // Holds the thread until the others wait, so that they share a commit.
        let ((release, held), (begun, begins)) = (mpsc::channel::<()>(), mpsc::channel::<()>());
        std::thread::scope(|threads| {
            let writer = &writer;
            threads.spawn(move || {
                let wait = move |_: Writing<'_>| {
                    begun.send(()).unwrap();
                    held.recv().unwrap();
                    Ok(())
                };
                writer.write(Durability::Normal, wait).unwrap();
            });
            begins.recv().unwrap();
            for x in 1..=8 {
                let fail: fn() -> Result<(), StoreError> = if x == 3 { || Err(StoreError::Locked) } else { || Ok(()) };
                threads.spawn(move || assert_eq!(insert(writer, x, fail).is_err(), x == 3));
            }
            while writer.queue.lock().refresh.len() < 8 {
                std::thread::yield_now();
            }
            release.send(()).unwrap();
        });
        assert_eq!(sum(&writer), (14, 2 * (36 - 3)));
    }
}
