// A clean Debian in a folder: made by debootstrap once and kept, with a fresh copy for every run. What happens in it touches nothing
// outside but this machine's loopback.

import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getuid } from 'node:process';
import { ROOT, onPath, runAndKeep } from '../run.mjs';

const SUITE = 'bookworm';

const FOLDER = join(ROOT, 'target', 'packages');
const BASE = join(FOLDER, `base-${SUITE}`);

/** What a desktop has that a clean Debian has not: a display, a bus, a file manager's tools; and what looks at the window. */
const DESKTOP = [
  ...['xvfb', 'xauth', 'dbus', 'dbus-x11', 'xdotool', 'procps', 'imagemagick', 'fonts-dejavu-core'],
  ...['libglib2.0-bin', 'libgtk-3-bin', 'desktop-file-utils', 'shared-mime-info', 'appstream', 'man-db', 'bash-completion'],
];

// Each program has /proc and /dev in a mount namespace of its own, which ends with it: a run that is killed leaves nothing mounted,
// and nobody who then removes the folder removes the machine's devices.
const INSIDE = 'mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && exec chroot "$@"';

/** Why no clean system can be made here, or an empty text. */
export function impossible() {
  if (getuid?.() !== 0) return 'only root can make a clean system';
  if (!onPath('debootstrap')) return 'debootstrap is missing';
  return '';
}

/** The clean system of one run. */
export class CleanRoot {
  #root = join(FOLDER, 'root');

  /** Makes it; throws with what went wrong. */
  static async make() {
    const root = new CleanRoot();
    root.end();
    if (!existsSync(BASE)) await makeBase();
    await done('cp', ['-a', BASE, root.#root]);
    return root;
  }

  /** Runs a program in it: `{ code, text }`. */
  run(program, ...args) {
    const clean = ['env', '-i', 'PATH=/usr/sbin:/usr/bin:/sbin:/bin', 'LANG=C.UTF-8', 'DEBIAN_FRONTEND=noninteractive', 'HOME=/root'];
    return runAndKeep('unshare', ['--mount', '--', 'sh', '-c', INSIDE, 'sh', this.#root, ...clean, program, ...args]);
  }

  /** Installs a package file with what it needs. */
  async install(deb) {
    cpSync(deb, join(this.#root, 'tmp', basename(deb)));
    return this.run('apt-get', 'install', '-y', '--no-install-recommends', `/tmp/${basename(deb)}`);
  }

  /** Runs a script of this folder as a person with a desktop. */
  async session(script, ...args) {
    cpSync(script, join(this.#root, 'tmp', basename(script)));
    const inside = ['xvfb-run', '-a', '-s', '-screen 0 1280x800x24', 'dbus-run-session', '--', 'bash', `/tmp/${basename(script)}`, ...args];
    return this.run('runuser', '-l', 'reader', '-c', inside.map((each) => `'${each}'`).join(' '));
  }

  /** Where a path of it is outside. */
  path(...parts) {
    return join(this.#root, ...parts);
  }

  /** Removes it. */
  end() {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

async function makeBase() {
  const making = `${BASE}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  await done('debootstrap', ['--variant=minbase', SUITE, making]);
  await done('chroot', [making, 'apt-get', 'install', '-y', '--no-install-recommends', ...DESKTOP]);
  await done('chroot', [making, 'useradd', '--create-home', '--shell', '/bin/bash', 'reader']);
  renameSync(making, BASE);
}

async function done(program, args) {
  const { code } = await runAndKeep(program, args);
  if (code !== 0) throw new Error(`${program} failed (exit code ${code})`);
}
