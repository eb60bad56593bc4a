// What Broadsheet needs from the system, asked by capability and answered per package manager.
// A probe never asks for a package name: names differ, and people install things in other ways.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { onPath, output, succeeds } from './run.mjs';

const library = (name) => () => succeeds('pkg-config', ['--exists', name]);
const program = (...names) => () => names.some(onPath);

// One line per need: what it is, what for, how to see it, and the package by package manager.
// The names for Debian and Ubuntu were tried; those for Fedora, Arch and openSUSE come from their package lists.
// Packages of openSUSE are asked for by what they provide, where that is the same name everywhere.
// nginx lives in sbin, which is not on everybody's path but always beside bin.
export const NEEDS = [
  { what: 'a C compiler', for: 'build', there: program('cc', 'gcc', 'clang'), apt: 'build-essential', dnf: 'gcc gcc-c++ make', pacman: 'base-devel', zypper: 'gcc gcc-c++ make' },
  { what: 'pkg-config', for: 'build', there: program('pkg-config'), apt: 'pkg-config', dnf: 'pkgconf-pkg-config', pacman: 'pkgconf', zypper: 'pkg-config' },
  { what: 'WebKitGTK 4.1', for: 'desktop', there: library('webkit2gtk-4.1'), apt: 'libwebkit2gtk-4.1-dev', dnf: 'webkit2gtk4.1-devel', pacman: 'webkit2gtk-4.1', zypper: 'pkgconfig(webkit2gtk-4.1)' },
  { what: 'GTK 3', for: 'desktop', there: library('gtk+-3.0'), apt: 'libgtk-3-dev', dnf: 'gtk3-devel', pacman: 'gtk3', zypper: 'pkgconfig(gtk+-3.0)' },
  { what: 'librsvg', for: 'desktop', there: library('librsvg-2.0'), apt: 'librsvg2-dev', dnf: 'librsvg2-devel', pacman: 'librsvg', zypper: 'pkgconfig(librsvg-2.0)' },
  { what: 'D-Bus headers', for: 'desktop', there: library('dbus-1'), apt: 'libdbus-1-dev', dnf: 'dbus-devel', pacman: 'dbus', zypper: 'pkgconfig(dbus-1)' },
  { what: 'xdg-open', for: 'desktop', there: program('xdg-open'), apt: 'xdg-utils', dnf: 'xdg-utils', pacman: 'xdg-utils', zypper: 'xdg-utils' },
  { what: 'a font', for: 'desktop', there: hasFont, apt: 'fontconfig fonts-dejavu-core', dnf: 'fontconfig dejavu-sans-fonts', pacman: 'fontconfig ttf-dejavu', zypper: 'fontconfig dejavu-fonts' },
  { what: "GStreamer's base plugins (sound, Ogg, Opus)", for: 'desktop', there: plugins('gstplayback','gstopus'), apt: 'gstreamer1.0-plugins-base', dnf: 'gstreamer1-plugins-base', pacman: 'gst-plugins-base', zypper: 'gstreamer-plugins-base' },
  { what: "GStreamer's good plugins (MP3, MP4, FLAC, WAV)", for: 'desktop', there: plugins('gstisomp4','gstmpg123'), apt: 'gstreamer1.0-plugins-good', dnf: 'gstreamer1-plugins-good', pacman: 'gst-plugins-good', zypper: 'gstreamer-plugins-good' },
  { what: "GStreamer's libav plugin (AAC, H.264)", for: 'desktop', there: plugins('gstlibav'), apt: 'gstreamer1.0-libav', dnf: 'gstreamer1-plugin-libav', pacman: 'gst-libav', zypper: 'gstreamer-plugins-libav' },
  { what: 'WebKitWebDriver', for: 'window tests', there: program('WebKitWebDriver'), apt: 'webkit2gtk-driver', dnf: '/usr/bin/WebKitWebDriver', pacman: 'webkit2gtk-4.1', zypper: '/usr/bin/WebKitWebDriver' },
  { what: 'Xvfb', for: 'window tests', there: () => ['Xvfb', 'xvfb-run'].every(onPath), apt: 'xvfb', dnf: 'xorg-x11-server-Xvfb', pacman: 'xorg-server-xvfb', zypper: 'xorg-x11-server-Xvfb' },
  { what: 'xauth', for: 'window tests', there: program('xauth'), apt: 'xauth', dnf: 'xorg-x11-xauth', pacman: 'xorg-xauth', zypper: 'xauth' },
  { what: 'dbus-run-session', for: 'window tests', there: program('dbus-run-session'), apt: 'dbus', dnf: 'dbus-daemon', pacman: 'dbus', zypper: 'dbus-1-daemon' },
  { what: 'lintian', for: 'package tests', there: notDebian(program('lintian')), apt: 'lintian' },
  { what: 'appstreamcli', for: 'package tests', there: program('appstreamcli'), apt: 'appstream', dnf: 'appstream', pacman: 'appstream' },
  { what: 'debootstrap', for: 'package tests', there: notDebian(program('debootstrap')), apt: 'debootstrap' },
  { what: 'rpm', for: 'package tests', there: notDebian(program('rpm')), apt: 'rpm' },
  { what: 'dpkg-shlibdeps', for: 'package tests', there: notDebian(program('dpkg-shlibdeps')), apt: 'dpkg-dev' },
  { what: 'python3', for: 'bench', there: program('python3'), apt: 'python3', dnf: 'python3', pacman: 'python', zypper: 'python3' },
  { what: 'nginx', for: 'bench', there: program('nginx', '../sbin/nginx'), apt: 'nginx-light', dnf: 'nginx', pacman: 'nginx', zypper: 'nginx' },
  { what: 'xdotool', for: 'ui bench', there: program('xdotool'), apt: 'xdotool', dnf: 'xdotool', pacman: 'xdotool', zypper: 'xdotool' },
  { what: "nginx's echo module", for: 'bench', there: hasEchoModule, apt: 'libnginx-mod-http-echo' },
];

