// What teams bring to the wall, read one by one: files, a merged wall, links pasted line by line. What cannot be
// taken is refused by itself, with where it came from, what is wrong and what to do; all others stand.

import { checkRecord, readWallLink, type TeamRecord } from '../challenge/record.ts';
import type { Problem } from '../../sim/scenario.ts';
import { say } from './words.ts';

/** Something that was brought: a team's record, or why it is none. */
export type Given =
  | { readonly from: string; readonly record: TeamRecord }
  | { readonly from: string; readonly refusal: string };

/** A text and where it came from: the name of a file, or "line 3". */
export interface Brought {
  readonly from: string;
  readonly text: string;
  /** Written or pasted by hand: links are expected, not a file. */
  readonly pasted?: true;
}

/** Larger files are refused before they are read: forty teams take a tenth of it. */
export const LARGEST_BYTES = 4 * 1024 * 1024;
export const WALL_VERSION = 1;
const PROBLEMS_SAID = 3;
const LINK = /#(?:wall|debrief)=([\w-]*)/;

/** Whether a firm with that name comes with this page. */
export type KnowsFirm = (name: string) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a text whatever it is; a wall gives as many as it holds. */
export async function readBrought(brought: Brought, knows: KnowsFirm): Promise<Given[]> {
  const { from, pasted } = brought;
  const plain = brought.text.replace(/^\uFEFF/, '').trim();
  if (plain === '') return [{ from, refusal: say.refusal.empty }];
  if (!/^[{[]/.test(plain)) {
    // Of a picture, or a letter, nobody wants to hear line by line that it holds no link.
    if (LINK.test(plain)) return readLines(from, plain, knows);
    return [{ from, refusal: pasted ? say.refusal.noLink : say.refusal.foreign }];
  }
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    return [{ from, refusal: say.refusal.cut }];
  }
  return isObject(value) && value['thaw'] === 'wall'
    ? readWall(from, value, knows)
    : [readOne(from, value, knows)];
}

function readWall(from: string, wall: Record<string, unknown>, knows: KnowsFirm): Given[] {
  const { version, teams } = wall;
  if (version !== WALL_VERSION) return [{ from, refusal: say.refusal.version(shown(version)) }];
  if (!Array.isArray(teams)) return [{ from, refusal: say.refusal.noTeams }];
  if (teams.length === 0) return [{ from, refusal: say.refusal.noTeam }];
  return teams.map((one: unknown, place) => readOne(say.teamIn(from, place + 1), one, knows));
}

function readOne(from: string, value: unknown, knows: KnowsFirm): Given {
  if (!isObject(value)) return { from, refusal: say.refusal.foreign };
  if (value['thaw'] !== 'challenge') return { from, refusal: foreignWords(value) };
  if (value['version'] !== 1) {
    return { from, refusal: say.refusal.version(shown(value['version'])) };
  }
  const checked = checkRecord(value);
  if ('problems' in checked) return { from, refusal: say.refusal.damaged(said(checked.problems)) };
  return known(from, checked.record, knows);
}

function known(from: string, record: TeamRecord, knows: KnowsFirm): Given {
  return knows(record.firm) ? { from, record } : { from, refusal: say.refusal.firm(record.firm) };
}

function foreignWords(value: Record<string, unknown>): string {
  if ('thawStudy' in value) return say.refusal.study;
  return 'schemaVersion' in value ? say.refusal.scenario : say.refusal.foreign;
}

/** Links, one a line; empty lines count but say nothing. */
async function readLines(from: string, text: string, knows: KnowsFirm): Promise<Given[]> {
  const lines = text.split(/\r?\n/);
  const found = lines.map(async (line, place): Promise<Given | null> => {
    if (line.trim() === '') return null;
    const where = lines.length === 1 ? from : say.lineIn(from, place + 1);
    return readLink(where, line, knows);
  });
  return (await Promise.all(found)).filter((one) => one !== null);
}

/** The team that a link carries, be it a whole address or its end alone. */
export async function readLink(from: string, line: string, knows: KnowsFirm): Promise<Given> {
  const letters = LINK.exec(line)?.[1];
  if (letters === undefined) return { from, refusal: say.refusal.noLink };
  const read = await readWallLink(`#wall=${letters}`);
  if ('problems' in read) return { from, refusal: say.refusal.link(said(read.problems)) };
  return known(from, read.record, knows);
}

/** The first problems in words; the rest is counted. */
export function said(problems: readonly Problem[]): string {
  const lines = problems
    .slice(0, PROBLEMS_SAID)
    .map(({ path, came, expected }) => say.problem(path, came, expected));
  const more = problems.length - lines.length;
  return [...lines, ...(more > 0 ? [say.moreProblems(more)] : [])].join('; ');
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? say.nothing;
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
