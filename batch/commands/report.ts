// thaw report: one page of a finished batch, and its figures as files.

import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../sim/problem.ts';
import { svgFile } from '../../viz/marks/lab/svg-file.ts';
import { slug } from '../report/html.ts';
import { taken, unwritable, writeWhole } from '../files.ts';
import { newCommand, operands, type Context } from '../options.ts';
import { readOutcomes } from '../outcome-words.ts';
import { refuseIfAny, Refusal } from '../refusal.ts';
import { openReportFolder } from '../report/folder.ts';
import { mainOutcomes, makeReport } from '../report/make.ts';
import { reportPage } from '../report/page.ts';

const DETAILS = `
The page needs nothing else: no script, no other host. It has the answer for each outcome with 95 % intervals, figures with
the table behind each, methods, the commands that make every row again, and the manifest. The same folder gives
the same bytes. DIR is what \`thaw batch\`, \`thaw merge\` or \`thaw sensitivity\` wrote; indices found there are shown.
Without --outcome: the outcomes of the sensitivity analysis, else enacted, converted, distress and profit.
--figures writes each figure as an SVG file in light colours, for a paper.`;

interface Options {
  out?: string;
  figures?: string;
  outcome?: string;
  force?: boolean;
  json?: boolean;
  quiet?: boolean;
}

export function define(_context: Context): Command {
  const command = newCommand(
    'report',
    'DIR ',
    'Writes a finished batch as one page with figures.',
    [
      'report results',
      'report results --out supplement.html --figures figures',
      'report sobol --outcome enacted,trust --force',
    ],
  )
    .argument('[dir]', 'the folder of a finished batch')
    .option('--out <FILE>', 'the page (DIR/report.html)')
    .option('--figures <DIR>', 'folder for the figures as SVG files')
    .option('--outcome <LIST>', 'outcomes by name, or all')
    .option('--force', 'overwrite what exists')
    .option('--json', 'print {out, figures, runs, outcomes}')
    .option('--quiet', 'say nothing on standard error')
    .addHelpText('after', DETAILS);
  return command.action(() => report(command));
}

async function report(command: Command): Promise<void> {
  const options = command.opts<Options>();
  const problems: Problem[] = [];
  const [folder = ''] = operands(command, 1, 1, problems);
  const asked = options.outcome === undefined ? null : readOutcomes(options.outcome, problems);
  refuseIfAny(problems);
  const source = openReportFolder(folder);
  const out = options.out ?? join(folder, 'report.html');
  refuseIfAny(options.force === true ? [] : takenOf([out], '--out'));
  const parts = await makeReport(source, asked ?? mainOutcomes(source));
  const files = new Map<string, string>();
  for (const figure of parts.outcomes.flatMap(({ figures }) => figures)) {
    if (options.figures === undefined) break;
    files.set(join(options.figures, `${slug(figure.name)}.svg`), svgFile(figure));
  }
  refuseIfAny(options.force === true ? [] : takenOf([...files.keys()], '--figures'));
  write(out, reportPage(parts), '--out');
  for (const [path, text] of files) write(path, text, '--figures');
  const { total } = source.manifest.runs;
  if (options.quiet !== true) {
    const more = files.size === 0 ? '' : `, ${files.size} figures in ${options.figures}`;
    process.stderr.write(`thaw: ${total} runs reported in ${out}${more}\n`);
  }
  if (options.json === true) {
    const outcomes = parts.outcomes.map(({ outcome, answer }) => ({
      outcome: outcome.name,
      answer,
    }));
    const result = { out, figures: [...files.keys()], runs: total, outcomes };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}

function takenOf(paths: readonly string[], option: string): Problem[] {
  return paths.filter((path) => existsSync(path)).map((path) => taken(`${option} ${path}`));
}

function write(path: string, text: string, option: string): void {
  try {
    writeWhole(path, text);
  } catch (error) {
    throw new Refusal([unwritable(`${option} ${path}`, error, 'a file that can be written')]);
  }
}
