// Starting programs: everything that the other scripts start goes through here.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json and Cargo.toml. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const UI = join(ROOT, 'ui');

const WINDOWS = process.platform === 'win32';

// rustup puts cargo here, and a shell that was open during its installation does not know yet.
const CARGO_BIN = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin');

/** The environment for programs: cargo can be found, and colours survive being piped through us. */
export function environment(extra = {}) {
  const env = { ...process.env, ...extra };
  if (existsSync(CARGO_BIN)) env.PATH = `${env.PATH ?? ''}${delimiter}${CARGO_BIN}`;
  if (process.stdout.isTTY && !process.env.NO_COLOR) {
    env.CARGO_TERM_COLOR ??= 'always';
    env.FORCE_COLOR ??= '1';
  }
  return env;
}

// npm and npx are .cmd files on Windows, which need a shell.
const options = ({ cwd = ROOT, env = {} }) => ({ cwd, env: environment(env), shell: WINDOWS });

/** Whether a program answers with success. Its output is dropped. */
export function succeeds(program, args = [], extra = {}) {
  return spawnSync(program, args, { ...options(extra), stdio: 'ignore' }).status === 0;
}

/** What a program prints on stdout, or null when it is missing or fails. */
export function output(program, args = [], extra = {}) {
  const { status, stdout } = spawnSync(program, args, { ...options(extra), encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** Whether a program is on the path. */
export function onPath(program) {
  const folders = (environment().PATH ?? '').split(delimiter);
  const endings = WINDOWS ? ['.exe', '.cmd', ''] : [''];
  return folders.some((folder) => endings.some((ending) => existsSync(join(folder, program + ending))));
}

/**
 * Runs a program with our own terminal as its input and output.
 * Resolves to its exit code; 127 when it could not be started.
 */
export function run(program, args = [], extra = {}) {
  return wait(spawn(program, args, { ...options(extra), stdio: 'inherit' }), program);
}

/** Runs a program, shows what it prints as it comes, and keeps it: `{ code, text }`. */
export async function runAndKeep(program, args = [], extra = {}) {
  const child = spawn(program, args, { ...options(extra), stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks = [];
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    from?.on('data', (chunk) => {
      chunks.push(chunk);
      to.write(chunk);
    });
  }
  const code = await wait(child, program);
  return { code, text: Buffer.concat(chunks).toString('utf8') };
}

function wait(child, program) {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code, signal) => {
      if (signal) console.error(`${program} was ended by ${signal}`);
      resolve(code ?? 1);
    });
  });
}

/** Runs a program and ends ours with its exit code when it fails. */
export async function mustRun(program, args = [], extra = {}) {
  const code = await run(program, args, extra);
  if (code !== 0) process.exit(code);
}
