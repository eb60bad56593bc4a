// What Broadsheet needs from the system, asked by capability and answered per package manager.
// A probe never asks for a package name: names differ, and people install things in other ways.

import { readFileSync } from 'node:fs';
import { onPath, output, succeeds } from './run.mjs';

const library = (name) => () => succeeds('pkg-config', ['--exists', name]);
const program = (...names) => () => names.some(onPath);

// One line per need: what it is, what for, how to see it, and the package by package manager.
// The names for Debian and Ubuntu were tried; those for Fedora and Arch come from their package lists.
// nginx lives in sbin, which is not on everybody's path but always beside bin.
const NEEDS = [
  { what: 'a C compiler', for: 'build', there: program('cc', 'gcc', 'clang'), apt: 'build-essential', dnf: 'gcc gcc-c++ make', pacman: 'base-devel' },
  { what: 'pkg-config', for: 'build', there: program('pkg-config'), apt: 'pkg-config', dnf: 'pkgconf-pkg-config', pacman: 'pkgconf' },
  { what: 'WebKitGTK 4.1', for: 'desktop', there: library('webkit2gtk-4.1'), apt: 'libwebkit2gtk-4.1-dev', dnf: 'webkit2gtk4.1-devel', pacman: 'webkit2gtk-4.1' },
  { what: 'GTK 3', for: 'desktop', there: library('gtk+-3.0'), apt: 'libgtk-3-dev', dnf: 'gtk3-devel', pacman: 'gtk3' },
  { what: 'librsvg', for: 'desktop', there: library('librsvg-2.0'), apt: 'librsvg2-dev', dnf: 'librsvg2-devel', pacman: 'librsvg' },
  { what: 'D-Bus headers', for: 'desktop', there: library('dbus-1'), apt: 'libdbus-1-dev', dnf: 'dbus-devel', pacman: 'dbus' },
  { what: 'xdg-open', for: 'desktop', there: program('xdg-open'), apt: 'xdg-utils', dnf: 'xdg-utils', pacman: 'xdg-utils' },
  { what: 'a font', for: 'desktop', there: hasFont, apt: 'fontconfig fonts-dejavu-core', dnf: 'fontconfig dejavu-sans-fonts', pacman: 'fontconfig ttf-dejavu' },
  { what: 'WebKitWebDriver', for: 'window tests', there: program('WebKitWebDriver'), apt: 'webkit2gtk-driver', dnf: '/usr/bin/WebKitWebDriver', pacman: 'webkit2gtk-4.1' },
  { what: 'Xvfb', for: 'window tests', there: () => ['Xvfb', 'xvfb-run'].every(onPath), apt: 'xvfb', dnf: 'xorg-x11-server-Xvfb', pacman: 'xorg-server-xvfb' },
  { what: 'xauth', for: 'window tests', there: program('xauth'), apt: 'xauth', dnf: 'xorg-x11-xauth', pacman: 'xorg-xauth' },
  { what: 'dbus-run-session', for: 'window tests', there: program('dbus-run-session'), apt: 'dbus', dnf: 'dbus-daemon', pacman: 'dbus' },
  { what: 'python3', for: 'bench', there: program('python3'), apt: 'python3', dnf: 'python3', pacman: 'python' },
  { what: 'nginx', for: 'bench', there: program('nginx', '../sbin/nginx'), apt: 'nginx-light', dnf: 'nginx', pacman: 'nginx' },
  { what: 'xdotool', for: 'ui bench', there: program('xdotool'), apt: 'xdotool', dnf: 'xdotool', pacman: 'xdotool' },
  { what: "nginx's echo module", for: 'bench', there: hasEchoModule, apt: 'libnginx-mod-http-echo' },
];

function hasFont() {
  return (output('fc-list', [':', 'family']) ?? '') !== '';
}

// The workload answers slowly on purpose, which takes this module. Debian keeps modules in one folder; elsewhere
// it is compiled in or absent, and only the slow answers are missing then.
function hasEchoModule() {
  return !isDebian() || succeeds('sh', ['-c', 'ls /usr/lib/nginx/modules/*echo* /usr/share/nginx/modules*/*echo*']);
}

function isDebian() {
  return onPath('apt-get');
}

/** The ways to install packages: how to recognise them, and the commands in order. */
const INSTALLERS = [
  { name: 'apt', program: 'apt-get', commands: (packages) => [['apt-get', 'update'], ['apt-get', 'install', '-y', '--no-install-recommends', ...packages]] },
  { name: 'dnf', program: 'dnf', commands: (packages) => [['dnf', 'install', '-y', ...packages]] },
  { name: 'pacman', program: 'pacman', commands: (packages) => [['pacman', '-S', '--needed', '--noconfirm', ...packages]] },
];

/** The installer of this system, or undefined. */
export function installer() {
  return INSTALLERS.find((each) => onPath(each.program));
}

/** The needs for these purposes ('build', 'desktop', 'window tests', 'bench', 'ui bench') that are not met on this Linux. */
export function missing(purposes) {
  return NEEDS.filter((need) => purposes.includes(need.for) && !need.there());
}

/** The commands that install what is missing with this installer. */
export function installCommands(needs, { name, commands }) {
  const packages = [...new Set(needs.flatMap((need) => need[name]?.split(' ') ?? []))];
  return packages.length === 0 ? [] : commands(packages);
}

/** The name of this Linux, for messages. */
export function systemName() {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'this Linux';
  } catch {
    return 'this Linux';
  }
}
