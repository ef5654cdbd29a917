// What a team keeps of a challenge: what it chose, asked and guessed in each quarter, and nothing that follows
// from it. Outcomes, money, credit and score are made again from the record by running the engine, so nobody
// can write a better result into the file than the plan earns; the hash says whether it is the same run.

import { z } from 'zod';
import { KINDS } from '../../sim/interventions.ts';
import type { Problem, Step } from '../../sim/scenario.ts';
import { pack, unpack } from '../packed.ts';
import { words } from './record-words.ts';

// The page's content policy forbids the code that zod would otherwise generate.
z.config({ jitless: true });

export const QUARTER = 13;
export const QUARTERS = 8;
export const WEEKS = QUARTER * QUARTERS;
/** Steps that one quarter can hold; attention ends long before it. */
const MOST_STEPS = 40;
/** A record is a few kilobytes; what is longer is none, and is not even read. */
const MOST_CHARACTERS = 200_000;

const MODES = ['easy', 'hard'] as const;
export type Mode = (typeof MODES)[number];

/** What can be asked, each at a price in weeks of attention; see viz/challenge/knowing.ts. */
const QUESTION = /^(network|survey|talk:.{1,80})$/su;

const step = z.looseObject({
  kind: z.enum(KINDS as [string, ...string[]]),
  start: z
    .int()
    .min(0)
    .max(WEEKS - 1),
});

const quarter = z.strictObject({
  steps: z.array(step).max(MOST_STEPS),
  stops: z
    .array(
      z
        .int()
        .min(0)
        .max(MOST_STEPS * QUARTERS),
    )
    .max(MOST_STEPS)
    .optional(),
  asked: z.array(z.string().regex(QUESTION)).max(MOST_STEPS),
  guess: z.number().min(0).max(1),
});

const schema = z.strictObject({
  thaw: z.literal('challenge'),
  version: z.literal(1),
  team: z.string().min(1).max(60),
  firm: z
    .string()
    .min(1)
    .max(80)
    .regex(/^[a-z0-9-]+$/),
  mode: z.enum(MODES),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  quarters: z.array(quarter).min(1).max(QUARTERS),
  stateHash: z.string().regex(/^[0-9a-f]{16}$/),
});

export interface QuarterRecord {
  /** Steps begun in this quarter as in a scenario file; start weeks count from the start of the run. */
  readonly steps: readonly Step[];
  /** Steps that end with the first week of this quarter, by place among all steps of the quarters before. */
  readonly stops?: readonly number[];
  /** "network", "survey" or "talk:" and a department. */
  readonly asked: readonly string[];
  /** Share who will have really changed at the end of this quarter, 0 to 1. */
  readonly guess: number;
}

export interface TeamRecord {
  readonly thaw: 'challenge';
  readonly version: 1;
  /** 1 to 60 characters, any: it is text and nothing else. */
  readonly team: string;
  /** Name of a file in scenarios/ without its ending. */
  readonly firm: string;
  readonly mode: Mode;
  readonly seed: number;
  /** The quarters that have passed, at most eight. */
  readonly quarters: readonly QuarterRecord[];
  /** State of the engine after the last of them, 16 hexadecimal digits. */
  readonly stateHash: string;
}

export type ReadRecord =
  { readonly record: TeamRecord } | { readonly problems: readonly Problem[] };

/** The plan of a record as the engine is told it: every step, ended where it was stopped. */
export function planOf(quarters: readonly Pick<QuarterRecord, 'steps' | 'stops'>[]): Step[] {
  const plan: Step[] = [];
  for (const [place, { steps, stops = [] }] of quarters.entries()) {
    for (const stopped of stops) {
      const one = plan[stopped];
      const weeks = place * QUARTER - one.start;
      plan[stopped] = { ...one, weeks: Math.min(one.weeks ?? Infinity, weeks) };
    }
    plan.push(...steps);
  }
  return plan;
}

/** A record from a value that may be anything. Whether its steps fit the firm is for the engine to say. */
export function checkRecord(value: unknown): ReadRecord {
  const checked = schema.safeParse(value, { reportInput: true });
  if (!checked.success) return { problems: checked.error.issues.map(problemOf) };
  const record = checked.data as TeamRecord;
  const problems = placeProblems(record);
  return problems.length > 0 ? { problems } : { record };
}

export function readRecord(text: string): ReadRecord {
  if (text.length > MOST_CHARACTERS) {
    const came = words.characters(text.length);
    return refused('', came, words.atMost(MOST_CHARACTERS), words.chooseOne);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const came = words.broken((error as Error).message.slice(0, 120));
    return refused('', came, words.wholeText, words.exportAgain);
  }
  return checkRecord(value);
}

/** "thaw-The-Penguins-sector-retail.json": letters and digits only, whatever the team is called. */
export function fileNameOf({ team, firm }: Pick<TeamRecord, 'team' | 'firm'>): string {
  const plain = team.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const name = plain.replaceAll(/^-+|-+$/g, '').slice(0, 60);
  return `thaw-${name === '' ? 'team' : name}-${firm}.json`;
}

export const recordText = (record: TeamRecord): string => `${JSON.stringify(record, null, 2)}\n`;

/** The fragment that carries a record to the wall. */
export const wallLink = async (record: TeamRecord): Promise<string> =>
  `#wall=${await pack(JSON.stringify(record))}`;

/** The record in a fragment that `wallLink` made. */
export async function readWallLink(fragment: string): Promise<ReadRecord> {
  const letters = /^#wall=([\w-]+)$/.exec(fragment)?.[1];
  const text = letters === undefined ? null : await unpack(letters, MOST_CHARACTERS);
  if (text !== null) return readRecord(text);
  return refused('', words.badLink, words.wholeLink, words.copyAgain);
}

function refused(path: string, came: string, expected: string, mend: string): ReadRecord {
  return { problems: [{ path, came, expected, mend }] };
}

/** Steps begin in their own quarter; what is stopped has begun before and runs still. */
function placeProblems({ quarters }: TeamRecord): Problem[] {
  const problems: Problem[] = [];
  let begun = 0;
  for (const [place, { steps, stops = [] }] of quarters.entries()) {
    const [first, last] = [place * QUARTER, (place + 1) * QUARTER - 1];
    for (const [at, { start }] of steps.entries()) {
      if (start >= first && start <= last) continue;
      const path = `quarters[${place}].steps[${at}].start`;
      const expected = words.weeks(first, last);
      problems.push({ path, came: String(start), expected, mend: words.inTheirQuarter });
    }
    for (const [at, stopped] of stops.entries()) {
      if (stopped < begun && stops.indexOf(stopped) === at) continue;
      const path = `quarters[${place}].stops[${at}]`;
      const expected = words.earlierOnce;
      problems.push({ path, came: String(stopped), expected, mend: words.fromZero });
    }
    begun += steps.length;
  }
  return problems;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly keys?: readonly string[];
}

function problemOf(issue: Issue): Problem {
  const path = issue.path
    .map((part, at) =>
      typeof part === 'number' ? `[${part}]` : at === 0 ? String(part) : `.${String(part)}`,
    )
    .join('');
  if (issue.code === 'unrecognized_keys') {
    const { keys = [] } = issue;
    const came = words.unknown(keys.length, shown(keys.join(', ')));
    return { path, came, expected: words.onlyFields, mend: words.takeOut };
  }
  const came = issue.input === undefined ? words.missing : shown(issue.input);
  const expected = issue.message.replace(/^Invalid (input|option|string): /, '');
  return { path, came, expected, mend: words.exportAgain };
}

/** A value as a message shows it: short, on one line. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
