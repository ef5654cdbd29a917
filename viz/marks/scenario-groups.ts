// How the library of scenarios is told to readers, in the page and on the command line: in groups that follow
// from the claim a scenario cites first, so that a file in the folder needs no other list.

import { catalogueOfRows } from '../language/language.ts';

interface Row {
  readonly title: string;
  /** Claims that lead here. */
  readonly leads: RegExp;
}

/** The groups in reading order. */
const ROWS = catalogueOfRows(
  'library',
  {
    start: { title: 'Start here', leads: /^MIX-/ },
    heat: { title: 'Pressure, power and time', leads: /^HEAT-/ },
    appreciative: { title: 'What already works, and customers in the room', leads: /^AI-/ },
    context: { title: 'The ground it falls on, and keeping it alive', leads: /^CTX-/ },
    psychotherapy: { title: 'What everybody takes for granted', leads: /^PSY-(?!2$)/ },
    sectors: { title: 'By sector', leads: /^PSY-2$/ },
  } as const satisfies Record<string, Row>,
  ['title'],
);

export type GroupName = keyof typeof ROWS;

export const GROUP_NAMES = Object.keys(ROWS) as GroupName[];

export interface Group<Entry> {
  readonly group: GroupName;
  readonly title: string;
  readonly entries: readonly Entry[];
}

interface Told {
  readonly name: string;
  readonly title: string;
  readonly claims: readonly string[];
}

/** The group of a scenario; one that cites nothing stands with the first. */
export function groupOf(claims: readonly string[]): GroupName {
  return GROUP_NAMES.find((group) => ROWS[group].leads.test(claims[0] ?? '')) ?? GROUP_NAMES[0];
}

/** What a newcomer sees first: the page opens with it, and it leads the list. */
export const FIRST_SCENARIO = 'mixed-messages';

/** Scenarios in their groups, by title, the first one before all others; no empty groups. */
export function inGroups<Entry extends Told>(entries: readonly Entry[]): Group<Entry>[] {
  return GROUP_NAMES.map((group) => ({
    group,
    title: ROWS[group].title,
    entries: entries
      .filter(({ claims }) => groupOf(claims) === group)
      .toSorted(
        (a, b) =>
          Number(b.name === FIRST_SCENARIO) - Number(a.name === FIRST_SCENARIO) ||
          a.title.localeCompare(b.title, 'en'),
      ),
  })).filter((one) => one.entries.length > 0);
}
