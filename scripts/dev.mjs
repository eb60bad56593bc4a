// `npm run dev`: Broadsheet with its interface from Vite's server; saving a file shows at once, Rust is rebuilt.

import { argv } from 'node:process';
import { ROOT, mustRun } from './run.mjs';
import { setup } from './setup.mjs';
import { TAURI } from './tauri.mjs';

await setup(['build', 'desktop', 'ui']);
await mustRun('node', [TAURI, 'dev', ...argv.slice(2)], { cwd: ROOT });
