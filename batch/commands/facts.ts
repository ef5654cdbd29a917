// thaw facts: the scoreboard. Every claim as a fact that could turn out false, with its figure, its interval and
// whether it passes; and with --robust, in which share of random parameter draws it still points the stated way.

import type { Command } from 'commander';
import { performance } from 'node:perf_hooks';
import type { Problem } from '../../sim/problem.ts';
import { askDoses, askDraws, askFacts, type Asked, type Asking } from '../facts/ask-all.ts';
import { boardJson, boardText } from '../facts/board.ts';
import { classicJson, classicText } from '../facts/classic-board.ts';
import { doseRows, doseText } from '../facts/dose-board.ts';
import { checkQuestions, ORGANISATIONS, readIds, type Options } from '../facts/request.ts';
import { RIVALS } from '../facts/rivals.ts';
import { robustText, sharesOf } from '../facts/robust-board.ts';
import { keepDraw, openRobust, writeTables } from '../facts/robust-folder.ts';
import { newCommand, operands, type Context } from '../options.ts';
import { defaultWorkers, engineHash } from '../program.ts';
import { startProgress } from '../progress.ts';
import { refuseIfAny } from '../refusal.ts';
import { readSeeds, readWhole } from '../words.ts';

const DETAILS = `
A seed is an organisation; both arms of a fact share it and its accidents. A difference passes when its 95 %
interval leaves out 0, it reaches a minimum fixed beforehand, and three quarters of the organisations show it;
"nothing happens" passes when the 90 % interval lies inside a margin. An ablation kills when less than half of
the minimum is left. "known" marks what docs/evidence.md explains. p is one-sided, by flipping signs, after
Holm's correction over all contrasts asked at once; 12 organisations are too few for it to be small.
--robust asks the same facts under a Latin hypercube of every parameter with a stated range, in half-size
organisations, effects only. --doses takes kinds of interventions in place of facts. Exit code 1 when something asked does not hold.`;

const QUICK_SEEDS = '1..12';
const FULL_SEEDS = '1..30';
const SEEDS_OF: Record<string, string> = { quick: QUICK_SEEDS, full: FULL_SEEDS };
const DOSE_SEEDS = '1..8';
const DRAWS = '200';
const DRAW_SEED = 20261126;

export function define(context: Context): Command {
  const command = newCommand('facts', '[FACT]… ', 'Asks the facts that the model must show.', [
    'facts',
    'facts F1 F9 Q5 --seeds 1..30',
    'facts --tier full --json',
    'facts --robust --out robust',
    'facts --robust --out robust --resume',
    'facts --rival additive --tier full',
    'facts --doses invite-customers --seeds 1..8',
  ]);
  return command
    .argument('[fact…]', 'ids of facts and classics, such as F1 or Q5; all of the tier without any')
    .option(
      '--tier <NAME>',
      `quick or full: which facts, and seeds ${QUICK_SEEDS} or ${FULL_SEEDS}`,
      'quick',
    )
    .option('--seeds <A..B>', 'organisations that are asked')
    .option('--rival <NAME>', `ask in a rival structure: ${Object.keys(RIVALS).join(' or ')}`)
    .option('--doses', 'what kinds of interventions do at quarter, half and full strength')
    .option('--robust', 'share of random parameter draws in which each fact holds')
    .option('--draws <N>', 'with --robust: draws of the hypercube', DRAWS)
    .option('--organisations <N>', 'with --robust: organisations a draw', ORGANISATIONS)
    .option('--out <DIR>', 'with --robust: folder for the journal and the tables')
    .option('--resume', 'with --robust: go on where the folder stands')
    .option('--force', 'with --robust: overwrite what the folder holds')
    .option('--workers <N>', 'threads (what Slurm granted, else one a core)')
    .option('--json', 'print {facts: [{claim, statement, figure, interval, seeds, pass, …}]}')
    .option('--quiet', 'no progress')
    .addHelpText('after', DETAILS)
    .action(() => facts(context, command));
}

