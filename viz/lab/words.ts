// The words of the lab in the page: results of many runs, read, shown and watched.

import { catalogue } from '../language/language.ts';
import { counted } from '../marks/lab/words.ts';
import { trueMinus } from '../marks/minus.ts';
import { count } from '../messages.ts';
import { figure } from '../marks/words.ts';
import type { Values } from '../session.ts';

/** "rewards −1, temperature 0.2", under the names that tables and commands have. */
const settings = (values: Values): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? written(value) : value}`)
    .join(', ');

/** A number as short as it is, with a true minus. */
export function written(value: number): string {
  return trueMinus(String(Number(value.toPrecision(6))));
}

export const METHODS: Readonly<Record<string, string>> = catalogue('lab/methods', {
  grid: 'a grid',
  list: 'a list',
  factorial: 'a grid',
  lhs: 'a Latin hypercube',
  sobol: 'a Sobol sequence',
  morris: 'Morris trajectories',
  saltelli: 'a Saltelli design',
});

export const words = catalogue('lab', {
  title: 'Results',
  about:
    'A folder that thaw batch, merge or sensitivity has written. Drop it anywhere on this page, or choose it here. It is read in this browser; nothing leaves this machine, also where the browser speaks of uploading.',
  folder: 'Choose a folder',
  files: 'Choose files',
  pickFolder: 'Folder of results',
  pickFiles: 'manifest.json, the table of runs and, if you like, the table of weeks',
  others: 'Open other results',
  progress: 'How much is read',
  stop: 'Stop',
  reading: (files: number) => `Reading ${counted(files, 'file')}.`,
  readingWeeks: (file: string) => `Reading the weeks in ${file}.`,
  stopped: 'Stopped. Nothing was opened.',
  refused: 'These are no results that can be shown.',
  left: 'What was open stays open.',
  wrong: 'What is wrong',
  noted: 'A part of the folder could not be used:',
  died: (reason: string) => `Reading broke off: ${reason}. Try it again.`,

  method: (method: string) => METHODS[method] ?? method,
  runs: (runs: number, failed: number) =>
    `${counted(runs, 'run')}, ${failed === 0 ? 'none failed' : `${count(failed)} failed`}`,
  seeds: (first: number, last: number) =>
    first === last ? `seed ${first}` : `seeds ${first} to ${last}`,
  ownSeeds: 'a seed of its own for each run',
  cells: (points: number, method: string, names: readonly string[]) =>
    names.length === 0
      ? 'nothing varied'
      : `${counted(points, 'cell')} in ${method} of ${names.join(', ')}`,
  weeks: (weeks: number) => counted(weeks, 'week'),
  /** "52 weeks or 104 weeks": scenarios may end at weeks of their own. */
  anyOf: (texts: readonly string[]) => texts.join(' or '),
  shard: (index: number, of: number) =>
    `This is part ${index} of ${of}: thaw merge puts the parts together.`,
  sameVersion: (version: string) =>
    `Made by Thaw ${version}, the version of this page. Every run you watch is compared with its row.`,
  otherVersion: (version: string, here: string) =>
    `Made by Thaw ${version}; this page is ${here}. Runs may come out differently here: every run you watch is compared with its row.`,
  failures: (failed: number) => `What failed: ${counted(failed, 'run')}`,
  failure: (run: number, seed: number, values: Values, error: string) =>
    `Run ${run}, seed ${seed}${Object.keys(values).length > 0 ? `, ${settings(values)}` : ''}: ${error}`,
  moreFailures: (more: number) => `and ${count(more)} more, in manifest.json`,

  outcome: 'Outcome',
  across: 'Across',
  up: 'Up',
  alone: 'nothing: a curve',
  point: 'Point at a cell, or walk with the arrow keys. Enter or a click lists its runs.',
  table: 'Table',
  cutTable: (shown: number, all: number) =>
    `The first ${count(shown)} of ${count(all)} rows; the files have them all.`,
  cell: (where: string, mean: string, interval: string, runs: string, missing: number) =>
    `${where}: ${mean} (${interval}), ${runs}${missing > 0 ? `, ${count(missing)} without a figure` : ''}.`,
  over: (names: readonly string[]) => names.join(', '),
  sliced: (names: readonly string[]) =>
    `${names.join(' and ')} ${names.length === 1 ? 'has' : 'have'} more values than a picture has room for, so cells are slices of equal width.`,
  slice: (from: string, to: string) => `${from} to ${to}`,
  noWeeks:
    'The folder holds no table of weeks. Charts over time need a batch with --series whole or all.',
  weeksOf: 'Show the weeks',
  weeksTitle: 'Week by week',
  someCells: (shown: number, all: number) =>
    `${shown} of ${all} cells, spread evenly over the diagram.`,
  noIndices: (outcome: string, there: readonly string[]) =>
    `The folder has no indices of ${outcome}, only of ${there.join(', ')}.`,
  indicesTitle: 'Which parameters matter',

  runsOf: (where: string, runs: number) =>
    `Runs of ${where === '' ? 'all' : where}: ${count(runs)}`,
  headings: { run: 'Run', seed: 'Seed', hash: 'State hash', watch: 'Watch' },
  watch: 'Watch this run',
  watchRun: (run: number) => `Watch run ${run}`,
  failedRun: 'failed',
  more: (more: number) => `Show ${count(more)} more`,
  settings,

  watching: (run: number, seed: number, values: Values) =>
    `Run ${run} of the results: seed ${seed}${Object.keys(values).length > 0 ? `, ${settings(values)}` : ''}.`,
  checking: 'Whether it is the same world is being checked.',
  same: (run: number, week: number, hash: string) =>
    `The same world as row ${run}: week ${week} has the state hash ${hash} here and there.`,
  other: (run: number, week: number, here: string, there: string) =>
    `Not the same world as row ${run}: week ${week} has the state hash ${here} here, ${there} there.`,
  why: (version: string, here: string) =>
    version === here
      ? 'Both say they are the same version, so the code or the files were changed in between.'
      : `The results were made by Thaw ${version}, and this page is ${here}.`,
  notChecked: (reason: string) => `It could not be compared with its row: ${reason}.`,
  noHash: 'This run failed in the batch, so there is nothing to compare it with.',
  back: 'Back to results',
  figure: (value: number) => figure(value, 3),
});
