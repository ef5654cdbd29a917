// The scenarios that come with the program: every file in scenarios/ is one, a folder needs no list.

import type { ScenarioFile } from '../sim/scenario.ts';
import { FIRST_SCENARIO, inGroups, type Group } from './marks/scenario-groups.ts';

export interface ScenarioEntry {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly claims: readonly string[];
}

/** The scenario a fresh page opens with. */
export const DEFAULT_SCENARIO = FIRST_SCENARIO;

const TEXTS = import.meta.glob<string>('../scenarios/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const BY_NAME = new Map(
  Object.entries(TEXTS).map(([path, text]) => [path.replace(/^.*\/|\.json$/g, ''), text]),
);

export const scenarioText = (name: string): string | null => BY_NAME.get(name) ?? null;

/** Its title as people read it; null where no such scenario comes with the program. */
export const scenarioTitle = (name: string): string | null => {
  const text = scenarioText(name);
  return text === null ? null : (JSON.parse(text) as ScenarioEntry).title;
};

/** All of them, by name. */
export const scenarioTexts = (): Iterable<[name: string, text: string]> => BY_NAME;

/** The name of the scenario with this very text; null when it does not come with the program. */
export const scenarioNamed = (text: string): string | null =>
  [...BY_NAME].find(([, known]) => known === text)?.[0] ?? null;

/** All of them in their groups; the default one first. */
export function scenarioGroups(): Group<ScenarioEntry>[] {
  const entries = [...BY_NAME].map(([name, text]) => {
    const { title, question, claims } = JSON.parse(text) as ScenarioEntry;
    return { name, title, question, claims };
  });
  return inGroups(entries);
}

/** The departments of a scenario and how many people each has; none where its text is too long to be read twice. */
export function departmentsIn(text: string): { name: string; people: number }[] {
  // A long text is a list of people; reading it twice would only make the wait longer.
  if (text.length > 200_000) return [];
  try {
    const { departments, roster } = (JSON.parse(text) as ScenarioFile).organisation;
    const listed = (name: string) =>
      roster?.people.filter(({ department }) => department === name).length;
    return departments.map(({ name, people }) => ({ name, people: people ?? listed(name) ?? 0 }));
  } catch {
    return [];
  }
}

/** How many people a scenario seats, for the sentence shown while they are being seated. */
export const peopleIn = (text: string): number | null => peopleOf(departmentsIn(text));

/** The same where its departments are known. */
export function peopleOf(departments: readonly { readonly people: number }[]): number | null {
  return departments.length === 0 ? null : departments.reduce((sum, { people }) => sum + people, 0);
}
