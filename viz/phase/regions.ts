// The regions that `thaw regions` found, as the page draws them; viz/marks/regions.ts has the shape of the file, and
// test/regions.test.ts holds it to the engine.

import file from './regions.json';
import type { RegionFile } from '../marks/regions.ts';

export const REGION_FILE = file as unknown as RegionFile;
