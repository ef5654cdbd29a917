// Keeps dist/batch, the built headless command, no older than its sources.

import { join } from 'node:path';
import { ensureBuilt } from './fresh-build.mjs';
import { root } from './install.mjs';

export const batchCli = join(root, 'dist', 'batch', 'cli.js');

/**
 * @param {() => void} [announce] called just before a build, if one is needed
 * @returns {Promise<string | null>} what went wrong, or null when dist/batch is fresh
 */
export async function ensureBatch(announce) {
  return ensureBuilt({ name: 'batch', mode: 'batch', sign: 'cli.js' }, announce);
}
