// The page's texts stand in catalogues, ready for a second language: which one is spoken, what a translation may not
// lack, the made-up language that shows what comes from no catalogue, and that there is no such text.

import { describe, expect, it } from 'vitest';
import { INTERVENTIONS } from '../sim/interventions.ts';
import { PARAMS as MODEL_PARAMS } from '../sim/params.ts';
import { interventionRow, PARAMS } from '../viz/model-words.ts';
import { words as plan } from '../viz/plan/words.ts';
import { languageFor } from '../viz/language/language.ts';
import { pseudo, pseudoOf } from '../viz/language/pseudo.ts';
import { gapsIn, TRANSLATIONS } from '../viz/language/translations.ts';
import { say } from '../viz/messages.ts';
import { parse, readSources } from './architecture-source.ts';
import { NAMES } from './texts-outside.ts';
import { textsOutside } from './texts-in-source.ts';

const sources = readSources().filter(({ path }) => path.startsWith('viz/'));

describe('the language spoken', () => {
  it.each([
    ['the one asked for', 'de', ['fr', 'en'], 'de'],
    ['of a region the language itself', null, ['fr-CH', 'en-US'], 'fr'],
    ['the first preferred one that is known', null, ['xx', 'de-AT', 'fr'], 'de'],
    ['English where it is preferred to others', null, ['en-US', 'de'], 'en'],
    ['what is preferred where nobody knows the one asked for', 'xx', ['fr'], 'fr'],
    ['English where nothing is known', '<img>', ['xx'], 'en'],
    ['ours for looking at the page', 'en-XA', ['de'], 'en-XA'],
  ] as const)('is %s', (_, asked, preferred, spoken) => {
    expect(languageFor(asked, preferred, ['de', 'fr'])).toBe(spoken);
  });
});

describe('a translation', () => {
  const english = { a: 'Plan', b: { c: (n: number) => `${n} weeks`, d: ['One', 'Two'] } };

  it('is whole when every text has its like', () => {
    const other = { a: 'Plan', b: { c: (n: number) => `${n} Wochen`, d: ['Eins', 'Zwei'] } };
    expect(gapsIn(english, other)).toEqual([]);
  });

  it.each([
    ['b.c', { a: 'Plan', b: { c: 'Wochen', d: ['Eins', 'Zwei'] } }],
    ['b.d.1', { a: 'Plan', b: { c: () => '', d: ['Eins'] } }],
    ['b', { a: 'Plan' }],
    ['a', { a: '', b: { c: () => '', d: ['Eins', 'Zwei'] } }],
  ])('is found to lack %s', (path, other) => {
    expect(gapsIn(english, other)).toEqual([path]);
  });

  it('lacks nothing, in any language the page speaks', async () => {
    const rooms = sources.find(({ path }) => path === 'viz/language/rooms.ts')!;
    const listed = [...rooms.text.matchAll(/^ {2}'?([\w/-]+)'?: /gm)].map(([, room]) => room);
    const used = sources.flatMap(({ text }) =>
      [...text.matchAll(/\bcatalogue(?:OfRows)?\(\s*'([^']+)'/g)].map(([, room]) => room),
    );
    expect(listed.toSorted()).toEqual(used.toSorted());
    for (const [language, translation] of Object.entries(TRANSLATIONS)) {
      expect(Object.keys(translation).toSorted(), language).toEqual(listed.toSorted());
    }
  });
});

describe('what the model calls things', () => {
  it('comes to the page through its language alone, and is the model’s own in English', () => {
    const past = sources.filter(
      ({ path, text }) =>
        path !== 'viz/model-words.ts' &&
        /import \{[^}]*\b(interventionRow|INTERVENTIONS|INHIBITORS|PARAMS|paramRow)\b[^}]*\} from '[./]+\/sim\//.test(
          text,
        ),
    );
    expect(past.map(({ path }) => path)).toEqual([]);
    for (const row of INTERVENTIONS) expect(interventionRow(row.kind)).toEqual(row);
    expect(PARAMS).toEqual(MODEL_PARAMS);
    expect(interventionRow('toString')).toBeUndefined();
  });
});

describe('the made-up language', () => {
  it('changes every text and nothing else, and a text made of others once', () => {
    expect(pseudo('Plan')).toBe('Płááñ');
    expect(pseudo(pseudo('Week 31, 12 %'))).toBe(pseudo('Week 31, 12 %'));
    expect(pseudo('31 %')).toBe('31 %');
    const made = pseudoOf({ a: ['One'], b: (n: number) => `${n} weeks`, c: 3, d: null });
    expect(made).toMatchObject({ a: ['ÓÓñéé'], c: 3, d: null });
    expect((made as { b: (n: number) => string }).b(2)).toBe('2 wéééékš');
  });

  it('is about a third longer, as German is', () => {
    const texts = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(texts)
          : [];
    const all = [say, plan].flatMap(texts).join(' ');
    expect(all.length).toBeGreaterThan(2000);
    const longer = pseudo(all).length / all.length;
    expect(longer).toBeGreaterThan(1.28);
    expect(longer).toBeLessThan(1.42);
  });
});

describe('texts outside catalogues', () => {
  it.each([
    "el('p', {}, 'Nothing was changed.');",
    "node.textContent = 'Week ' + week;",
    'const said = `${n} people have left`;',
    "node.setAttribute('aria-label', 'Close');",
    "export const words = { title: 'Choose a scenario' };",
    "const a = catalogue('a', {}); export const b = 'Choose a scenario';",
    "const begins = say('Choose a scenario').startsWith(name);",
    "node.title = 'Choose a scenario';",
  ])('would be found in %s', (text) => {
    expect(textsOutside(parse('viz/a.ts', text))).not.toEqual([]);
  });

  it.each([
    "export const words = catalogue('a', { title: 'Choose a scenario' });",
    "const inner = (n: number) => `${n} people have left`; const a = catalogue('a', { inner });",
    "el('p', { class: 'chart wide' }); node.querySelector('input, select');",
    "if (event.key === 'Enter') throw new Error('No such plan here');",
    "const LINE = 'chart-line chart-done'; const WIDE = '(min-width: 100rem)';",
    "type Side = 'Left one' | 'Right one';",
    "if (unit.startsWith('One word') || names.includes('Files')) worker.postMessage('take over');",
    'node.style.transition = `opacity ${n}ms`; node.style.width = `${n}rem`;',
  ])('are not suspected in %s', (text) => {
    expect(textsOutside(parse('viz/a.ts', text))).toEqual([]);
  });

  it('write no number but through the functions that give it a true minus', () => {
    const rooms = sources.filter(({ text }) => /\bcatalogue(OfRows)?\(/.test(text));
    expect(rooms.length).toBeGreaterThan(30);
    const own = ['viz/marks/words.ts', 'viz/messages.ts'];
    const loose = rooms.flatMap(({ path, text }) =>
      (text.match(/.*\.(toFixed|toLocaleString\(locale\)).*/g) ?? [])
        .filter((line) => !own.includes(path) && !line.includes('trueMinus('))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(loose).toEqual([]);
  });

  it('there are none', () => {
    const found = sources.map((source) => {
      const names = NAMES[source.path] ?? [];
      return [source.path, textsOutside(source).filter((text) => !names.includes(text))] as const;
    });
    expect(Object.fromEntries(found.filter(([, texts]) => texts.length > 0))).toEqual({});
  });

  it('what is let through as a name is there still', () => {
    for (const [path, names] of Object.entries(NAMES)) {
      const texts = textsOutside(sources.find((source) => source.path === path)!);
      expect(texts, path).toEqual(expect.arrayContaining([...names]));
    }
  });
});
