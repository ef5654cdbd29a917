// Every fact is asked somewhere, and every note of something known to fail is about a fact that there is.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FACTS } from '../../batch/facts/facts.ts';
import { MARKS } from '../../batch/facts/marks.ts';
import { ROBUST_SHARES } from '../../batch/facts/robust-shares.ts';

const folder = new URL('.', import.meta.url);
const ids = FACTS.map(({ id }) => id);

it('every fact has an id of its own and is asked once in test/claims', () => {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('');
  const asked = [...texts.matchAll(/^ask\('([^']+)'\);$/gm)].map(([, id]) => id);
  expect(asked.toSorted()).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

it('every mark is about a fact, and notes only what that fact says', () => {
  for (const [id, { failing = {} }] of Object.entries(MARKS)) {
    const fact = FACTS.find((one) => one.id === id);
    const says = [
      ...(fact?.contrasts ?? []).map((contrast) => contrast.says),
      ...(fact?.ablations ?? []).map((ablation) => `ablation: ${ablation.says}`),
    ];
    expect({ id, unknown: Object.keys(failing).filter((note) => !says.includes(note)) }).toEqual({
      id,
      unknown: [],
    });
    expect(fact, id).toBeDefined();
  }
});

it('every share of random draws is of a contrast that there is', () => {
  for (const [id, shares] of Object.entries(ROBUST_SHARES)) {
    const says = FACTS.find((one) => one.id === id)?.contrasts.map((contrast) => contrast.says);
    expect({
      id,
      unknown: Object.keys(shares).filter((one) => says?.includes(one) !== true),
    }).toEqual({ id, unknown: [] });
    for (const share of Object.values(shares)) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  }
  expect(Object.keys(ROBUST_SHARES).length).toBeGreaterThan(80);
});
