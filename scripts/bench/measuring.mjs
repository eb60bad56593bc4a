// Measuring programs from outside: their seconds, their memory, and the table of figures beside their aims.

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, environment } from '../run.mjs';

// Runs a command and tells wall seconds, CPU seconds and peak memory of it alone; os.wait4 is the one portable source of them.
const MEASURE = `
import json, os, subprocess, sys, time
start = time.monotonic()
child = subprocess.Popen(sys.argv[2:], stdout=open(sys.argv[1], "wb"))
_, status, usage = os.wait4(child.pid, 0)
print(json.dumps({"wall": time.monotonic() - start, "cpu": usage.ru_utime + usage.ru_stime, "mb": usage.ru_maxrss / 1024, "status": os.waitstatus_to_exitcode(status)}))
`;

/** A display of their own for windows, and a message bus. */
export const DISPLAY = ['-a', '-s', '-screen 0 1440x900x24', 'dbus-run-session', '--'];

/** Runs a program to its end and gives what it printed; throws when it fails. */
export function must(command, args, options = {}) {
  const settings = { cwd: ROOT, env: environment(), stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28, ...options };
  const done = spawnSync(command, args, settings);
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status ?? done.signal ?? done.error}`);
  return done.stdout?.toString() ?? '';
}

/** Runs a program, which may fail: `{ wall, cpu, mb, status }`. What it prints goes to `out.json` in `folder`. */
export function tried(folder, ...command) {
  return JSON.parse(must('python3', ['-c', MEASURE, join(folder, 'out.json'), ...command]));
}

/** Runs a program that prints JSON: `{ wall, cpu, mb, result }`. `folder` is for what it prints. */
export function measured(folder, ...command) {
  const out = join(folder, 'out.json');
  const figures = tried(folder, ...command);
  if (figures.status !== 0) throw new Error(`${command.join(' ')} ended with ${figures.status}`);
  const text = readFileSync(out, 'utf8').trim();
  return { ...figures, result: text ? JSON.parse(text) : null };
}

const rows = [];

/** A row of the table: `{ what, value, beside, verdict }`, all text. */
export function row(what, value, beside = '', verdict = '') {
  rows.push([what, value, beside, verdict]);
  console.error(`  ${what.trim()}: ${value} ${beside} ${verdict}`);
}

export const seconds = (value) => `${value.toFixed(2)} s`;
export const ms = (value) => `${value.toFixed(1)} ms`;
export const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
export const aim = (value, limit) => (value <= limit ? 'reached' : 'MISSED');

/** Names of the columns of `figure`. */
const HEAD = ['', 'ours', 'empty page', 'aim', '', ''];

/** A figure beside the same of an empty page: `{ ours, floor, goal, reached, more }`, all text but `reached`. */
export function figure(what, { ours, floor = '–', goal, reached, more = '' }) {
  if (rows.length === 0) rows.push(HEAD);
  rows.push([what, ours, floor, goal, reached ? 'reached' : 'MISSED', more]);
  console.error(`  ${what}: ${rows.at(-1).slice(1).join('  ')}`);
}

/** The rows as aligned text. */
export function table() {
  const widths = Array.from({ length: Math.max(...rows.map((cells) => cells.length)) - 1 }, (_, column) => Math.max(0, ...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) => cells.map((cell, column) => cell.padEnd(column < cells.length - 1 ? widths[column] : 0)).join('  ').trimEnd()).join('\n');
}

/** The process and all below it. */
export function processTree(root) {
  const children = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
      children.set(parent, [...(children.get(parent) ?? []), pid]);
    } catch {
      // It has ended meanwhile.
    }
  }
  const tree = [`${root}`];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** Megabytes of memory that the whole tree holds, what is shared counted by share (PSS). */
export function treeMemory(root) {
  let kb = 0;
  for (const pid of processTree(root)) {
    try {
      kb += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return kb / 1024;
}
