// Who is on the wall, as pure functions from lists to lists: teams come, go, are sorted and are hidden. What is
// hidden is not told by the order either: sorted by what nobody may see yet, teams stand as they came.

import type { TeamRecord } from '../challenge/record.ts';
import type { Figures } from './figures.ts';
import type { Given } from './reading.ts';
import { say } from './words.ts';

export interface Team {
  /** The how-manieth to come; what it is called while names are hidden. */
  readonly number: number;
  readonly record: TeamRecord;
}

export interface Refusal {
  readonly from: string;
  readonly what: string;
  /** Another result of a team that is on the wall, to be taken in the place of that one. */
  readonly instead?: TeamRecord;
}

/** More teams than any class has; more is an accident. */
export const MOST_TEAMS = 200;

export const COLUMNS = ['number', 'team', 'changed', 'miss', 'profit', 'strain', 'score'] as const;
export type Column = (typeof COLUMNS)[number];

export interface View {
  readonly sort: { readonly by: Column; readonly down: boolean };
  /** Names, and all that says how a team ended, are shown. */
  readonly names: boolean;
  readonly scores: boolean;
  /** Keys of teams of which nothing is shown. */
  readonly hidden: readonly string[];
  readonly big: boolean;
}

export const FIRST_VIEW: View = {
  sort: { by: 'score', down: true },
  names: true,
  scores: true,
  hidden: [],
  big: false,
};

/** Two spellings of one name are one team. */
export const keyOf = ({ team }: Pick<TeamRecord, 'team'>): string =>
  team.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

const isSame = (one: TeamRecord, other: TeamRecord): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export interface Merged {
  readonly teams: readonly Team[];
  readonly added: number;
  readonly refusals: readonly Refusal[];
}

/** Takes in what can be taken in; each of the others is refused by itself. */
export function merge(teams: readonly Team[], given: readonly Given[]): Merged {
  const all = [...teams];
  const refusals: Refusal[] = [];
  for (const one of given) {
    const { from } = one;
    if ('refusal' in one) {
      refusals.push({ from, what: one.refusal });
      continue;
    }
    const { record } = one;
    const there = all.find((team) => keyOf(team.record) === keyOf(record));
    if (there !== undefined) {
      const same = isSame(there.record, record);
      const what = same ? say.refusal.again(record.team) : say.refusal.other(record.team);
      refusals.push(same ? { from, what } : { from, what, instead: record });
    } else if (all.length >= MOST_TEAMS)
      refusals.push({ from, what: say.refusal.full(MOST_TEAMS) });
    else all.push({ number: nextNumber(all), record });
  }
  return { teams: all, added: all.length - teams.length, refusals };
}

const nextNumber = (teams: readonly Team[]) =>
  teams.reduce((most, { number }) => Math.max(most, number), 0) + 1;

/** Puts another result of a team in the place of the one that is there. */
export const replaced = (teams: readonly Team[], record: TeamRecord): Team[] =>
  teams.map((team) => (keyOf(team.record) === keyOf(record) ? { ...team, record } : team));

export const without = (teams: readonly Team[], key: string): Team[] =>
  teams.filter(({ record }) => keyOf(record) !== key);

export const isHidden = ({ hidden }: View, { record }: Team): boolean =>
  hidden.includes(keyOf(record));

export function withHidden(view: View, keys: readonly string[], hide: boolean): View {
  const rest = view.hidden.filter((key) => !keys.includes(key));
  return { ...view, hidden: hide ? [...rest, ...keys] : rest };
}

/** Sorting by the same column again turns it round; names go up first, figures down. */
export function sortedBy(view: View, by: Column): View {
  const down = view.sort.by === by ? !view.sort.down : by !== 'team' && by !== 'number';
  return { ...view, sort: { by, down } };
}

/** What it is sorted by as long as that may be seen. */
export function sortShown({ sort, names, scores }: View): View['sort'] {
  const seen = sort.by === 'number' || (sort.by === 'team' ? names : scores);
  return seen ? sort : { by: 'number', down: false };
}

/** Teams in the order of the wall. Who is hidden, or not worked out yet, stands behind all others. */
export function inOrder(
  teams: readonly Team[],
  view: View,
  figuresOf: (team: Team) => Figures | null,
): Team[] {
  const { by, down } = sortShown(view);
  const sign = down ? -1 : 1;
  const valueOf = (team: Team): number | string | null => {
    if (by === 'number') return team.number;
    if (isHidden(view, team)) return null;
    return by === 'team' ? team.record.team : (figuresOf(team)?.[by] ?? null);
  };
  return teams.toSorted((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === null || other === null) {
      return one === other ? a.number - b.number : one === null ? 1 : -1;
    }
    const order =
      typeof one === 'string' && typeof other === 'string'
        ? one.localeCompare(other, undefined, { sensitivity: 'base', numeric: true })
        : Number(one) - Number(other);
    return order === 0 ? a.number - b.number : sign * order;
  });
}

/** The hidden team that comes next when they are revealed one by one, the last of the order first. */
export function nextHidden(
  teams: readonly Team[],
  view: View,
  figuresOf: (team: Team) => Figures | null,
): Team | null {
  const open = { ...view, hidden: [], names: true, scores: true };
  const hidden = inOrder(teams, open, figuresOf).filter((team) => isHidden(view, team));
  return hidden.at(-1) ?? null;
}
