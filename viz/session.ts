// What makes this run this run: scenario, seed, values changed before the start, the log of changes made
// on the way (as events, dated by the week from which they hold), and besides that where we are looking.
// Everything here is plain data and pure functions; viz/link.ts puts it into the address of the page.

import type { Step } from '../sim/scenario.ts';
import { changeWords } from './assumption-words.ts';
import type { LayoutName } from './floor/arrangements/names.ts';
import type { Span } from './marks/span.ts';
import type { Theme } from './palette.ts';
import type { Study } from './study/study.ts';

export type Value = number | string;
export type Values = Readonly<Record<string, Value>>;

export interface Change {
  readonly week: number;
  readonly set: Values;
}

export interface Look {
  readonly theme?: Theme;
  readonly patterns?: boolean;
  /** How people stand on the dance floor; left out, on the floor plan. */
  readonly layout?: LayoutName;
  readonly tab?: Tab;
  readonly person?: number;
  /** Department whose lines the charts show. */
  readonly department?: number;
  /** Outcome in the chart that shows any. */
  readonly outcome?: string;
  readonly drawer?: boolean;
  /** Weeks that are selected, and whether time axes show them alone. */
  readonly span?: Span;
  readonly zoom?: boolean;
}

export const TABS = ['floor', 'charts', 'plan'] as const;
export type Tab = (typeof TABS)[number];

/** What acts on a run besides scenario and seed: what a leader decides. */
export interface Settings {
  /** Values changed before the start. */
  readonly params: Values;
  /** Values changed on the way. */
  readonly changes: readonly Change[];
  /** The plan in the place of the scenario's own; left out, that one holds. */
  readonly plan?: readonly Step[];
}

export interface Session extends Settings {
  /** Name of a file in scenarios/ without its ending; null for a file the reader loaded. */
  readonly scenario: string | null;
  /** Hash of a loaded file, so that a link can say which one it needs. */
  readonly file?: { readonly name: string; readonly hash: string };
  /** Seed other than the scenario's own. */
  readonly seed?: number;
  readonly weeks?: number;
  readonly week: number;
  readonly look: Look;
  /** The plans tried on it, where a link or a file brings them. */
  readonly study?: Study;
  /** The file itself, packed, where it is small enough to travel in a link. */
  readonly data?: string;
}

export const emptySession = (scenario: string | null): Session => ({
  scenario,
  params: {},
  changes: [],
  week: 0,
  look: {},
});

/** Settings alone, of a session or of anything that has them. */
export const settingsOf = ({ params, changes, plan }: Settings): Settings =>
  plan === undefined ? { params, changes } : { params, changes, plan };

const sorted = (values: Values) =>
  JSON.stringify(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));

export const sameValues = (one: Values, other: Values): boolean => sorted(one) === sorted(other);

/** Notes a change from `week` on. Changes at other weeks stay: they are part of what you want to try. */
export function withChange<T extends Settings>(settings: T, week: number, set: Values): T {
  const others = settings.changes.filter((change) => change.week !== week);
  const same = settings.changes.filter((change) => change.week === week).map(({ set: was }) => was);
  const merged: Values = Object.assign({}, ...same, set);
  const changes = [...others, { week, set: merged }].toSorted((a, b) => a.week - b.week);
  return { ...settings, changes };
}

/** Changes as people read them, with their weeks. */
export const changeLines = (session: Settings): { week: number; text: string }[] =>
  session.changes.map(({ week, set }) => ({ week, text: changeWords(set) }));

/** What the engine is told besides the scenario's text. */
export function overridesOf(session: Settings & Pick<Session, 'seed' | 'weeks'>) {
  const { seed, weeks, params, changes, plan } = session;
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(weeks === undefined ? {} : { weeks }),
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(changes.length > 0 ? { events: changes } : {}),
    ...(plan === undefined ? {} : { interventions: plan }),
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
  const plan = session.plan === undefined ? [] : ['--plan', JSON.stringify(session.plan)];
  const words = [file, '--seed', String(seed), '--weeks', String(week), ...set, ...at, ...plan];
  return `npm run -s thaw -- run ${words.map(quoted).join(' ')}`;
}
