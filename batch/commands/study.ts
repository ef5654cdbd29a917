// thaw study: runs a worked study again, from its study file to its table, figure and text, and says whether they are what
// lies beside it.

import type { Command } from 'commander';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shown, type Problem } from '../../sim/problem.ts';
import { sha256 } from '../checksum.ts';
import { unwritable, writeWhole } from '../files.ts';
import { newCommand, operands, type Context } from '../options.ts';
import { defaultWorkers } from '../program.ts';
import { refuseIfAny } from '../refusal.ts';
import { disagreements, keepHashes, knownHashes } from '../study/agreement.ts';
import { cascadeStudy } from '../study/cascade-study.ts';
import { markdownTable } from '../study/figures-text.ts';
import type { How, Outcome } from '../study/how.ts';
import { phaseStudy } from '../study/phase-study.ts';
import { readStudy, SCALES, type ScaleName } from '../study/read-study.ts';
import { filled } from '../study/readme.ts';
import { closeStudy, hashesOfRuns, openStudy } from '../study/study-folder.ts';
import type { Study } from '../study/study-schema.ts';
import { readWhole } from '../words.ts';

const DETAILS = `
DIR is a folder with a study.json, as in docs/studies. OUT gets the runs, then summary.csv (a row a cell),
figure.svg, results.json (findings, and every figure that the text quotes), README.md (DIR's text with these
figures in it) and manifest.json. Each is compared with the hashes that lie in DIR: the same bytes (exit code 0),
or else which are not (1). --scale small makes a few small runs, to see that everything works. --keep puts what
came out into DIR, as what is to be expected from now on.`;

interface Options {
  out?: string;
  scale: string;
  workers?: string;
  resume?: boolean;
  force?: boolean;
  keep?: boolean;
  json?: boolean;
  quiet?: boolean;
}

export function define(context: Context): Command {
  return newCommand('study', 'DIR ', 'Runs a worked study again and compares every byte.', [
    'study docs/studies/phase-diagram --out phase',
    'study docs/studies/global-cascades --scale small --out cascades',
  ])
    .argument('[folder]', 'the folder of a study')
    .option('--out <DIR>', 'folder for runs, table, figure and text')
    .option('--scale <NAME>', 'full or small', 'full')
    .option('--workers <N>', 'threads (what Slurm granted, else one a core)')
    .option('--resume', 'go on with what an interrupted command has finished')
    .option('--force', 'overwrite what is in OUT')
    .option('--keep', 'put table, figure, text and hashes into DIR')
    .option('--json', 'print {out, scale, findings, same, different} when done')
    .option('--quiet', 'no progress')
    .addHelpText('after', DETAILS)
    .action(async (_folder: unknown, options: Options, command: Command) => {
      await study(context, command, options);
    });
}

async function study(context: Context, command: Command, options: Options): Promise<void> {
  const problems: Problem[] = [];
  const [folder = ''] = operands(command, 1, 1, problems);
  const scale = readScale(options.scale, problems);
  const how = readHow(options, problems);
  refuseIfAny(problems);
  const asked = readStudy(folder);
  try {
    await runStudy(context, asked, folder, scale, how, options);
  } catch (error) {
    // A disk that is full, or gone, takes no more; runs that were finished are kept.
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    process.exitCode = 1;
    const { came } = unwritable(how.out, error, '');
    const words = `${how.out} came upon ${came}; what was finished is kept`;
    process.stderr.write(`thaw: ${words}. Mend that, then --resume goes on\n`);
  }
}

async function runStudy(
  context: Context,
  asked: Study,
  folder: string,
  scale: ScaleName,
  how: How,
  options: Options,
): Promise<void> {
  const manifest = openStudy(context, folder, scale, how);
  const outcome =
    asked.kind === 'phase'
      ? await phaseStudy(context, asked, folder, scale, how)
      : cascadeStudy(asked.scales[scale], how);
  if (outcome === null) return;
  const hashes = writeResults(folder, how.out, outcome);
  closeStudy(how.out, manifest, hashes);
  const { 'README.md': text, ...tables } = hashes;
  // The text tells the whole study; a small one only shows that it works.
  const found = scale === 'full' ? { ...tables, 'README.md': text } : tables;
  if (options.keep === true) keep(folder, how.out, scale, found, outcome);
  report(folder, scale, found, outcome, options);
}

