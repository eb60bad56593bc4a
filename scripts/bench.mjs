// `npm run bench`: measures the program against a floor measured in the same run. Arguments go to the benchmark.

import { argv } from 'node:process';
import { mustRun } from './run.mjs';
import { setup } from './setup.mjs';

const asked = argv.slice(2).filter((each) => !['--yes', '--no-install'].includes(each));

await setup(['build', 'bench']);
await mustRun('cargo', ['bench', '--bench', 'floor', '--', ...asked]);
