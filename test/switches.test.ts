// Every mechanism can be switched off alone: the switch is a documented parameter, what it is about is then
// exactly nothing, and everything else goes on.

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawWeek } from '../sim/draws.ts';
import { FORCES, paramRow, personAccount, tick } from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import { FIRM } from '../sim/model.ts';
import { LEVER, LEVERS, type LeverName } from '../sim/params.ts';
import { RULES } from '../sim/tick.ts';
import { SHOWN } from '../sim/shown.ts';
import { makeModel, RICH, type Changes } from './helpers.ts';
import { kept } from './ledger-helpers.ts';
import { SWITCHES, WITHOUT_SWITCH, type Sign, type Switch } from './switches.ts';

const WEEKS = 24;
const NUMBERED = 32;

/** A plan in which every mechanism has something to work on. */
function scene(params: object): Changes {
  return {
    ...RICH,
    params: { ...RICH.params, gadflyShare: 0.25, temperature: 0.4, ...params },
    events: [],
    interventions: [
      ...RICH.interventions,
      { kind: 'role-model', start: 0 },
      { kind: 'hr-programme', start: 0 },
      { kind: 'mandate', start: 19, strength: 0.5 },
    ],
  };
}

type Found = Record<string, number>;

/** The largest size of every force, and of whatever else tells that a mechanism acts. */
function live(params: object): Found {
  const model = kept(scene(params));
  const found: Found = {};
  const note = (name: string, value: number): void => {
    found[name] = Math.max(found[name] ?? 0, Math.abs(value));
  };
  const { columns } = model;
  for (const name of ['susceptibility', 'threshold', 'habitRate'] as const) {
    note(`spread ${name}`, Math.max(...columns[name]) - Math.min(...columns[name]));
  }
  for (let week = 0; week < WEEKS; week++) {
    const before = {
      safety: columns.safety.slice(),
      fatigue: columns.fatigue.slice(),
      understanding: columns.understanding.slice(),
      generation: columns.generation.slice(),
      base: model.firm[FIRM.base],
    };
    tick(model);
    note('exits', model.firm[FIRM.exits]);
    note('custom', model.firm[FIRM.base] - before.base);
    for (const [place, value] of columns.fatigue.entries()) {
      note('moves fatigue', value - before.fatigue[place]);
    }
    for (let person = 0; person < model.people; person++) {
      const account = personAccount(model, model.ledger, person);
      const stride = account.length / FORCES.length;
      for (const [entry, { state, force }] of FORCES.entries()) {
        note(`${state} ${force}`, account[entry * stride]);
      }
      if (columns.generation[person] !== before.generation[person]) continue;
      if (columns.vacantWeeks[person] !== 0) continue;
      note('moves safety', columns.safety[person] - before.safety[person]);
      note('falls', Math.max(0, before.understanding[person] - columns.understanding[person]));
      for (const name of ['fear', 'gadfly', 'complacent', 'avoiding'] as const) {
        note(`largest ${name}`, columns[name][person]);
      }
      if (columns.gadfly[person] === 0) note('nice practice', columns.practiceNice[person]);
      note('deaf ears', columns.seenBelief[person * model.facets] - meanSeen(model, person));
    }
  }
  return found;
}

/** Mean first facet of all present ties, last week; what is seen where nobody is there. */
function meanSeen(model: Model, person: number): number {
  const { ties, shown, shownStride } = model;
  let [sum, count] = [0, 0];
  for (let tie = ties.offsets[person]; tie < ties.offsets[person + 1]; tie++) {
    const at = ties.neighbours[tie] * shownStride;
    if (shown[at + SHOWN.present] === 0) continue;
    sum += shown[at + SHOWN.belief];
    count++;
  }
  return Math.fround(count === 0 ? shown[person * shownStride + SHOWN.belief] : sum / count);
}

/** How much what a rule writes changes when its input alone is changed. */
function effect({ rule, input, writes }: Extract<Sign, { rule: string }>, params: object): number {
  const [one, other] = [0, 1].map((which) => {
    const model = makeModel(scene(params), WEEKS);
    drawWeek(model);
    for (const each of RULES) {
      if (each.name !== rule) {
        each(model);
        continue;
      }
      if (which === 1) change(model, input);
      each(model);
      return Array.from(model.columns[writes]);
    }
    throw new Error(`${rule} is no rule`);
  });
  return Math.max(...one.map((value, place) => Math.abs(value - other[place])));
}

