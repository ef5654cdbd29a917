// Keeps dist/lib, the library that other programs import, no older than its sources: JavaScript by vite, types by the
// compiler. Run as a program it is a part of `npm run build`.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, tool } from './fresh-build.mjs';

const ENTRIES = ['index', 'threads-browser', 'thread-browser'].map(
  (name) => `workers/door/${name}.d.ts`,
);
const IMPORT = /((?:from|import\()\s*['"]\.[^'"]*)\.ts(['"])/g;

/**
 * The types of the entries and of all that they name, beside the JavaScript. The compiler leaves `.ts` in what a
 * declaration imports; whoever reads a package looks for `.js`.
 * @param {string} made
 */
function types(made) {
  const declared = `${made}-types`;
  const problem = tool('typescript/bin/tsc', ['-p', 'tsconfig.library.json', '--outDir', declared]);
  if (problem === null) {
    const wanted = [...ENTRIES];
    for (const path of wanted) {
      const text = readFileSync(join(declared, path), 'utf8');
      for (const [found] of text.matchAll(IMPORT)) {
        const [, specifier = ''] = /['"](.*)['"]$/.exec(found) ?? [];
        const next = join(dirname(path), specifier.replace(/\.ts$/, '.d.ts'));
        if (!wanted.includes(next)) wanted.push(next);
      }
      const target = join(made, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text.replaceAll(IMPORT, '$1.js$2'));
    }
  }
  rmSync(declared, { recursive: true, force: true });
  return problem;
}

const BUILD = { name: 'lib', mode: 'library', sign: 'workers/door/index.js', more: types };

/** @returns {Promise<string | null>} what went wrong, or null when dist/lib is fresh */
export async function ensureLibrary() {
  return ensureBuilt(BUILD);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = await ensureLibrary();
  if (problem !== null) console.error(`The library could not be built.\n${problem}`);
  process.exitCode = problem === null ? 0 : 1;
}
