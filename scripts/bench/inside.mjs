// Runs inside the display of `window.mjs`: starts windows, waits for what they paint, and prints one JSON object.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inWindow, ownHome, spread } from './driver.mjs';
import { treeMemory } from './measuring.mjs';

const STARTS = 5;
const PATIENCE_MS = 60_000;
const RESTS_MS = 5000;
const KEYS = 100;

// From the key until the reading pane has another title, and until the frame with it was painted.
const PRESSING = `
  const [keys, done] = arguments;
  const title = () => document.querySelector('[data-pane=reader] h1')?.textContent;
  const soon = (ms) => new Promise((after) => setTimeout(after, ms));
  const painted = () => new Promise((after) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = after; c.port2.postMessage(0); }));
  const changed = (from) => new Promise((after) => {
    const watch = new MutationObserver(() => { if (title() && title() !== from) { watch.disconnect(); after(); } });
    watch.observe(document.querySelector('[data-pane=reader]'), { subtree: true, childList: true, characterData: true });
    setTimeout(() => { watch.disconnect(); after(); }, 2000);
  });
  (async () => {
    while (!document.querySelector('[data-pane=list] [role=option]')) await soon(50);
    const times = [];
    for (let key = 0; key < keys + 3; key += 1) {
      const watching = changed(title());
      const begun = performance.now();
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, cancelable: true }));
      await watching;
      const drawn = performance.now() - begun;
      await painted();
      if (key >= 3) times.push([drawn, performance.now() - begun]);
      await soon(100);
    }
    done(times);
  })();
`;

const { program, empty, library, work } = JSON.parse(process.argv[2]);
const { home, copy, env } = ownHome(work, library);

try {
  // In turns, so that both see the same machine; the first of each warms the caches and does not count.
  const starts = { floor: [], broadsheet: [] };
  for (let turn = 0; turn <= STARTS; turn += 1) {
    const floor = await started(empty, [join(home, 'empty')], 'painted');
    const broadsheet = await started(program, ['--library', copy], 'the window is shown');
    if (turn > 0) {
      starts.floor.push(floor);
      starts.broadsheet.push(broadsheet);
    }
  }
  console.log(JSON.stringify({ floor: middle(starts.floor), broadsheet: middle(starts.broadsheet), next: await nextArticle() }));
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** Starts a program, waits until it prints `line`, lets it rest, weighs it and ends it. */
async function started(command, args, line) {
  const begun = performance.now();
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const painted = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => `${text}`.includes(line) && resolve(performance.now() - begun));
  });
  const ended = gone.then(() => Promise.reject(new Error(`${command} ended before "${line}"`)));
  const late = sleep(PATIENCE_MS, undefined, { ref: false }).then(() => {
    child.kill('SIGKILL');
    throw new Error(`${command} did not say "${line}" within ${PATIENCE_MS / 1000} s`);
  });
  const took = await Promise.race([painted, ended, late]);
  await sleep(RESTS_MS);
  const memory = treeMemory(child.pid);
  child.kill('SIGTERM');
  await gone;
  return { ms: took, mb: memory };
}

function middle(list) {
  const of = (key) => list.map((each) => each[key]).sort((a, b) => a - b)[Math.floor(list.length / 2)];
  return { ms: of('ms'), mb: of('mb') };
}

/** Presses "next article" again and again in a window that a driver opened; times measured by the page itself. */
function nextArticle() {
  return inWindow(program, ['--library', copy], env, async ({ page }) => {
    const times = await page(PRESSING, KEYS);
    return { drawn: spread(times.map(([drawn]) => drawn)), painted: spread(times.map(([, painted]) => painted)) };
  });
}
