// `npm run contract`: writes ui/src/backend/contract.ts anew from the table of calls in src-tauri/core/api.

import { mustRun } from './run.mjs';
import { setup } from './setup.mjs';

await setup(['build']);
await mustRun('cargo', ['test', '--quiet', '--test', 'contract'], { env: { BROADSHEET_WRITE_CONTRACT: '1' } });
