// Makes Tauri's .deb one that Debian's tools accept: dependencies read from the programs themselves, checksums, xz instead of gzip
// (two programs that share a core: one compressed stream over both is half the size).

import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onPath, output } from '../run.mjs';

/** The programs that this needs; without them Tauri's package stays as it is. */
export const TOOLS = ['dpkg-deb', 'dpkg-shlibdeps'];

/** Rewrites a package in place. `version` gives it another one, for tests of upgrades. */
export function finish(deb, { version, to = deb } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-deb-'));
  try {
    const root = join(folder, 'root');
    must('dpkg-deb', ['--raw-extract', deb, root]);
    const control = join(root, 'DEBIAN', 'control');
    const fields = readFields(readFileSync(control, 'utf8'));
    if (version) fields.set('Version', version);
    fields.set('Depends', union(libraries(folder, root), fields.get('Depends')));
    fields.set('Maintainer', fields.get('Maintainer').includes('<') ? fields.get('Maintainer') : `${fields.get('Maintainer')} <broadsheet@broadsheet.invalid>`);
    fields.set('Description', wrapped(fields.get('Description')));
    gather(root);
    fields.set('Installed-Size', String(Math.ceil(size(root) / 1024)));
    writeFileSync(control, [...fields].map(([name, value]) => `${name}: ${value}\n`).join(''));
    chmods(root);
    writeFileSync(join(root, 'DEBIAN', 'md5sums'), sums(root));
    must('dpkg-deb', ['--root-owner-group', '-Zxz', '-z9', '-Sextreme', '--build', root, to]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the tools for this are here. */
export function canFinish() {
  return TOOLS.every(onPath);
}

/** The fields of a control file, in their order; lines that go on keep their line ends. */
export function readFields(text) {
  const fields = new Map();
  let last = '';
  for (const line of text.split('\n')) {
    if (/^\s/.test(line)) fields.set(last, `${fields.get(last)}\n${line}`);
    else if (line.includes(':')) {
      last = line.slice(0, line.indexOf(':'));
      fields.set(last, line.slice(line.indexOf(':') + 1).trim());
    }
  }
  return fields;
}

/** Two lists of dependencies as one: of a package that both name, what the first says. */
export function union(first, second = '') {
  const name = (each) => each.trim().split(/[ (|]/)[0].replace(/t64$/, '');
  const lists = [first, second].map((list) => list.split(',').map((each) => each.trim()).filter(Boolean));
  const known = new Set(lists[0].flatMap((each) => each.split('|').map(name)));
  return [...lists[0], ...lists[1].filter((each) => !known.has(name(each)))].join(', ');
}

// dpkg-shlibdeps reads the libraries out of the programs and knows from which version on each has the symbols in use.
function libraries(folder, root) {
  mkdirSync(join(folder, 'debian'));
  writeFileSync(join(folder, 'debian', 'control'), 'Source: broadsheet\n\nPackage: broadsheet\nArchitecture: any\n');
  const programs = readdirSync(join(root, 'usr', 'bin')).map((name) => join(root, 'usr', 'bin', name));
  const found = must('dpkg-shlibdeps', ['-O', ...programs.flatMap((each) => ['-e', each])], { cwd: folder });
  return found.replace(/^.*shlibs:Depends=/s, '').trim();
}

// Lines of the long description that end before the 80th character.
function wrapped(description) {
  const [synopsis, ...long] = description.split('\n');
  const lines = long.flatMap((line) => line.trim().match(/.{1,76}(?:\s|$)/g) ?? []);
  return [synopsis, ...lines.map((line) => ` ${line.trim()}`)].join('\n');
}

// Tauri puts the changelog into a folder with the name of the product, not with that of the package.
function gather(root) {
  const docs = join(root, 'usr', 'share', 'doc');
  const wrong = join(docs, 'Broadsheet');
  if (!existsSync(wrong)) return;
  for (const name of readdirSync(wrong)) renameSync(join(wrong, name), join(docs, 'broadsheet', name));
  rmSync(wrong, { recursive: true });
}

function chmods(root) {
  for (const path of files(root)) {
    if (path.startsWith(join(root, 'DEBIAN'))) continue;
    chmodSync(path, path.startsWith(join(root, 'usr', 'bin')) ? 0o755 : 0o644);
  }
}

function sums(root) {
  return files(root)
    .filter((path) => !path.startsWith(join(root, 'DEBIAN')))
    .map((path) => `${createHash('md5').update(readFileSync(path)).digest('hex')}  ${relative(root, path)}\n`)
    .sort()
    .join('');
}

function size(root) {
  return files(root).reduce((sum, path) => sum + lstatSync(path).size, 0);
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath ?? each.path, each.name));
}

function must(program, args, options) {
  const text = output(program, args, options);
  if (text === null) throw new Error(`${program} failed`);
  return text;
}