function change(model: Model, input: string): void {
  if (input === 'profit') {
    model.firm[FIRM.profitSmooth] -= 0.5;
    return;
  }
  if (input.startsWith('lever ')) {
    const lever = LEVER[input.slice('lever '.length) as LeverName];
    for (let at = lever; at < model.levers.length; at += LEVERS.length) {
      model.levers[at] = model.levers[at] > 0.5 ? 0 : 1;
    }
    return;
  }
  const column = model.columns[input as 'trust'];
  for (const [place, value] of column.entries())
    column[place] = value > 0.5 ? value - 0.4 : value + 0.4;
}

function reading(sign: Sign, found: Found, params: object): number {
  if ('rule' in sign) return effect(sign, params);
  if ('force' in sign) return found[sign.force];
  if ('of' in sign) return found[sign.of];
  if ('falls' in sign) return found['falls'];
  const [[kind, name]] = Object.entries(sign);
  return found[`${kind} ${name}`];
}

const PLAIN = live({});
/** What else there is besides the forces: all that is sometimes 0 in a plain run. */
const SOMETIMES = ['belief bound'];

describe.each(SWITCHES.map((one) => [`${one.mechanism}: ${one.what}`, one] as const))(
  '%s',
  (_, { off, on = {}, sign, along = [] }) => {
    it('has a switch in the table of parameters, inside its bounds', () => {
      for (const [name, value] of Object.entries(off)) {
        const row = paramRow(name);
        expect(row?.sentence).toBeTruthy();
        const words = row?.choices ?? null;
        const place = words === null ? Number(value) : words.indexOf(String(value));
        expect(place).toBeGreaterThanOrEqual(row!.min);
        expect(place).toBeLessThanOrEqual(row!.max);
      }
    });

    it('acts when it is on, is exactly nothing when it is off, and all else goes on', () => {
      const switched = { ...on, ...off };
      const found = live(switched);
      const acts = reading(sign, Object.keys(on).length === 0 ? PLAIN : live(on), on);
      expect(acts).toBeGreaterThan(0);
      expect(reading(sign, found, switched)).toBe(0);
      const gone = FORCES.map(({ state, force }) => `${state} ${force}`).filter(
        (name) => found[name] === 0 && !SOMETIMES.includes(name),
      );
      const own = 'force' in sign ? [sign.force] : [];
      expect(gone.filter((name) => !own.includes(name) && !along.includes(name))).toEqual([]);
    });
  },
);

const BEGIN = '<!-- switches:begin -->';
const END = '<!-- switches:end -->';

function written({ mechanism, what, off, on = {} }: Switch): string {
  const set = Object.entries(off).map(([name, value]) => `${name} ${value}`);
  const usual = 'anchor' in on ? ' (so by default)' : '';
  return `| ${mechanism} | ${what} | ${set.join(', ')}${usual} |`;
}

describe('the list', () => {
  it('has every mechanism of the model, or says why it has no switch', () => {
    const numbers = new Set(SWITCHES.map(({ mechanism }) => Number.parseInt(mechanism, 10)));
    for (let number = 1; number <= NUMBERED; number++) {
      expect([number, numbers.has(number) || String(number) in WITHOUT_SWITCH]).toEqual([
        number,
        true,
      ]);
    }
  });

  it('stands in docs/model.md', () => {
    const rows = [
      '| mechanism | what | off with |',
      '|---|---|---|',
      ...SWITCHES.map(written),
      ...Object.entries(WITHOUT_SWITCH).map(([number, why]) => `| ${number} | | ${why} |`),
    ];
    const path = new URL('../docs/model.md', import.meta.url);
    const text = readFileSync(path, 'utf8');
    const [from, until] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
    expect(until).toBeGreaterThan(from);
    const table = `\n\n${rows.join('\n')}\n\n`;
    if (process.env['THAW_DOCS'] === 'write') {
      writeFileSync(path, text.slice(0, from) + table + text.slice(until));
      return;
    }
    expect(text.slice(from, until)).toBe(table);
  });
});
