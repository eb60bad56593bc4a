// Where Tauri's command line is: among the packages of the interface, the only place with packages from npm.

import { join } from 'node:path';
import { UI } from './run.mjs';

export const TAURI = join(UI, 'node_modules', '@tauri-apps', 'cli', 'tauri.js');
