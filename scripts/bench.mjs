// `npm run bench`: figures of the real programs over generated feeds, each beside the floor or the aim it is held to.
// Needs the workload generator (../shared/workload, or BROADSHEET_SHARED), python3 and nginx.
//   npm run bench                 20,000 and 100,000 articles
//   npm run bench -- --small      20,000 only
//   npm run bench -- corpus       what is made of others' feeds, and what that costs (needs ../shared/corpus)
//   npm run bench -- --window     the real window as well (Linux; builds the desktop program)
//   npm run bench -- ui           moving about in the real window over 100,000 articles, and articles of every size (Linux; needs
//                                 xdotool; at most 25 minutes once things are built)
//   npm run bench -- ui --small   the same over 20,000 articles, and less of everything
//   npm run bench -- ui --only marking,memory
//                                 some of it: scrolling, held, pressed, views, marking, memory, articles
//   npm run bench -- ui --again   with the programs and libraries of the last time
//   npm run bench -- ui --debug   with programs built as tests are: tries the bench itself, the figures mean nothing
//   npm run bench -- polling      requests and delays of a simulated month (needs none of the above)
// CPU seconds are comparable on a busy machine, wall seconds only on an idle one.

import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, env, exit } from 'node:process';
import { articleFigures } from './bench/articles.mjs';
import { corpusFigures } from './bench/corpus.mjs';
import { feedsFor, serving } from './bench/feeds.mjs';
import { aim, mb, measured, ms, must, row, seconds, table } from './bench/measuring.mjs';
import { MOVING as PARTS, uiFigures } from './bench/ui.mjs';
import { windowFigures } from './bench/window.mjs';
import { ROOT, UI } from './run.mjs';
import { setup } from './setup.mjs';

const SMALL = argv.includes('--small');
const WINDOW = argv.includes('--window');
const MOVING = argv.includes('ui');
const AGAIN = argv.includes('--again');
/** The parts of `ui` that are wanted. */
const ONLY = argv.includes('--only') ? (argv[argv.indexOf('--only') + 1] ?? '').split(',') : [...PARTS, 'articles'];
/** Reading on takes no longer than this, so that the whole of `ui` has its 25 minutes. */
const READING_MINUTES = 12;
const PROFILE = argv.includes('--debug') ? 'debug' : 'release';
// Planted by the generator in a tenth, a hundredth and a thousandth of the entries, and words that nearly all have.
const WORDS = ['quillfeather', 'marblewick', 'ostrichlamp', '琉璃', '灯塔', 'маяковник', 'the', 'und', 'broad', 'release notes'];

const workload = join(env.BROADSHEET_SHARED ?? resolve(ROOT, '..', 'shared'), 'workload');
const target = env.CARGO_TARGET_DIR ?? join(ROOT, 'target');
const work = join(target, 'bench');
const cli = join(target, PROFILE, 'broadsheet-cli');

if (argv.includes('polling')) {
  must('cargo', ['test', '-q', '--test', 'integration', 'simulation', '--', '--nocapture', '--test-threads', '1'], { stdio: 'inherit' });
  exit();
}
const unknown = ONLY.filter((part) => part !== 'articles' && !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')} in ui; there are ${[...PARTS, 'articles'].join(', ')}.`);
  exit(1);
}
if (!existsSync(workload)) {
  console.error(`The workload generator is not at ${workload}; set BROADSHEET_SHARED to the folder that holds it.`);
  exit(1);
}
await setup(WINDOW || MOVING ? ['build', 'bench', 'desktop', 'ui', 'window tests', ...(MOVING ? ['ui bench'] : [])] : ['build', 'bench']);
mkdirSync(work, { recursive: true });
if (argv.includes('corpus')) {
  await corpusFigures({ workload, work, target });
  writeFileSync(join(work, 'corpus.txt'), `${table()}\n`);
  console.log(`\n${table()}`);
  exit();
}
const program = join(target, PROFILE, 'broadsheet');
const figures = MOVING && AGAIN && existsSync(program) ? null : build();
if (MOVING) {
  const parts = PARTS.filter((part) => ONLY.includes(part));
  if (parts.length > 0) uiFigures({ program, work, library: await movedIn(...(SMALL ? [500, 40] : [2000, 50])), parts, read: SMALL ? 1500 : 10_000, minutes: READING_MINUTES });
  if (ONLY.includes('articles')) await articleFigures({ program, cli, work, weight: SMALL ? 0.1 : 1 });
  writeFileSync(join(work, 'ui.txt'), `${table()}\n`);
  console.log(`\n${table()}`);
  exit();
}
await core(500, 40, true);
const large = SMALL ? null : await core(2000, 50, false);
if (WINDOW) await windowFigures({ target, work, library: large ?? libraryOf(500, 40) });
writeFileSync(join(work, 'figures.txt'), `${table()}\n`);
console.log(`\n${table()}`);

/** Builds command line and bench in one go, so that both are made of the same crates; for the window the program as well, with the
 * interface in it. The path of the bench. */
