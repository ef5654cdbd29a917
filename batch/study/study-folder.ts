// The folder in which a study is re-run: who may write into it, and what its manifest says.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderContents, held, noFolder } from '../batch-folder.ts';
import { sha256 } from '../checksum.ts';
import { makeFolder, writeWhole } from '../files.ts';
import { engineHash, gitCommit, machine } from '../program.ts';
import type { Context } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { commandLine } from '../request-words.ts';
import type { How } from './how.ts';
import { STUDY_FILE, type ScaleName } from './read-study.ts';

const MANIFEST = 'manifest.json';

interface StudyManifest {
  readonly studyManifest: 1;
  readonly status: 'running' | 'finished';
  readonly program: { version: string; commit: string | null; engine: string };
  readonly command: readonly string[];
  /** The study file, and the scale at which it is run. */
  readonly study: string;
  readonly scale: ScaleName;
  readonly machine: Readonly<Record<string, string | number>>;
  /** SHA-256 of every file of the folder by its path. */
  readonly files: Readonly<Record<string, string>>;
}

/** Opens the folder, and says in its manifest what is going to be there. */
export function openStudy(
  context: Context,
  folder: string,
  scale: ScaleName,
  { out, resume, force }: How,
): StudyManifest {
  const wanted: StudyManifest = {
    studyManifest: 1,
    status: 'running',
    program: {
      version: context.program.version,
      commit: gitCommit(context.program),
      engine: engineHash(context.program),
    },
    command: ['thaw', ...context.argv],
    study: readFileSync(join(folder, STUDY_FILE), 'utf8'),
    scale,
    machine: machine(),
    files: {},
  };
  const before = folderContents(out);
  if (before.length > 0 && resume) sameStudy(out, wanted);
  if (before.length > 0 && !resume && !force) {
    const mend = 'Choose another folder, go on with --resume, or overwrite with --force.';
    throw new Refusal([held(out, before, mend)]);
  }
  try {
    makeFolder(out);
    writeManifest(out, wanted);
  } catch (error) {
    throw noFolder(out, error);
  }
  return wanted;
}

/** The manifest once everything is there. */
export function closeStudy(
  out: string,
  manifest: StudyManifest,
  files: Readonly<Record<string, string>>,
): void {
  writeManifest(out, { ...manifest, status: 'finished', files });
}

function writeManifest(out: string, manifest: StudyManifest): void {
  writeWhole(join(out, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** Going on with another study, scale or engine would mix two results. */
function sameStudy(out: string, wanted: StudyManifest): void {
  const known = readManifest(out);
  const expected = 'the folder of the same command';
  const path = `--out ${out}`;
  if (known === null) {
    const mend = 'Choose the folder that holds its manifest.json.';
    throw new Refusal([{ path, came: 'a folder without a study', expected, mend }]);
  }
  const differs =
    (known.study !== wanted.study && 'another study file') ||
    (known.scale !== wanted.scale && `scale ${known.scale}`) ||
    (known.program.engine !== wanted.program.engine && "another engine (the program's own code)");
  if (differs === false) return;
  const mend = `Choose another folder, or start anew: ${commandLine(wanted.command, '--force')}`;
  throw new Refusal([{ path, came: `results of ${differs}`, expected, mend }]);
}

function readManifest(out: string): StudyManifest | null {
  try {
    const value = JSON.parse(readFileSync(join(out, MANIFEST), 'utf8')) as StudyManifest;
    return value.studyManifest === 1 ? value : null;
  } catch {
    return null;
  }
}

/** SHA-256 of each table of runs by its path in the folder. */
export function hashesOfRuns(out: string): Record<string, string> {
  const folder = join(out, 'runs');
  if (!existsSync(folder)) return {};
  const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.csv'))
    .toSorted();
  return Object.fromEntries(
    tables.map((name) => [`runs/${name}`, sha256(readFileSync(join(folder, name)))]),
  );
}
