// Problems of tables in a reader's words: the table, the row as a spreadsheet counts, the column by its
// heading. The engine names its tables as files of the command line do. Pure: no DOM.

import type { Problem } from '../../sim/scenario.ts';
import { words } from './words.ts';

export interface ProblemWords {
  /** "Row 14, column team". */
  readonly place: string;
  readonly sentence: string;
  readonly mend: string;
}

export interface ProblemGroup {
  readonly title: string;
  readonly problems: readonly ProblemWords[];
}

const PLACE = /^(nodes|edges)(?: (row|line) (\d+))?(?:, column (.*))?$/s;

function tableOf({ path }: Problem): 'nodes' | 'edges' | null {
  const found = PLACE.exec(path)?.[1];
  return found === 'nodes' || found === 'edges' ? found : null;
}

/** Where it is and what is wrong with it. */
export function problemWords(problem: Problem): ProblemWords {
  const { path, came, expected, mend } = problem;
  return {
    place: placeWords(path),
    sentence: words.problemOf(came, expected),
    mend: inWords(mend),
  };
}

function placeWords(path: string): string {
  if (path === '') return words.wholeFile;
  const found = PLACE.exec(path);
  if (found === null) return path;
  const [, table, unit, number, column] = found;
  if (number === undefined) return words.wholeTable(table as 'nodes' | 'edges');
  return unit === 'line' ? words.line(number) : words.row(number, column);
}

/** Other places that a way to mend it names. */
function inWords(mend: string): string {
  return mend.replace(/\b(?:nodes|edges) row (\d+), column/g, 'Row $1, column');
}

/** By table, in the order of rows; what belongs to no table comes last. */
export function problemGroups(
  problems: readonly Problem[],
  names: Readonly<Partial<Record<'nodes' | 'edges', string>>>,
): ProblemGroup[] {
  const titles = { nodes: words.table.nodes, edges: words.table.edges };
  const groups = (['nodes', 'edges', null] as const).map((table) => ({
    title: table === null ? '' : `${titles[table]} (${names[table] ?? ''})`,
    problems: problems
      .filter((problem) => tableOf(problem) === table)
      .sort((a, b) => rowOf(a) - rowOf(b))
      .map(problemWords),
  }));
  return groups.filter((group) => group.problems.length > 0);
}

function rowOf({ path }: Problem): number {
  return Number(PLACE.exec(path)?.[3] ?? 0);
}

/** The same list as a text to keep or to send to whoever made the tables. */
export function problemText(groups: readonly ProblemGroup[]): string {
  const lines = groups.flatMap(({ title, problems }) => [
    ...(title === '' ? [] : [title]),
    ...problems.map(({ place, sentence, mend }) => `${place}: ${sentence} ${mend}`.trim()),
    '',
  ]);
  return lines.join('\n');
}