function build() {
  const args = ['build', '--bin', 'broadsheet-cli', '--bench', 'figures', '--message-format=json-render-diagnostics'];
  // A bench is built for release unless the profile is named; the one of tests is what everything else is built with.
  args.push(...(PROFILE === 'debug' ? ['--profile', 'dev'] : ['--release']));
  if (MOVING) {
    must('npm', ['run', 'build', '--silent'], { cwd: UI });
    args.push('--features', 'e2e', '--bin', 'broadsheet');
  }
  const lines = must('cargo', args).split('\n').filter((line) => line.startsWith('{'));
  const made = lines.map((line) => JSON.parse(line)).find((made) => made.target?.name === 'figures' && made.executable);
  return made.executable;
}

function libraryOf(feeds, entries) {
  return join(work, `library-${feeds}x${entries}`);
}

/** A library of this size, made anew. */
async function filled(feeds, entries) {
  const folder = await feedsFor(workload, work, feeds, entries);
  const library = libraryOf(feeds, entries);
  rmSync(library, { recursive: true, force: true });
  await serving(workload, folder, () => {
    must(cli, ['--library', library, 'import', join(folder, 'subscriptions.opml')]);
    must(cli, ['--library', library, 'refresh']);
  });
  return library;
}

/** A library to move about in, settled. */
async function movedIn(feeds, entries) {
  const library = libraryOf(feeds, entries);
  if (AGAIN && existsSync(join(library, 'settled'))) return library;
  await filled(feeds, entries);
  must(figures ?? build(), ['settle', library]);
  writeFileSync(join(library, 'settled'), '');
  return library;
}

/** Figures of the core alone over a library of this size, which is left filled. */
async function core(feeds, entries, withFloor) {
  const folder = await feedsFor(workload, work, feeds, entries);
  const library = libraryOf(feeds, entries);
  const file = join(library, 'broadsheet.sqlite');
  rmSync(library, { recursive: true, force: true });
  const floor = withFloor ? JSON.parse(must(figures, ['floor', folder])) : null;
  const command = (...args) => measured(work, cli, '--library', library, '--json', ...args);
  await serving(workload, folder, () => {
    command('import', join(folder, 'subscriptions.opml'));
    const first = command('refresh');
    row(`first refresh, ${feeds} feeds`, `${first.result.new_articles} articles`, `${feeds * entries} generated`);
    row('  wall', seconds(first.wall), `${(first.wall / first.cpu).toFixed(2)} × CPU (aim 0.7)`, aim(first.wall / first.cpu, 0.7));
    const times = floor && first.cpu / floor.cpu;
    row('  CPU', seconds(first.cpu), floor ? `${times.toFixed(2)} × floor of ${seconds(floor.cpu)} (aim 1.5)` : '', floor ? aim(times, 1.5) : '');
    row('  peak memory', `${first.mb.toFixed(0)} MB`, '(aim 120 MB)', aim(first.mb, 120));
    const again = Array.from({ length: 5 }, () => command('refresh')).sort((a, b) => a.cpu - b.cpu)[2];
    const limit = (0.15 * feeds) / 500;
    row('unchanged refresh: CPU', seconds(again.cpu), `wall ${seconds(again.wall)}, ${again.mb.toFixed(0)} MB (aim ${limit.toFixed(2)} s)`, aim(again.cpu, limit));
  });
  const before = statSync(file).size;
  const settled = JSON.parse(must(figures, ['settle', library]));
  const calls = JSON.parse(must(figures, ['library', library, ...WORDS]));
  const size = statSync(file).size;
  const share = size / calls.body_bytes;
  row('settling: CPU', seconds(settled.cpu), `longest write meanwhile ${ms(settled.longest_write_ms)}`);
  row('database', mb(size), `${share.toFixed(2)} × the ${mb(calls.body_bytes)} of sanitised bodies (aim 1.3); ${mb(before)} before settling`, aim(share, 1.3));
  callFigures(calls);
  return library;
}

function callFigures(calls) {
  const spread = ({ p50, p99 }, limit) => [ms(p50), `p99 ${ms(p99)} ${limit ?? ''}`];
  row(`calls on ${calls.articles.toLocaleString('en')} articles: open`, ms(calls.open_ms));
  row('  view of all: ids and first rows', ...spread(calls.view_all_ms, '(aim 30 ms at 100,000)'), aim(calls.view_all_ms.p50, 30));
  row('  view of unread', ...spread(calls.view_unread_ms));
  row('  article', ...spread(calls.article_ms, '(part of 16 ms)'), aim(calls.article_ms.p99, 8));
  row('  search', ...spread(calls.search_ms, '(aim 20 ms)'), aim(calls.search_ms.p99, 20));
  for (const [word, times] of Object.entries(calls.searches_ms)) row(`    ${word}`, ms(times.p50), `p99 ${ms(times.p99)}, CPU ${ms(times.cpu)}`);
  row('  counts of all feeds', ...spread(calls.counts_ms, '(aim 5 ms)'), aim(calls.counts_ms.p50, 5));
  row('  mark all as read', ms(calls.mark_all_ms), `${calls.marked} articles; undo ${ms(calls.undo_ms)}`);
}
