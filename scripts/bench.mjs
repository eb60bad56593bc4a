// `npm run bench`: figures of the real programs over generated feeds, each beside the floor or the aim it is held to.
// Needs the workload generator (../shared/workload, or BROADSHEET_SHARED), python3 and nginx.
//   npm run bench                 20,000 and 100,000 articles
//   npm run bench -- --small      20,000 only
//   npm run bench -- polling      requests and delays of a simulated month (needs none of the above)
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setup } from './setup.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const shared = process.env.BROADSHEET_SHARED ?? resolve(root, '..', 'shared');
const workload = join(shared, 'workload');
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
const work = join(target, 'bench');
const cli = join(target, 'release', 'broadsheet-cli');

// Runs a command and tells wall seconds, CPU seconds and peak memory of it alone; os.wait4 is the one portable source of them.
const MEASURE = `
import json, os, subprocess, sys, time
start = time.monotonic()
child = subprocess.Popen(sys.argv[2:], stdout=open(sys.argv[1], "wb"))
_, status, usage = os.wait4(child.pid, 0)
print(json.dumps({"wall": time.monotonic() - start, "cpu": usage.ru_utime + usage.ru_stime, "mb": usage.ru_maxrss / 1024, "status": os.waitstatus_to_exitcode(status)}))
`;

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28, ...options });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status ?? done.signal}`);
  return done.stdout?.toString() ?? '';
}

function measured(...command) {
  const out = join(work, 'out.json');
  const figures = JSON.parse(run('python3', ['-c', MEASURE, out, ...command]));
  if (figures.status !== 0) throw new Error(`${command.join(' ')} ended with ${figures.status}`);
  const text = readFileSync(out, 'utf8').trim();
  return { ...figures, result: text ? JSON.parse(text) : null };
}

async function serving(folder, body) {
  const server = spawn('python3', [join(workload, 'serve.py'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await new Promise((ready, failed) => {
      server.stdout.once('data', ready);
      server.once('exit', () => failed(new Error('the feed server did not start')));
    });
    return await body();
  } finally {
    server.removeAllListeners('exit');
    server.kill('SIGTERM');
    await new Promise((gone) => server.once('exit', gone));
  }
}

const rows = [];
const row = (what, value, beside, verdict) => rows.push([what, value, beside, verdict]);
const s = (seconds) => `${seconds.toFixed(2)} s`;
const ms = (value) => `${value.toFixed(1)} ms`;
const aim = (value, limit) => (value <= limit ? 'reached' : 'MISSED');

async function scale(feeds, entries, withFloor) {
  const folder = join(work, `feeds-${feeds}x${entries}`);
  const library = join(work, `library-${feeds}x${entries}`);
  if (!existsSync(join(folder, 'workload.json')))
    run('python3', [join(workload, 'make_feeds.py'), folder, '--feeds', `${feeds}`, '--entries', `${entries}`]);
  rmSync(library, { recursive: true, force: true });
  const name = `${(feeds * entries).toLocaleString('en')} articles`;
  const floor = withFloor ? JSON.parse(run('cargo', ['bench', '-q', '--bench', 'figures', '--', 'floor', folder])) : null;
  await serving(folder, async () => {
    measured(cli, '--library', library, '--json', 'import', join(folder, 'subscriptions.opml'));
    const first = measured(cli, '--library', library, '--json', 'refresh');
    const again = measured(cli, '--library', library, '--json', 'refresh');
    row(`first refresh, ${name}: new articles`, `${first.result.new_articles}`, `${feeds * entries} generated`, '');
    row('  wall', s(first.wall), `${(first.wall / first.cpu).toFixed(2)} × CPU (aim 0.7)`, aim(first.wall / first.cpu, 0.7));
    if (floor) {
      row('  CPU', s(first.cpu), `${(first.cpu / floor.cpu).toFixed(2)} × floor of ${s(floor.cpu)} (aim 1.5)`, aim(first.cpu / floor.cpu, 1.5));
    } else row('  CPU', s(first.cpu), '', '');
    row('  peak memory', `${first.mb.toFixed(0)} MB`, 'aim 120 MB', aim(first.mb, 120));
    row(`unchanged refresh, ${feeds} feeds: CPU`, s(again.cpu), `wall ${s(again.wall)}, ${again.mb.toFixed(0)} MB (aim 0.15 s for 500)`, aim(again.cpu, (0.15 * feeds) / 500));
    const size = statSync(join(library, 'broadsheet.sqlite')).size;
    if (floor)
      row('  database', `${(size / 1e6).toFixed(1)} MB`, `${(size / floor.body_bytes).toFixed(2)} × sanitised bodies (aim 1.3)`, aim(size / floor.body_bytes, 1.3));
    else row('  database', `${(size / 1e6).toFixed(1)} MB`, '', '');
  });
  const words = ['quillfeather', 'marblewick', 'ostrichlamp', '琉璃', '灯塔', 'маяковник', 'the', 'und', 'broad'];
  const calls = JSON.parse(run('cargo', ['bench', '-q', '--bench', 'figures', '--', 'library', library, ...words]));
  row(`calls on ${calls.articles.toLocaleString('en')} articles: open`, ms(calls.open_ms), '', '');
  row('  view of all: ids and first rows', ms(calls.view_all_ms.p50), `p99 ${ms(calls.view_all_ms.p99)} (aim 30 ms at 100,000)`, aim(calls.view_all_ms.p50, 30));
  row('  view of unread', ms(calls.view_unread_ms.p50), `p99 ${ms(calls.view_unread_ms.p99)}`, '');
  row('  article', ms(calls.article_ms.p50), `p99 ${ms(calls.article_ms.p99)} (part of 16 ms)`, aim(calls.article_ms.p99, 8));
  row('  search', ms(calls.search_ms.p50), `p99 ${ms(calls.search_ms.p99)} (aim 20 ms)`, aim(calls.search_ms.p99, 20));
  row('  counts of all feeds', ms(calls.counts_ms.p50), `p99 ${ms(calls.counts_ms.p99)} (aim 5 ms)`, aim(calls.counts_ms.p50, 5));
  row('  mark all as read', ms(calls.mark_all_ms), `${calls.marked} articles; undo ${ms(calls.undo_ms)}`, '');
}

if (process.argv.includes('polling')) {
  run('cargo', ['test', '-q', '--test', 'integration', 'simulation', '--', '--nocapture', '--test-threads', '1'], { stdio: 'inherit' });
  process.exit();
}
if (!existsSync(workload)) {
  console.error(`The workload generator is not at ${workload}; set BROADSHEET_SHARED to the folder that holds it.`);
  process.exit(1);
}
await setup(['build', 'bench']);
mkdirSync(work, { recursive: true });
run('cargo', ['build', '--release', '--bin', 'broadsheet-cli'], { stdio: 'inherit' });
run('cargo', ['bench', '--no-run', '--bench', 'figures'], { stdio: 'inherit' });
await scale(500, 40, true);
if (!process.argv.includes('--small')) await scale(2000, 50, false);
const widths = [0, 1, 2].map((column) => Math.max(...rows.map((cells) => cells[column].length)));
const table = rows.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
writeFileSync(join(work, 'figures.txt'), `${table}\n`);
console.log(`\n${table}`);
