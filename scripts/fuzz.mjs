// `npm run fuzz -- 1000000 [html]`: so many inputs for each target of tests/fuzz, or for those whose test has the word in its name,
// in an optimised build. `BROADSHEET_FUZZ_SEED=2` gives other inputs.

import { argv, env } from 'node:process';
import { mustRun } from './run.mjs';
import { setup } from './setup.mjs';

const [inputs = '100000', only = ''] = argv.slice(2).filter((each) => !each.startsWith('--'));

await setup(['build']);
await mustRun('cargo', ['test', '--release', '--test', 'fuzz', only, '--', '--nocapture', '--test-threads=1'].filter(Boolean), {
  env: { BROADSHEET_FUZZ_INPUTS: inputs, BROADSHEET_FUZZ_SEED: env.BROADSHEET_FUZZ_SEED ?? '1' },
});
