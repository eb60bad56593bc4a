// `npm test`: every check there is. All steps run even when an earlier one failed, unless they need what it makes.
//
//   npm test -- --fast        without the desktop program and the journeys through its window
//   npm test -- --only rust   only the steps whose title contains "rust" (and what they need)
//   npm test -- --packages    also the optimised build, the packages that are made of it, and a clean system that they are installed in
//   npm test -- --yes         install missing system packages without asking

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit, platform } from 'node:process';
import { counts } from './counts.mjs';
import { ROOT, UI, output, runAndKeep, succeeds } from './run.mjs';
import { setup } from './setup.mjs';

const FAST = argv.includes('--fast');
const PACKAGES = platform === 'linux' && argv.includes('--packages');
const ONLY = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : '';

// The tests of the window compile the desktop program with its interface inside; one set of features for all Rust tests
// means that everything is compiled once. With --fast the headless set is used, which needs no WebKit.
const FEATURES = FAST ? [] : ['--features', 'e2e'];

// A display, a message bus and folders of their own keep the window away from the running desktop. WebKitWebDriver, through which
// the window is used, is there on Linux only.
const HEADLESS_DESKTOP = [
  ...['xvfb-run', '-a', '-s', '-screen 0 1440x900x24', 'dbus-run-session', '--config-file=tests/e2e/bus.conf', '--'],
  ...['cargo', 'test', '--features', 'e2e', '--test', 'e2e', '--', '--test-threads=1', '--nocapture'],
];
const WINDOW_TITLE = 'window: journeys';
const WITH_WINDOW = platform === 'linux' && !FAST && WINDOW_TITLE.includes(ONLY);

const SWITCHES = argv.filter((each) => ['--yes', '--no-install'].includes(each));

const ui = (script) => ({ command: ['npm', 'run', '--silent', script], cwd: UI });

/** Title, command, the title of the step whose product it needs, and whether --fast leaves it out. */
function steps() {
  return [
    { title: 'scripts: tests', command: ['node', '--test', '--test-reporter=spec', ...nodeTests()] },
    { title: 'ui: format and lint', ...ui('lint') },
    { title: 'ui: types', ...ui('check') },
    { title: 'ui: planted type errors are found', command: ['node', 'scripts/planted-type-error.mjs'] },
    { title: 'ui: tests', ...ui('test') },
    { title: 'ui: build', ...ui('build') },
    { title: 'rust: format', command: ['cargo', 'fmt', '--check'] },
    { title: 'rust: lint, headless', command: ['cargo', 'clippy', '--all-targets', '--', '-D', 'warnings'] },
    {
      title: 'rust: lint, desktop',
      command: ['cargo', 'clippy', '--all-targets', '--features', 'e2e', '--', '-D', 'warnings'],
      needs: 'ui: build',
      full: true,
    },
    { title: 'rust: tests', command: rustTests(), needs: FAST ? undefined : 'ui: build' },
    { title: 'rust: documentation tests', command: ['cargo', 'test', '--doc', ...FEATURES], needs: FAST ? undefined : 'ui: build' },
    { title: WINDOW_TITLE, command: HEADLESS_DESKTOP, needs: 'ui: build', full: true },
    { title: 'packages: made', command: ['npm', 'run', '--silent', 'bundle', '--', ...SWITCHES], packages: true },
    {
      title: 'packages: checked and installed',
      command: ['node', '--test', '--test-reporter=spec', 'scripts/packages/installed.mjs'],
      needs: 'packages: made',
      packages: true,
    },
  ]
    .filter(({ full, packages }) => !(FAST && full) && !(packages && !PACKAGES))
    .filter(({ title }) => !(title === WINDOW_TITLE && !WITH_WINDOW) && title.includes(ONLY));
}

function nodeTests() {
  return ['scripts', 'scripts/packages']
    .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`))
    .filter((name) => name.endsWith('.test.mjs'));
}

// Every test target except the window's, which needs a display.
function rustTests() {
  const targets = JSON.parse(output('cargo', ['metadata', '--no-deps', '--format-version', '1']) ?? '{"packages":[]}')
    .packages.flatMap((each) => each.targets)
    .filter((target) => target.kind.includes('test') && target.name !== 'e2e')
    .flatMap((target) => ['--test', target.name]);
  const runner = succeeds('cargo', ['nextest', '--version']) ? ['nextest', 'run', '--no-fail-fast'] : ['test', '--no-fail-fast'];
  return ['cargo', ...runner, ...FEATURES, '--lib', '--bins', ...targets];
}

async function main() {
  const purposes = ['build', 'ui', ...(FAST ? [] : ['desktop']), ...(WITH_WINDOW ? ['window tests'] : []), ...(PACKAGES ? ['package tests'] : [])];
  await setup(purposes);
  tellAboutCorpus();
  const results = [];
  for (const step of wanted()) {
    const broken = results.find((each) => each.title === step.needs && each.code !== 0);
    results.push(broken ? { ...step, skippedFor: broken.title, code: 1, seconds: 0, text: '' } : await take(step));
  }
  report(results);
  if (!PACKAGES) console.log('NOT RUN: making and installing packages, which `npm test -- --packages` does');
  if (platform !== 'linux' && !FAST) console.log('NOT RUN: the journeys through the real window, which need Linux');
  exit(results.some((each) => each.code !== 0) ? 1 : 0);
}

// With --only, a step brings along what it needs.
function wanted() {
  const chosen = steps();
  const needed = new Set(chosen.map((each) => each.needs).filter((title) => title && !chosen.some((each) => each.title === title)));
  return needed.has('ui: build') ? [{ title: 'ui: build', ...ui('build') }, ...chosen] : chosen;
}

async function take(step) {
  const [program, ...args] = step.command;
  console.log(`\n━━ ${step.title} ━━ ${step.command.join(' ')}`);
  const begun = performance.now();
  const { code, text } = await runAndKeep(program, args, { cwd: step.cwd ?? ROOT });
  return { ...step, code, text, seconds: (performance.now() - begun) / 1000 };
}

function tellAboutCorpus() {
  const shared = env.BROADSHEET_SHARED ?? join(ROOT, '..', 'shared');
  if (existsSync(join(shared, 'corpus'))) return;
  console.log(`There is no shared corpus at ${shared}: tests over real feeds take the small fixtures in tests/fixtures only.`);
}

function report(results) {
  console.log('\n━━ summary ━━');
  const width = Math.max(...results.map((each) => each.title.length), 0);
  let passed = 0;
  let failed = 0;
  for (const { title, code, seconds, text, skippedFor } of results) {
    const outcome = skippedFor ? `not run, needs “${skippedFor}”` : code === 0 ? 'ok' : `FAILED (exit code ${code})`;
    console.log(`${title.padEnd(width)}  ${seconds.toFixed(1).padStart(7)} s  ${outcome}`);
    const found = counts(text);
    for (const line of found.lines) console.log(`${' '.repeat(width)}             ${line}`);
    passed += found.passed;
    failed += found.failed;
  }
  const total = results.reduce((sum, each) => sum + each.seconds, 0);
  console.log(`${'together'.padEnd(width)}  ${total.toFixed(1).padStart(7)} s`);
  const broken = results.filter((each) => each.code !== 0);
  if (broken.length > 0) console.log(`Steps that failed: ${broken.map((each) => each.title).join(', ')}`);
  const skipped = results.flatMap(({ text }) => text.match(/^﹣ .*# .*$/gm) ?? []);
  for (const line of skipped) console.log(`NOT RUN: ${line.slice(2)}`);
  console.log(`${passed} passed, ${failed} failed`);
}

await main();
