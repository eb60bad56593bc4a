// The generated feeds of ../shared/workload, made once and served on the loopback.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { must } from './measuring.mjs';

/** The folder with these feeds, whose addresses name a port that is free now; made when it is not there. */
export async function feedsFor(workload, work, feeds, entries) {
  const folder = join(work, `feeds-${feeds}x${entries}`);
  const facts = join(folder, 'workload.json');
  if (existsSync(facts)) {
    const port = Number(new URL(JSON.parse(readFileSync(facts, 'utf8')).base_url).port);
    if (await isFree(port)) return folder;
    rmSync(folder, { recursive: true });
  }
  const base = `http://127.0.0.1:${await freePort()}`;
  const sizes = ['--feeds', `${feeds}`, '--entries', `${entries}`, '--base-url', base];
  must('python3', [join(workload, 'make_feeds.py'), folder, ...sizes]);
  return folder;
}

/** Serves a folder of feeds while `body` runs. */
export async function serving(workload, folder, body) {
  const server = spawn('python3', [join(workload, 'serve.py'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise((resolve) => server.once('exit', resolve));
  try {
    await Promise.race([
      new Promise((ready) => server.stdout.once('data', ready)),
      gone.then(() => Promise.reject(new Error('the feed server did not start'))),
    ]);
    return await body();
  } finally {
    server.kill('SIGTERM');
    await gone;
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
