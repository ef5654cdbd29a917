// "How sure?" leaves nothing that the page shows without words, a source and its limits, and says them plainly.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../sim/metrics.ts';
import { claimSentence, claimText } from '../viz/trust/claims.ts';
import { inWords } from '../viz/trust/compared.ts';
import { termWords } from '../viz/trust/glossary.ts';
import { ALWAYS, limitsOf, SOME } from '../viz/trust/limits.ts';
import { OUTCOME_SOURCES } from '../viz/trust/outcome-sources.ts';
import type { Scoreboard } from '../viz/trust/scoreboard.ts';
import { ALL_VIEWS, topicFacts, topicOfChart } from '../viz/trust/topics.ts';
import { say, signed } from '../viz/trust/words.ts';
import { root } from './architecture-source.ts';
import { CLAIM_IDS } from './claim-ids.ts';

const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const board = JSON.parse(read('viz', 'trust', 'scoreboard.json')) as Scoreboard;
const model = read('docs', 'model.md').replaceAll("'", '’');

/** Every string in a catalogue, functions left out. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('"How sure?"', () => {
  it('says of every outcome what it means, what moves it, and what that rests on', () => {
    expect(Object.keys(OUTCOME_SOURCES).toSorted()).toEqual(
      OUTCOMES.map(({ name }) => name).toSorted(),
    );
    for (const { name } of OUTCOMES) {
      const { means, from, section, source } = OUTCOME_SOURCES[name];
      for (const text of [means, from, source]) expect(text, name).toMatch(/^\S.{10,}\.$/);
      for (const [number] of section.matchAll(/\d+(\.\d+)?/g)) {
        const heading = number.includes('.') ? `**${number} ` : `## ${number}. `;
        expect(model, `${name}: section ${number}`).toContain(heading);
      }
      expect(termWords(name).means).toBe(means);
    }
    expect(() => termWords('luck')).toThrow(RangeError);
  });

  it('names only research that docs/model.md names', () => {
    const cited = Object.values(OUTCOME_SOURCES).flatMap(({ source }) =>
      [...source.matchAll(/([A-Z]\S+(?: and [A-Z]\S+)?) (?:19|20)\d\d/g)].map(([, who]) => who),
    );
    expect(cited.length).toBeGreaterThan(20);
    const lost = cited.flatMap((who) => who.split(' and ')).filter((who) => !model.includes(who));
    expect(lost).toEqual([]);
  });

  it('has something to say of every chart and figure, and knows the limits of each', () => {
    for (const view of ALL_VIEWS) {
      const { title, shows, source, outcomes } = topicFacts({ view, outcome: 'trust' });
      for (const text of [title, shows, source]) expect(text.length).toBeGreaterThan(4);
      expect(outcomes[0]).toBe('trust');
      expect(new Set(outcomes).size).toBe(outcomes.length);
      expect(limitsOf({ view }, outcomes).length, view).toBeGreaterThan(0);
    }
    for (const { name } of OUTCOMES) {
      expect(limitsOf({ view: 'outcome', outcome: name }, [name]).length, name).toBeGreaterThan(0);
    }
    expect(topicOfChart('gauge').view).toBe('heat');
    expect(topicFacts({ view: 'outcome', outcome: 'no such' }).outcomes).toEqual([]);
  });

  it('tells the known failures wherever they matter, and every magnitude that fails outright', () => {
    const told = [...ALWAYS, ...SOME].flatMap(({ magnitude }) => magnitude ?? []);
    const failing = board.magnitudes.filter(({ verdict }) =>
      /^(fails|partly|nothing done fails)/.test(verdict),
    );
    const silent = failing.map(({ id }) => id).filter((id) => !told.includes(id));
    expect(silent).toEqual([]);
    expect(failing.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['E3', 'E7', 'E8', 'E12', 'E14', '6.6', '6.7', '6.8']),
    );
    const known = new Set(board.magnitudes.map(({ id }) => id));
    expect(told.filter((id) => !known.has(id))).toEqual([]);
    const facts = SOME.flatMap(({ fact }) => fact ?? []);
    for (const id of facts) {
      const fact = board.facts.find((one) => one.id === id);
      expect(
        fact?.asked.some(({ pass }) => !pass),
        id,
      ).toBe(true);
    }
    const profit = limitsOf({ view: 'outcome', outcome: 'profit' }, ['profit']);
    expect(profit.map(({ magnitude }) => magnitude)).toEqual(
      expect.arrayContaining(['E14', 'E8', undefined]),
    );
  });

  it('has a sentence for every claim', () => {
    for (const id of CLAIM_IDS) {
      expect(claimSentence(id), id).toMatch(/^[A-Z].{20,}\.$/);
      expect(claimText(id)).not.toBe('');
    }
    expect(claimSentence('MIX-11')).toBeNull();
    expect(claimSentence('toString')).toBeNull();
  });

  it('writes out what facts compare, and figures with their sign', () => {
    expect(inWords('deep, full against quo, weeks 130 to 160')).toBe(
      'real customer work, the full package against doing nothing, weeks 130 to 160',
    );
    const all = board.facts.flatMap(({ asked }) => asked.map(({ compared }) => inWords(compared)));
    expect(all.filter((text) => /[a-z][A-Z]/.test(text))).toEqual([]);
    expect([signed(0.839), signed(-0.0151), signed(0)]).toEqual(['+0.84', '−0.015', '0.000']);
  });

  it('speaks plainly: none of the words that the house avoids', () => {
    const avoided =
      /\b(leverage|buy-in|resistors|laggards|toxic|optimise|stakeholder|agents?|ticks?|nodes?|parameters?|significant|robust|simply|just|oops)\b|!/i;
    const spoken = texts([
      say,
      OUTCOME_SOURCES,
      SOME,
      ALWAYS,
      ALL_VIEWS.map((view) => topicFacts({ view })),
    ]);
    expect(spoken.length).toBeGreaterThan(150);
    expect(spoken.filter((text) => avoided.test(text))).toEqual([]);
  });
});
