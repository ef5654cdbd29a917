// The scenarios that come with the program: every file in scenarios/ is one, a folder needs no list.

export interface ScenarioEntry {
  readonly name: string;
  readonly title: string;
  readonly question: string;
}

/** Entries of one kind; `group` is a key of the words for it. */
export interface ScenarioGroup {
  readonly group: GroupName;
  readonly entries: readonly ScenarioEntry[];
}

export type GroupName = (typeof GROUPS)[number][0];

/** The groups in reading order, and the claims that lead there. */
const GROUPS = [
  ['start', /^MIX-/],
  ['heat', /^HEAT-/],
  ['appreciative', /^AI-/],
  ['context', /^CTX-/],
  ['psychotherapy', /^PSY-(?!2$)/],
  ['sectors', /^PSY-2$/],
] as const;

/** The scenario a fresh page opens with. */
export const DEFAULT_SCENARIO = 'mixed-messages';

const TEXTS = import.meta.glob<string>('../scenarios/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const BY_NAME = new Map(
  Object.entries(TEXTS).map(([path, text]) => [path.replace(/^.*\/|\.json$/g, ''), text]),
);

export const scenarioText = (name: string): string | null => BY_NAME.get(name) ?? null;

/** The group of a scenario follows from the claim it cites first. */
export function groupOf(claims: readonly string[]): GroupName {
  const found = GROUPS.find(([, leads]) => leads.test(claims[0] ?? ''));
  return (found ?? GROUPS[0])[0];
}

/** All of them in their groups, by title; the default one first. */
export function scenarioGroups(): ScenarioGroup[] {
  const all = [...BY_NAME].map(([name, text]) => {
    const { title, question, claims } = JSON.parse(text) as Omit<ScenarioEntry, 'name'> & {
      claims: string[];
    };
    return { group: groupOf(claims), entry: { name, title, question } };
  });
  return GROUPS.map(([group]) => ({
    group,
    entries: all
      .filter((one) => one.group === group)
      .map(({ entry }) => entry)
      .toSorted(
        (a, b) =>
          Number(b.name === DEFAULT_SCENARIO) - Number(a.name === DEFAULT_SCENARIO) ||
          a.title.localeCompare(b.title, 'en'),
      ),
  })).filter(({ entries }) => entries.length > 0);
}

/** How many people a scenario seats, for the sentence shown while they are being seated. */
export function peopleIn(text: string): number | null {
  // A long text is a list of people; reading it twice would only make the wait longer.
  if (text.length > 200_000) return null;
  try {
    const { organisation } = JSON.parse(text) as {
      organisation: { departments: { people?: number }[]; roster?: { people: unknown[] } };
    };
    return (
      organisation.roster?.people.length ??
      organisation.departments.reduce((sum, { people = 0 }) => sum + people, 0)
    );
  } catch {
    return null;
  }
}