async function facts(context: Context, command: Command): Promise<void> {
  const options = command.opts<Options>();
  const problems: Problem[] = [];
  const asked = operands(command, 0, Infinity, problems);
  const ids = readIds(asked, options, problems);
  const usual = options.doses === true ? DOSE_SEEDS : SEEDS_OF[options.tier];
  const range = options.robust === true ? null : (options.seeds ?? usual ?? QUICK_SEEDS);
  const seeds = range === null ? null : readSeeds('--seeds', range, problems);
  if (seeds !== null && seeds.first === seeds.last) {
    const mend = `Write --seeds ${QUICK_SEEDS}.`;
    problems.push({ path: '--seeds', came: '1 seed', expected: 'at least 2', mend });
  }
  const draws = readWhole('--draws', options.draws, 1, problems);
  const organisations = readWhole('--organisations', options.organisations, 2, problems);
  const workers =
    options.workers === undefined
      ? defaultWorkers()
      : readWhole('--workers', options.workers, 1, problems);
  checkQuestions(options, problems);
  refuseIfAny(problems);
  if (draws === null || organisations === null || workers === null) return;
  const first = seeds?.first ?? 1;
  const count = seeds === null ? organisations : seeds.last - seeds.first + 1;
  const asking = {
    url: context.program.factsWorker,
    workers,
    setup: {
      seeds: Array.from({ length: count }, (_, place) => first + place),
      ids,
      rival: options.rival ?? null,
      full: options.tier === 'full',
      draws,
      drawSeed: DRAW_SEED,
    },
  };
  if (options.doses === true) await doses(asking, options);
  else if (options.out === undefined) await scoreboard(asking, options);
  else await robust(asking, { ...options, out: options.out }, engineHash(context.program));
}

type Unwatched = Omit<Asking, 'step'>;

async function scoreboard(asking: Unwatched, options: Options): Promise<void> {
  const watch = watched(asking.setup.ids.length, options);
  const { reports, classics, ...asked } = await askFacts({ ...asking, step: watch.step });
  watch.close();
  if (wentWrong(asked, 'nothing is kept')) return;
  const json = (): string =>
    JSON.stringify({ facts: [...boardJson(reports), ...classicJson(classics)] });
  process.stdout.write(
    options.json === true ? `${json()}\n` : `${boardText(reports)}${classicText(classics)}`,
  );
  const failed = [...reports, ...classics].some(({ pass }) => !pass);
  if (failed) process.exitCode = 1;
}

async function doses(asking: Unwatched, options: Options): Promise<void> {
  const watch = watched(asking.setup.ids.length, options);
  const { reports, ...asked } = await askDoses({ ...asking, step: watch.step }, asking.setup.ids);
  watch.close();
  if (wentWrong(asked, 'nothing is kept')) return;
  const json = (): string => JSON.stringify({ doses: doseRows(reports) });
  process.stdout.write(options.json === true ? `${json()}\n` : doseText(reports));
}

async function robust(
  asking: Unwatched,
  options: Options & { out: string },
  engine: string,
): Promise<void> {
  const { out } = options;
  const { ids, draws, drawSeed, seeds } = asking.setup;
  const design = { draws, drawSeed, organisations: seeds.length, facts: ids, engine };
  const done = openRobust(out, design, options.resume === true, options.force === true);
  const left = Array.from({ length: draws }, (_, draw) => draw).filter((draw) => !done.has(draw));
  const watch = watched(draws, options, done.size);
  const asked = await askDraws({ ...asking, step: watch.step }, left, (draw, effects) => {
    keepDraw(out, draw, effects);
    done.set(draw, effects);
  });
  watch.close();
  if (wentWrong(asked, `${done.size} draws are kept in ${out}, --resume goes on`)) return;
  writeTables(out, design, done);
  const shares = sharesOf([...done].toSorted(([a], [b]) => a - b).map(([, effects]) => effects));
  const json = (): string => JSON.stringify({ draws, shares });
  process.stdout.write(options.json === true ? `${json()}\n` : robustText(shares));
}

function watched(total: number, options: Options, done = 0) {
  const now = (): number => performance.now();
  const quiet = options.quiet === true;
  return startProgress({ stream: process.stderr, total, done, quiet, now });
}

/** Says what failed or was broken off, and sets the exit code. */
function wentWrong({ failed, interrupted }: Asked, kept: string): boolean {
  if (interrupted) {
    process.exitCode = 130;
    process.stderr.write(`thaw: interrupted; ${kept}\n`);
    return true;
  }
  if (failed.length === 0) return false;
  process.exitCode = 1;
  process.stderr.write(`thaw: ${failed.length} failed\n`);
  for (const text of failed.slice(0, 5)) process.stderr.write(`  ${text}\n`);
  return true;
}
