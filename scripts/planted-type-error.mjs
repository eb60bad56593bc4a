// Proves that the type check of the interface really checks: plants one error in a .ts and one in a .svelte file
// and expects svelte-check to name both. It once passed for other projects while reading nothing at all.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exit } from 'node:process';
import { UI } from './run.mjs';
import { spawnSync } from 'node:child_process';

const FOLDER = join(UI, 'src', 'planted');
const ERROR = "const planted: number = 'not a number';";
const FILES = { 'planted.ts': `export ${ERROR}\n`, 'Planted.svelte': `<script lang="ts">\n  ${ERROR}\n</script>\n\n{planted}\n` };

mkdirSync(FOLDER, { recursive: true });
let printed = '';
try {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(FOLDER, name), text);
  const check = spawnSync('npm', ['run', '--silent', 'check', '--', '--output', 'machine'], {
    cwd: UI,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  printed = check.stdout + check.stderr;
} finally {
  rmSync(FOLDER, { recursive: true, force: true });
}

const overlooked = Object.keys(FILES).filter((name) => !printed.includes(name));
if (overlooked.length > 0) {
  console.error(`The type check overlooks the planted errors in ${overlooked.join(' and ')}. It printed:\n${printed}`);
  exit(1);
}
console.log('The type check finds the planted errors.');
