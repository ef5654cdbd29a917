// What makes this run this run: scenario, seed, values changed before the start, the log of changes made
// on the way (as events, dated by the week from which they hold), and besides that where we are looking.
// Everything here is plain data and pure functions; viz/link.ts puts it into the address of the page.

import { changeWords } from './assumption-words.ts';
import type { Theme } from './palette.ts';

export type Value = number | string;
export type Values = Readonly<Record<string, Value>>;

export interface Change {
  readonly week: number;
  readonly set: Values;
}

export interface Look {
  readonly theme?: Theme;
  readonly patterns?: boolean;
  readonly tab?: Tab;
  readonly person?: number;
  /** Department whose lines the charts show. */
  readonly department?: number;
  /** Outcome in the chart that shows any. */
  readonly outcome?: string;
  readonly drawer?: boolean;
}

export const TABS = ['floor', 'charts', 'plan'] as const;
export type Tab = (typeof TABS)[number];

export interface Session {
  /** Name of a file in scenarios/ without its ending; null for a file the reader loaded. */
  readonly scenario: string | null;
  /** Hash of a loaded file, so that a link can say which one it needs. */
  readonly file?: { readonly name: string; readonly hash: string };
  /** Seed other than the scenario's own. */
  readonly seed?: number;
  readonly weeks?: number;
  readonly params: Values;
  readonly changes: readonly Change[];
  readonly week: number;
  readonly look: Look;
}

export const emptySession = (scenario: string | null): Session => ({
  scenario,
  params: {},
  changes: [],
  week: 0,
  look: {},
});

/** Notes a change from `week` on. Changes at other weeks stay: they are part of what you want to try. */
export function withChange(session: Session, week: number, set: Values): Session {
  const others = session.changes.filter((change) => change.week !== week);
  const same = session.changes.filter((change) => change.week === week).map(({ set: was }) => was);
  const merged: Values = Object.assign({}, ...same, set);
  const changes = [...others, { week, set: merged }].toSorted((a, b) => a.week - b.week);
  return { ...session, changes };
}

/** Changes as people read them, with their weeks. */
export const changeLines = (session: Session): { week: number; text: string }[] =>
  session.changes.map(({ week, set }) => ({ week, text: changeWords(set) }));

/** What the engine is told besides the scenario's text. */
export function overridesOf(session: Session) {
  const { seed, weeks, params, changes } = session;
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(weeks === undefined ? {} : { weeks }),
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(changes.length > 0 ? { events: changes } : {}),
  };
}

/** Values that hold in a week, from those at the start and the events up to then. */
export function valuesAt(
  start: Values,
  events: readonly Change[],
  week: number,
): Record<string, Value> {
  const due = events.filter((event) => event.week <= week).toSorted((a, b) => a.week - b.week);
  return Object.assign({}, start, ...due.map((event) => event.set));
}

/** A word as a POSIX shell reads it back. */
const quoted = (word: string) =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** The headless command that makes the same run and ends at the week shown. */
export function asCommand(session: Session, week: number, seed: number): string {
  const file = session.scenario
    ? `scenarios/${session.scenario}.json`
    : (session.file?.name ?? 'scenario.json');
  const set = Object.entries(session.params).flatMap(([name, value]) => [
    '--set',
    `${name}=${value}`,
  ]);
  const at = session.changes.flatMap((change) =>
    Object.entries(change.set).flatMap(([name, value]) => [
      '--at',
      `${change.week}:${name}=${value}`,
    ]),
  );
  const words = [file, '--seed', String(seed), '--weeks', String(week), ...set, ...at];
  return `npm run -s thaw -- run ${words.map(quoted).join(' ')}`;
}