function readScale(given: string, problems: Problem[]): ScaleName {
  const scale = SCALES.find((name) => name === given);
  if (scale !== undefined) return scale;
  const mend = 'Write --scale small for a few small runs.';
  problems.push({ path: '--scale', came: shown(given), expected: SCALES.join(' or '), mend });
  return 'small';
}

function readHow(options: Options, problems: Problem[]): How {
  const { out = '', workers, resume = false, force = false, quiet = false } = options;
  if (out === '') {
    const mend = 'Add --out results, for example.';
    problems.push({ path: '--out', came: 'nothing', expected: 'a folder', mend });
  }
  if (resume && force) {
    const mend = 'Go on, or start anew.';
    problems.push({ path: '--resume', came: 'beside --force', expected: 'one of the two', mend });
  }
  const threads =
    workers === undefined ? defaultWorkers() : readWhole('--workers', workers, 1, problems);
  return { out, workers: Math.min(threads ?? 1, 1024), resume, force, quiet };
}

/** Writes everything that the study comes to; hashes by name. */
function writeResults(folder: string, out: string, outcome: Outcome): Record<string, string> {
  const hashes = hashesOfRuns(out);
  for (const [name, content] of Object.entries(outcome.files)) {
    writeWhole(join(out, name), content);
    hashes[name] = sha256(content);
  }
  const rows = Object.entries(hashes).map(([name, hash]) => [`\`${name}\``, `\`${hash}\``]);
  const texts = { ...outcome.texts, 'table.hashes': markdownTable(['file', 'SHA-256'], rows) };
  const results = `${JSON.stringify({ findings: outcome.findings, texts }, null, 2)}\n`;
  const readme = join(folder, 'README.md');
  const text = filled(existsSync(readme) ? readFileSync(readme, 'utf8') : '', texts);
  for (const [name, content] of [
    ['results.json', results],
    ['README.md', text],
  ]) {
    writeWhole(join(out, name), content);
    hashes[name] = sha256(content);
  }
  return hashes;
}

function keep(
  folder: string,
  out: string,
  scale: ScaleName,
  found: Readonly<Record<string, string>>,
  { files }: Outcome,
): void {
  keepHashes(folder, scale, found);
  if (scale !== 'full') return;
  for (const name of [...Object.keys(files), 'results.json', 'README.md']) {
    writeWhole(join(folder, name), readFileSync(join(out, name)));
  }
}

/** What held, and whether it is what lies in DIR. */
function report(
  folder: string,
  scale: ScaleName,
  found: Readonly<Record<string, string>>,
  { findings }: Outcome,
  { out = '', json, quiet }: Options,
): void {
  const known = knownHashes(folder)[scale];
  // A text whose figures were mended by hand is found out, too.
  const readme = join(folder, 'README.md');
  const lying = scale === 'full' && existsSync(readme) ? sha256(readFileSync(readme)) : undefined;
  const expected = lying === undefined ? known : { ...known, 'README.md': lying };
  const different = known === undefined ? [] : disagreements(expected ?? {}, found);
  const same = known !== undefined && different.length === 0;
  if (known !== undefined && !same) process.exitCode = 1;
  if (json === true) {
    process.stdout.write(`${JSON.stringify({ out, scale, findings, same, different })}\n`);
  } else {
    for (const { id, holds } of findings) {
      process.stdout.write(`${id} ${holds ? 'holds' : 'does not hold'}\n`);
    }
  }
  if (quiet === true && same) return;
  const count = Object.keys(found).length;
  const words =
    known === undefined
      ? `${folder} keeps nothing of this scale to compare with`
      : same
        ? `all ${count} files are to the last byte what ${folder} says`
        : `not what ${folder} says: ${different.join(', ')}`;
  process.stderr.write(`thaw: ${words}\n`);
}
