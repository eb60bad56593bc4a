// Before each file of tests: tests change languages and look at what is said at once.

import { LANGUAGES } from "../../src/shared/languages";
import { readSources } from "../../src/shared/sources";

await readSources(...LANGUAGES);
