// `npm run bundle`: an optimised build as packages for this system, in target/release/bundle.
// On Linux a .deb and an .rpm, without network; `npm run bundle -- --bundles appimage` for others that Tauri knows.
// `--no-build` makes the packages anew of programs that are built already.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit, platform } from 'node:process';
import { canFinish, finish } from './packages/deb.mjs';
import { ROOT, mustRun } from './run.mjs';
import { setup } from './setup.mjs';
import { TAURI } from './tauri.mjs';

// What a person downloads should be small; more than this is a mistake that somebody must look at.
const LIMIT = 15 * 1024 * 1024;

// AppImage is left out on purpose: making one downloads tools while building.
const OURS = ['--yes', '--no-install', '--no-build'];
const asked = argv.slice(2).filter((each) => !OURS.includes(each));
const bundles = asked.includes('--bundles') || platform !== 'linux' ? [] : ['--bundles', 'deb,rpm'];
const step = argv.includes('--no-build') ? 'bundle' : 'build';

await setup(['build', 'desktop', 'ui']);
// Named again for `bundle`, which takes along only the programs whose features it was told.
await mustRun('node', [TAURI, step, '--features', 'desktop', ...bundles, ...asked], { cwd: ROOT });

const made = join(env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'release', 'bundle');
for (const deb of packages('deb')) {
  if (canFinish()) finish(deb);
  else console.log(`${deb} is as Tauri made it: dpkg-deb and dpkg-shlibdeps are not here, which would make it smaller.`);
}
let large = false;
for (const path of [...packages('deb'), ...packages('rpm')]) {
  const { size } = statSync(path);
  large ||= size > LIMIT;
  console.log(`${(size / 1024 / 1024).toFixed(1).padStart(6)} MiB  ${path}${size > LIMIT ? '  — more than 15 MiB' : ''}`);
}
if (large) exit(1);

function packages(kind) {
  try {
    return readdirSync(join(made, kind))
      .filter((name) => name.endsWith(`.${kind}`))
      .map((name) => join(made, kind, name));
  } catch {
    return [];
  }
}
