// What packages put beside the programs: manual pages, completions, the changelog. Tauri runs this between building and bundling
// (`beforeBundleCommand`); tauri.conf.json names the files it makes in target/packages/beside.

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit } from 'node:process';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ROOT, output } from '../run.mjs';
import { debianChangelog, releases } from './releases.mjs';

/** Where the files are made. */
export const BESIDE = join(ROOT, 'target', 'packages', 'beside');

// The names that each shell looks for.
const COMPLETIONS = { bash: 'broadsheet-cli', zsh: '_broadsheet-cli', fish: 'broadsheet-cli.fish' };

// Without name and time inside, the same input gives the same bytes.
const gzip = (bytes) => gzipSync(bytes, { level: 9 });

function make(cli) {
  rmSync(BESIDE, { recursive: true, force: true });
  const man = join(BESIDE, 'man');
  mkdirSync(man, { recursive: true });
  mkdirSync(join(BESIDE, 'completions'));
  if (output(cli, ['man', man]) === null) throw new Error(`${cli} wrote no manual pages`);
  writeFileSync(join(man, 'broadsheet.1'), readFileSync(join(ROOT, 'src-tauri', 'desktop', 'linux', 'broadsheet.1')));
  for (const page of readdirSync(man)) {
    writeFileSync(join(man, `${page}.gz`), gzip(readFileSync(join(man, page))));
    rmSync(join(man, page));
  }
  for (const [shell, name] of Object.entries(COMPLETIONS)) {
    const script = output(cli, ['completions', shell]);
    if (script === null) throw new Error(`${cli} wrote no completions for ${shell}`);
    writeFileSync(join(BESIDE, 'completions', name), `${script}\n`);
  }
  writeFileSync(join(BESIDE, 'changelog'), debianChangelog(releases()));
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const target = env.CARGO_TARGET_DIR ?? join(ROOT, 'target');
  const profile = env.TAURI_ENV_DEBUG === 'true' ? 'debug' : 'release';
  try {
    make(join(target, profile, 'broadsheet-cli'));
  } catch (error) {
    console.error(`What goes beside the programs could not be made: ${error.message}`);
    exit(1);
  }
}
