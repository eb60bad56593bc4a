// A real window that WebKitWebDriver opens: scripts in its page, and the pointer, the wheel and the keys of a person.

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const SCRIPT_MS = 900_000;

/** A home of its own in `work` with a copy of a library: `{ home, copy, env }`; whoever asked for it removes it. */
export function ownHome(work, library) {
  const home = mkdtempSync(join(work, 'window-'));
  const copy = join(home, 'library');
  cpSync(library, copy, { recursive: true });
  const env = { ...process.env, NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1', LC_ALL: 'C.UTF-8', LANGUAGE: 'en' };
  for (const folder of ['CONFIG', 'DATA', 'CACHE', 'STATE']) env[`XDG_${folder}_HOME`] = join(home, folder.toLowerCase());
  mkdirSync(env.XDG_DATA_HOME);
  return { home, copy, env };
}

/** Opens a program's window, gives it to `body` and ends it: `{ page(script, ...args), act(...sources), size(width, height), pid }`. */
export async function inWindow(program, args, env, body) {
  const port = 4790 + (process.pid % 200);
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env: { ...env, TAURI_WEBVIEW_AUTOMATION: 'true' }, stdio: 'ignore' });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  try {
    await sleep(1000);
    const options = { 'webkitgtk:browserOptions': { binary: program, args } };
    const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: options } });
    const post = (path, body) => ask('POST', `/session/${sessionId}${path}`, body);
    await post('/timeouts', { script: SCRIPT_MS });
    try {
      return await body({
        // The last argument of the script is the function that ends it.
        page: (script, ...args) => post('/execute/async', { script, args }),
        act: (...actions) => post('/actions', { actions }),
        size: (width, height) => post('/window/rect', { x: 0, y: 0, width, height }),
        pid: driver.pid,
      });
    } finally {
      await ask('DELETE', `/session/${sessionId}`).catch(() => undefined);
    }
  } finally {
    driver.kill('SIGTERM');
  }
}

/** Runs a script in a window's page; what it tells to have `failed` is thrown. */
export const pageOf = (window) => async (script, ...args) => {
  const answer = await window.page(script, ...args);
  if (answer?.failed) throw new Error(answer.failed);
  return answer;
};

/** The pointer of the display itself, by xdotool's commands: a driver's wheel turns back after every notch. */
export const pointerOf = (env) => (...args) => {
  const done = spawnSync('xdotool', args.map(String), { env });
  if (done.status !== 0) throw new Error(`xdotool ${args.join(' ')}: ${done.stderr}`);
};

/** Says on stderr what begins now. */
export function tell(what) {
  console.error(`${(performance.now() / 1000).toFixed(0)} s: ${what}`);
}

/** Median, 99th percentile and greatest of a list. */
export function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
  return { p50: at(0.5), p99: at(0.99), most: at(1) };
}
