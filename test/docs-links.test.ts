// Whatever file or folder of the project a text names exists: links and paths in *.md, and docs/… in the
// comments of the code.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './architecture-source.ts';

const OTHERS = ['node_modules', 'dist', 'out', 'coverage', '.git', '.vite', '.thaw'];
const TEXT = /\.(?:[cm]?[jt]s|css|html)$/;

/** Links to files, as they are written: `[words](docs/model.md#part)` gives docs/model.md. */
const LINK = /\]\(([^)\s]+)\)/g;
/** Paths in running text that begin with a folder of ours. */
const PATH = /(?<![\w./-])(?:sim|workers|viz|scenarios|batch|test|docs)\/[\w./-]*/g;
const DOCS_PATH = /(?<![\w./-])docs\/[\w./-]+/g;

/** Paths from the root of the project that a Markdown file names. */
function pathsInMarkdown(file: string, text: string): string[] {
  const links = [...text.matchAll(LINK)].map(([, target]) => target.replace(/#.*$/, ''));
  const files = links.filter((target) => target !== '' && !/^[a-z]+:/i.test(target));
  const around = files.map((target) => join(dirname(file), target));
  return [...around, ...named(text.replace(LINK, ''), PATH)];
}

/** A path at the end of a sentence has its full stop taken off; one with a wildcard names no file. */
function named(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)]
    .filter((match) => !/[*<{…]/.test(text.charAt(match.index + match[0].length)))
    .map(([path]) => path.replace(/\.+$/, ''));
}

function files(folder: string): string[] {
  const here = readdirSync(join(root, folder), { withFileTypes: true });
  return here.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return OTHERS.includes(entry.name) ? [] : files(path);
    return entry.isFile() ? [path] : [];
  });
}

const all = files('');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

function missing(file: string, paths: readonly string[]): string[] {
  const gone = [...new Set(paths)].filter((path) => !existsSync(join(root, path)));
  return gone.map((path) => `${file}: ${path}`);
}

describe('a text that names a file', () => {
  it('is read as its reader would read it', () => {
    const text =
      'See [why](why/README.md#top), [there](https://x.org/a), `sim/tick.ts`, viz/. ' +
      'Not ../shared/docs/a.md, scenarios/*.json or `DIR/.parts/journal`; run batch/cli.ts.';
    expect(pathsInMarkdown('docs/model.md', text)).toEqual([
      'docs/why/README.md',
      'sim/tick.ts',
      'viz/',
      'batch/cli.ts',
    ]);
    expect(missing('README.md', ['docs/why/README.md', 'docs/nowhere.md'])).toEqual([
      'README.md: docs/nowhere.md',
    ]);
  });

  it('names one that exists, in every *.md', () => {
    const texts = all.filter((file) => file.endsWith('.md'));
    expect(texts).toContain('README.md');
    const gone = texts.flatMap((file) => missing(file, pathsInMarkdown(file, read(file))));
    expect(gone).toEqual([]);
  });

  it('names one that exists, in the comments of the code, as far as docs/ goes', () => {
    const own = join('test', 'docs-links.test.ts');
    const code = all.filter((file) => TEXT.test(file) && file !== own);
    expect(code).toContain(join('sim', 'tick.ts'));
    const gone = code.flatMap((file) => missing(file, named(read(file), DOCS_PATH)));
    expect(gone).toEqual([]);
  });
});
