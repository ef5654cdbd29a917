// Facts run some thousand organisation-years. The test runner's own loading of modules makes the engine half
// as fast as it is in the built command, so the facts are bundled first, as the command is, and loaded as is.

import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import type * as Entry from './bundle-entry.ts';

type Bundle = typeof Entry;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The facts and what asks them, built from the sources as they are now. */
export async function loadBundle(): Promise<Bundle> {
  return (await loadBuilt('test/claims/bundle-entry.ts')) as Bundle;
}

/** What a module of the project exports, built with all it imports. */
export async function loadBuilt(entry: string): Promise<unknown> {
  // Inside node_modules, because what lies there is loaded without being rewritten.
  const folder = mkdtempSync(join(root, 'node_modules', '.facts-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      build: {
        ssr: join(root, entry),
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'facts.mjs' } },
      },
    });
    const url = pathToFileURL(join(folder, 'facts.mjs')).href;
    return await import(/* @vite-ignore */ url);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
