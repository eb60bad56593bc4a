// `npm start`: builds Broadsheet and opens it. Arguments after `--` go to the program, `--release` to us.
//
// An unoptimised build by default: it is ready in about half the time. `npm run bundle` makes what people install.

import { argv } from 'node:process';
import { UI, mustRun } from './run.mjs';
import { setup } from './setup.mjs';

const OURS = ['--release', '--yes', '--no-install'];
const rest = argv.slice(2).filter((each) => !OURS.includes(each));
const profile = argv.includes('--release') ? ['--release'] : [];

await setup(['build', 'desktop', 'ui']);
await mustRun('npm', ['run', 'build', '--silent'], { cwd: UI });
// `custom-protocol` makes Tauri take the interface out of the program itself instead of a development server.
await mustRun('cargo', [
  ...['run', ...profile, '--bin', 'broadsheet', '--features', 'desktop,tauri/custom-protocol', '--'],
  ...rest,
]);