// WebKitGTK plays by GStreamer, whose forms are plugins: libraries in a folder that every distribution puts elsewhere.
function plugins(...names) {
  return () => names.every((name) => hasPlugin(name, pluginFolders()));
}

/** The folders in which GStreamer looks for its plugins: those that are named, else those where distributions have them. */
export function pluginFolders(named = env.GST_PLUGIN_SYSTEM_PATH_1_0 ?? env.GST_PLUGIN_SYSTEM_PATH, root = '/usr') {
  if (named) return named.split(':');
  const lib = join(root, 'lib');
  const inside = existsSync(lib) ? readdirSync(lib).filter((name) => name.includes('-linux-')) : [];
  return [...inside.map((name) => join(lib, name)), join(root, 'lib64'), lib].map((folder) => join(folder, 'gstreamer-1.0'));
}

/** Whether one of these folders has a plugin. */
export function hasPlugin(name, folders) {
  return folders.some((folder) => existsSync(join(folder, `lib${name}.so`)));
}

// Only Debian's own tools look into its packages; elsewhere those checks are left out, and say so.
function notDebian(there) {
  return () => !isDebian() || there();
}

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
  { name: 'zypper', program: 'zypper', commands: (packages) => [['zypper', '--non-interactive', 'install', '--no-recommends', ...packages]] },
  { name: 'pacman', program: 'pacman', commands: (packages) => [['pacman', '-S', '--needed', '--noconfirm', ...packages]] },
];

/** The installer of this system, or undefined. */
export function installer() {
  return INSTALLERS.find((each) => onPath(each.program));
}

/** The needs for these purposes ('build', 'desktop', 'window tests', 'package tests', 'bench', 'ui bench') that are not met on this Linux. */
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
