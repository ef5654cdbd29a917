// Where a lesson and a challenge have their texts: in the scenario file, each at a place that is known, so that a
// translation of the file can put another text there and nothing else. None may be missing, and none stands in the page.

import { describe, expect, it } from 'vitest';
import { parseScenario, scenarioJsonSchema } from '../sim/index.ts';
import { lessonIn } from '../viz/classroom/course.ts';
import { runText } from '../viz/classroom/run-text.ts';
import { readSources } from './architecture-source.ts';
import { scenarioNames, scenarioText } from './helpers.ts';

/** What people read; a `*` stands for any place of a list. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  lesson: [
    'title',
    'idea',
    'label',
    'runs.*.label',
    'steps.*.title',
    'steps.*.text',
    'steps.*.question',
    'steps.*.answer.options.*.text',
    'steps.*.headline.claim',
    'steps.*.headline.held',
    'steps.*.headline.failed',
    'steps.*.may.switches.*.text',
    'steps.*.may.sliders.*.text',
    'steps.*.goal.text',
    'steps.*.notes.say',
    'steps.*.notes.answer',
    'guide.aim',
    'guide.oftenWrong.*',
    'guide.ifRight',
    'guide.ask.*',
  ],
  challenge: ['title', 'brief'],
};

/** Names of something in the same file, or of a parameter: another text there would point to nothing. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  lesson: ['steps.*.department', 'steps.*.goal.all.*.department', 'steps.*.may.sliders.*.param'],
  challenge: [],
};

/** Texts without which a step is whole: the room says something of its own, or nothing. */
const MAY_LACK = [
  'label',
  'steps.*.text',
  'steps.*.notes.answer',
  'steps.*.title of a reveal',
  'guide.ifRight',
];

/** What a run is made of, not what is said of it. */
const RUN = /^(runs\.\*\.(plan|params)|steps\.\*\.may\.switches\.\*\.steps)\b/;

interface Schema {
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Places where a schema takes any text at all. */
function freeTexts(schema: Schema, path: readonly string[] = []): string[] {
  const place = path.join('.');
  if (RUN.test(place)) return [];
  if (schema.type === 'string') {
    return (schema.const ?? schema.enum ?? schema.pattern) === undefined ? [place] : [];
  }
  return [
    ...[...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((one) => freeTexts(one, path)),
    ...(schema.items ? freeTexts(schema.items, [...path, '*']) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([field, one]) =>
      freeTexts(one, [...path, field]),
    ),
  ];
}

type Holder = Record<string, unknown>;
interface Found {
  readonly place: string;
  /** The kind of step it stands in: " of a reveal"; '' elsewhere. */
  readonly of: string;
  readonly text: string;
  /** Puts something else there, or takes it out. */
  put(other: string | undefined): void;
}

function textsAt(places: readonly string[], holder: object, path: readonly string[] = []): Found[] {
  return Object.entries(holder).flatMap(([field, value]: [string, unknown]): Found[] => {
    const here = [...path, Array.isArray(holder) ? '*' : field];
    const place = here.join('.');
    const of = 'kind' in holder && path.length > 0 ? ` of a ${String(holder.kind)}` : '';
    if (typeof value === 'object' && value !== null) return textsAt(places, value, here);
    if (typeof value !== 'string' || !places.includes(place)) return [];
    const put = (other: string | undefined) => {
      if (other === undefined) delete (holder as Holder)[field];
      else (holder as Holder)[field] = other;
    };
    return [{ place, of, text: value, put }];
  });
}

/** A scenario file with a lesson or a challenge, anew for whoever wants to change it. */
interface Told {
  readonly kind: string;
  readonly read: () => { lesson: Holder };
}
const TOLD = scenarioNames().flatMap((name): [string, Told][] => {
  const read = () => JSON.parse(scenarioText(name)) as { lesson: Holder };
  const lesson = read().lesson as Holder | undefined;
  return lesson === undefined ? [] : [[name, { kind: String(lesson['kind']), read }]];
});

const isTaken = (file: object): boolean => 'scenario' in parseScenario(JSON.stringify(file));

/** Another text of the same length, as no file has it. */
const turned = (text: string): string => `«${text.slice(1)}`;

/** Places whose text can be changed one at a time without the file being refused. */
function takenWith(
  { read }: Told,
  places: readonly string[],
  other: (text: string) => string | undefined,
) {
  const many = textsAt(places, read().lesson).length;
  return Array.from({ length: many }, (_, at) => {
    const file = read();
    const found = textsAt(places, file.lesson)[at];
    found.put(other(found.text));
    return isTaken(file) ? [found] : [];
  }).flat();
}

describe('the texts of lessons and challenges', () => {
  it('are all that the schema lets a file say freely', () => {
    const { lesson } = (scenarioJsonSchema() as Schema).properties!;
    for (const kind of Object.keys(TEXTS)) {
      const schema = lesson.oneOf!.find(({ properties }) => properties?.['kind']?.const === kind)!;
      const free = [...new Set(freeTexts(schema))];
      expect(free.toSorted()).toEqual([...TEXTS[kind], ...NAMES[kind]].toSorted());
    }
  });

  it('are there at each of these places', () => {
    const used = TOLD.flatMap(([, { kind, read }]) =>
      textsAt(TEXTS[kind], read().lesson).map(({ place }) => `${kind}: ${place}`),
    );
    const known = Object.entries(TEXTS).flatMap(([kind, places]) =>
      places.map((place) => `${kind}: ${place}`),
    );
    expect([...new Set(used)].toSorted()).toEqual(known.toSorted());
  });

  it.each(TOLD)(
    '%s can say each of them otherwise, and its runs stay as they are',
    (name, told) => {
      const file = told.read();
      for (const { text, put } of textsAt(TEXTS[told.kind], file.lesson)) put(turned(text));
      expect(isTaken(file)).toBe(true);
      const [before, after] = [scenarioText(name), JSON.stringify(file)].map((text) =>
        lessonIn(name, text),
      );
      for (const run of [undefined, ...(before?.lesson.runs ?? []).map((one) => one.name)]) {
        if (before && after) expect(runText(after, run)).toBe(runText(before, run));
      }
    },
  );

  it.each(TOLD)('%s is refused without one of them, or with other names', (_, told) => {
    expect(takenWith(told, TEXTS[told.kind], () => '')).toEqual([]);
    expect(takenWith(told, NAMES[told.kind], turned)).toEqual([]);
    // What is left out of a list is no text that is missing.
    const fields = TEXTS[told.kind].filter((place) => !place.endsWith('*'));
    const without = takenWith(told, fields, () => undefined);
    const mayLack = ({ place, of }: Found) =>
      MAY_LACK.some((one) => place + of === one || place === one);
    expect(without.filter((one) => !mayLack(one))).toEqual([]);
  });

  it('stand nowhere in the page', () => {
    const said = TOLD.flatMap(([, { kind, read }]) => textsAt(TEXTS[kind], read().lesson))
      .map(({ text }) => text)
      .filter((text) => text.split(' ').length > 2);
    expect(said.length).toBeGreaterThan(300);
    const page = readSources()
      .filter(({ path }) => path.startsWith('viz/'))
      .map((source) => source.text)
      .join();
    const twice = said.filter((text) => page.includes(text));
    expect(twice).toEqual([]);
  });
});
