// `npm run bundle`: an optimised build as a package for this system, in target/release/bundle.
// On Linux a .deb; `npm run bundle -- --bundles deb,rpm` for others that Tauri knows.

import { argv, platform } from 'node:process';
import { ROOT, mustRun } from './run.mjs';
import { setup } from './setup.mjs';
import { TAURI } from './tauri.mjs';

// AppImage is left out on purpose: making one downloads tools while building.
const asked = argv.slice(2).filter((each) => !['--yes', '--no-install'].includes(each));
const bundles = asked.includes('--bundles') || platform !== 'linux' ? [] : ['--bundles', 'deb'];

await setup(['build', 'desktop', 'ui']);
await mustRun('node', [TAURI, 'build', ...bundles, ...asked], { cwd: ROOT });
