// `--extension FILE.mjs`: mechanisms and interventions from outside, for the commands that make runs. A file is
// code of whoever names it and runs with all they may do; nothing but this option loads one. It stands alone,
// so that its checksum says all of it, and every thread loads the very file that was checked.

import type { Command } from 'commander';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createExtensions, ExtensionRefusal, NONE, type Extensions } from '../sim/index.ts';
import type { Problem } from '../sim/problem.ts';
import { sha256 } from './checksum.ts';
import { readText } from './files.ts';
import { gather } from './options.ts';

/** A file as it was when the command began. */
export interface ExtensionFile {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
}

export interface Loaded {
  readonly files: readonly ExtensionFile[];
  readonly set: Extensions;
  /** What the files export. */
  readonly given: readonly unknown[];
}

export const NOTHING: Loaded = { files: [], set: NONE, given: [] };

/** A file of code is written by hand. */
const MOST_BYTES = 1 << 20;
const STRINGS_AND_COMMENTS = /\/\*[^]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm;
const DYNAMIC = /\bimport\s*\(/;
const STATIC =
  /^\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm;

/** Adds the option to a command. */
export const withExtensions = (command: Command): Command =>
  command.option(
    '--extension <FILE>',
    'own mechanisms and interventions, .mjs (repeatable)',
    gather,
  );

/** What the command was given; problems are placed at the option. */
export async function readExtensions(command: Command, problems: Problem[]): Promise<Loaded> {
  const { extension = [] } = command.opts<{ extension?: string[] }>();
  const files: ExtensionFile[] = [];
  for (const given of extension) {
    const path = `--extension ${given}`.trim();
    const text = readText(given, MOST_BYTES);
    if (typeof text !== 'string') problems.push({ ...text, path });
    else if (isAlone(path, text, problems)) {
      files.push({ name: basename(given), path: resolve(given), sha256: sha256(text) });
    }
  }
  if (files.length < extension.length || files.length === 0) return NOTHING;
  try {
    const given = await exportsOf(files);
    return { files, set: createExtensions(given), given };
  } catch (error) {
    problems.push(...loadingProblems(extension, error));
    return NOTHING;
  }
}

/** The extensions of files that were checked before; an error where a file is another by now. */
export async function setOfFiles(files: readonly ExtensionFile[]): Promise<Extensions> {
  return files.length === 0 ? NONE : createExtensions(await exportsOf(files));
}

async function exportsOf(files: readonly ExtensionFile[]): Promise<unknown[]> {
  const given: unknown[] = [];
  for (const { name, path, sha256: known } of files) {
    const text = readText(path, MOST_BYTES);
    if (typeof text !== 'string' || sha256(text) !== known) {
      throw new Error(`${name} was changed while the command ran`);
    }
    const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
      default?: unknown;
    };
    if (module.default === undefined) {
      throw new TypeError(`${name} has no default export; write export default [...]`);
    }
    given.push(module.default);
  }
  return given.flat();
}

function isAlone(path: string, text: string, problems: Problem[]): boolean {
  const refuse = (came: string, expected: string, mend: string): boolean => {
    problems.push({ path, came, expected, mend });
    return false;
  };
  if (!path.endsWith('.mjs')) {
    return refuse('a file of another kind', 'an ES module, .mjs', 'See docs/extending.md.');
  }
  const code = text.replace(STRINGS_AND_COMMENTS, '');
  const others = [...code.matchAll(STATIC)].map(([, from, bare]) => from ?? bare);
  const other = DYNAMIC.test(code) ? 'import(…)' : others.find((name) => name !== 'thaw');
  if (other === undefined) return true;
  const mend = 'Put it into the file: its checksum in the manifest must say all of it.';
  return refuse(`a file that imports ${other}`, 'one that imports nothing but thaw', mend);
}

function loadingProblems(given: readonly string[], error: unknown): Problem[] {
  const option = `--extension ${given.join(' ')}`;
  if (error instanceof ExtensionRefusal) {
    return error.problems.map((problem) => ({ ...problem, path: `${option}: ${problem.path}` }));
  }
  const came = `it cannot be loaded (${error instanceof Error ? error.message : String(error)})`;
  const expected = 'export default, a mechanism or an intervention, or a list of them';
  return [{ path: option, came, expected, mend: 'See docs/extending.md.' }];
}
