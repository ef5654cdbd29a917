// Pushes as plain layers, week by week: they are the ledger's own, so they sum to what happened.

import { describe, expect, it } from 'vitest';
import { OUTCOMES, readFrame } from '../sim/index.ts';
import { LAYERS } from '../workers/layer-list.ts';
import { createSimApi, type SimApi } from '../workers/sim-api.ts';
import type { WhyAnswer, WhyQuestion } from '../workers/why.ts';
import { RICH, tinyFile, type Changes } from './helpers.ts';

const STAYING = { ...RICH, params: { ...RICH.params, exitRate: 0 } };
const WEEKS = 30;
const DEPARTMENTS = 3;
const PEOPLE = 30;
/** Layers leave the engine as float32. */
const DIGITS = 5;

function opened(changes: Changes = STAYING): SimApi {
  const api = createSimApi();
  api.load(JSON.stringify(tinyFile(changes)));
  return api;
}

function ask<About extends WhyQuestion['about']>(
  api: SimApi,
  question: Extract<WhyQuestion, { about: About }>,
): Extract<WhyAnswer, { about: About }> {
  return api.why(question) as Extract<WhyAnswer, { about: About }>;
}

const places = (state: string) =>
  LAYERS.flatMap((row, place) => (row.state === state ? [place] : []));

/** Mean of a layer's whole (or of the part of a cause) in a group; group 0 is everybody. */
function reader(api: SimApi, count: number) {
  const { layers, heads, causes } = ask(api, { about: 'weeks', from: 0, count });
  const row = 1 + causes.length;
  const groups = DEPARTMENTS + 1;
  const mean = (week: number, group: number, layer: number, part = 0): number => {
    const at = (week - 1) * groups + group;
    const { state } = LAYERS[layer];
    const among = heads[at * 2 + (state === 'practice' ? 1 : 0)];
    return layers[(at * LAYERS.length + layer) * row + part] / among;
  };
  return { mean, causes, heads };
}

const total = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);

describe('the pushes of everybody and every department', () => {
  it('on belief sum in every week to how far the mean belief of the group has moved', () => {
    const api = opened();
    const { mean } = reader(api, WEEKS);
    const belief = OUTCOMES.findIndex(({ name }) => name === 'belief');
    let before = readFrame(api.seek(0).frame).outcomes.slice();
    let moved = 0;
    for (let week = 1; week <= WEEKS; week++) {
      const { outcomes } = readFrame(api.seek(week).frame);
      for (let group = 0; group <= DEPARTMENTS; group++) {
        const at = group * OUTCOMES.length + belief;
        const sum = total(places('belief').map((layer) => mean(week, group, layer)));
        expect(sum).toBeCloseTo(outcomes[at] - before[at], DIGITS);
        moved += Math.abs(sum);
      }
      before = outcomes.slice();
    }
    expect(moved).toBeGreaterThan(0.1);
  });

  it('on practice are the forces that the ledger books, no more and no less', () => {
    const api = opened();
    const { mean } = reader(api, WEEKS);
    for (const week of [1, 9, 20, WEEKS]) {
      api.seek(week);
      const told = api.explain(0);
      if ('problems' in told) throw new Error('nobody there');
      for (const [group, forces] of [told.everybody, ...told.departments].entries()) {
        const practice = forces.filter(
          ({ state, force }) => state === 'practice' && force !== 'sampling',
        );
        const sum = total(places('practice').map((layer) => mean(week, group, layer)));
        expect(sum).toBeCloseTo(total(practice.map(({ value }) => value)), DIGITS);
        const systems = ['pay', 'measures', 'hiring'].map((name) =>
          LAYERS.findIndex(({ state, layer }) => state === 'practice' && layer === name),
        );
        // Pay weighs .35, measures .2, people practices .08 of what a job pays.
        expect(Math.abs(mean(week, group, systems[0]))).toBeGreaterThan(0);
      }
    }
  });

  it('give steps of the plan the parts that the ledger gives them', () => {
    const api = opened();
    const { mean, causes } = reader(api, WEEKS);
    api.seek(WEEKS);
    const told = api.explain(0);
    if ('problems' in told) throw new Error('nobody there');
    for (const state of ['practice', 'belief']) {
      for (const [place, cause] of causes.entries()) {
        const parts = told.everybody
          .filter((force) => force.state === state)
          .flatMap((force) => force.parts.filter((part) => part.cause === cause));
        const sum = total(places(state).map((layer) => mean(WEEKS, 0, layer, place + 1)));
        expect(sum).toBeCloseTo(total(parts.map(({ value }) => value)), DIGITS);
      }
    }
    const pay = LAYERS.findIndex(({ state, layer }) => state === 'practice' && layer === 'pay');
    const bonus = causes.indexOf('7 align-incentives');
    const ofPay = mean(WEEKS, 0, pay, bonus + 1);
    expect(ofPay).toBeGreaterThan(0);
    const measures = LAYERS.findIndex(
      ({ state, layer }) => state === 'practice' && layer === 'measures',
    );
    expect(ofPay).toBeGreaterThan(Math.abs(mean(WEEKS, 0, measures, bonus + 1)));
  });

  it('are the same asked at once, in pieces, twice, and from the middle', () => {
    const whole = ask(opened(), { about: 'weeks', from: 0, count: 20 });
    const pieces = opened();
    const row = whole.layers.length / 20;
    for (const [from, count] of [
      [12, 8],
      [0, 5],
      [5, 15],
      [5, 15],
    ]) {
      const piece = ask(pieces, { about: 'weeks', from, count });
      expect(piece.layers).toEqual(whole.layers.slice(from * row, (from + count) * row));
    }
  });

  it('leave the watched run alone and follow a change of it', () => {
    const plain = opened();
    const asked = opened();
    asked.seek(10);
    ask(asked, { about: 'weeks', from: 0, count: 10 });
    expect(readFrame(asked.seek(15).frame).hash).toBe(readFrame(plain.seek(15).frame).hash);
    const before = ask(asked, { about: 'weeks', from: 0, count: 20 });
    const text = JSON.stringify(tinyFile(STAYING));
    asked.revise(text, { events: [{ week: 15, set: { talk: 1 } }] }, 15);
    const after = ask(asked, { about: 'weeks', from: 0, count: 20 });
    const half = (before.layers.length / 20) * 15;
    expect(after.layers.slice(0, half)).toEqual(before.layers.slice(0, half));
    expect(after.layers.slice(half)).not.toEqual(before.layers.slice(half));
  });
});

describe('the pushes of one person', () => {
  it('are those that explain tells, in a week and over the quarter, whatever was asked before', () => {
    const straight = opened();
    const jumping = opened();
    for (const week of [29, 4, 16, 17, 30]) {
      const told = ask(jumping, { about: 'person', person: 4, week });
      const row = LAYERS.length * (1 + told.causes.length);
      expect(told.layers.length / row).toBe(Math.min(13, week));
      expect(told.since).toBe(Math.max(1, week - 12));
      straight.seek(week);
      const explained = straight.explain(4);
      if ('problems' in explained) throw new Error('nobody there');
      const last = told.layers.slice(-row);
      for (const [place, cause] of ['whole', ...told.causes].entries()) {
        for (const state of ['belief', 'practice']) {
          const layers = places(state).map(
            (layer) => last[layer * (1 + told.causes.length) + place],
          );
          const forces = explained.forces
            .filter((force) => force.state === state && force.force !== 'sampling')
            .map(({ value, parts }) =>
              place === 0 ? value : (parts.find((part) => part.cause === cause)?.value ?? 0),
            );
          expect(total(layers)).toBeCloseTo(total(forces), 4);
        }
      }
    }
  });

  it('over the quarter sum to how far belief moved in it', () => {
    const api = opened();
    const then = readFrame(api.seek(WEEKS - 13).frame).belief[7];
    const now = readFrame(api.seek(WEEKS).frame).belief[7];
    const { layers, causes } = ask(api, { about: 'person', person: 7, week: WEEKS });
    const row = LAYERS.length * (1 + causes.length);
    let sum = 0;
    for (let week = 0; week < 13; week++) {
      for (const layer of places('belief')) sum += layers[week * row + layer * (1 + causes.length)];
    }
    expect(sum).toBeCloseTo(now - then, DIGITS);
    expect(Math.abs(sum)).toBeGreaterThan(0.001);
  });

  it('come with whom they listen to: the manager and colleagues who are there', () => {
    const api = opened();
    const loaded = api.load(JSON.stringify(tinyFile(STAYING)));
    if ('problems' in loaded) throw new Error('refused');
    const { manager, tieOffsets, tieNeighbours } = loaded.description;
    const person = manager.findIndex((above) => above >= 0);
    const { listening } = ask(api, { about: 'person', person, week: 3 });
    expect(listening.manager).toBe(manager[person]);
    expect(listening.passesOn).toBeGreaterThan(0);
    expect(listening.passesOn).toBeLessThanOrEqual(1);
    expect(listening.colleagues).toBe(tieOffsets[person + 1] - tieOffsets[person]);
    const ties = tieNeighbours.slice(tieOffsets[person], tieOffsets[person + 1]);
    for (const heard of listening.strongest) expect([...ties]).toContain(heard.person);
    expect(listening.customer + listening.product).toBeLessThanOrEqual(listening.colleagues);
  });
});

describe('whom a layer moved most', () => {
  it('lists the people of the group whom it pushes hardest, hardest first', () => {
    const api = opened();
    const layer = LAYERS.findIndex((row) => row.state === 'practice' && row.layer === 'habit');
    const { people, pushes } = ask(api, { about: 'moved', layer, week: 12, department: 1 });
    expect(people.length).toBeGreaterThan(3);
    const sizes = [...pushes].map(Math.abs);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    for (const [place, person] of people.entries()) {
      expect(person).toBeGreaterThanOrEqual(14);
      expect(person).toBeLessThan(24);
      const told = ask(api, { about: 'person', person, week: 12 });
      const row = LAYERS.length * (1 + told.causes.length);
      const own = told.layers.slice(-row)[layer * (1 + told.causes.length)];
      expect(own).toBeCloseTo(pushes[place], DIGITS);
    }
  });
});

describe('who changed over a stretch', () => {
  it('tells who became really changed and who slipped back, as the outcomes count them', () => {
    // Everything turns at once, so that some of thirty people change within a year.
    const turned = { rewards: 1, metrics: 1, processes: 1, decisionRights: 1, structure: 1 };
    const set = { ...turned, peoplePractices: 1, talk: 1, education: 0.5, autonomy: 1, relief: 1 };
    const api = opened({ ...STAYING, events: [{ week: 1, set }] });
    const converted = OUTCOMES.findIndex(({ name }) => name === 'converted');
    const count = (week: number, group: number, people: number) =>
      readFrame(api.seek(week).frame).outcomes[group * OUTCOMES.length + converted] * people;
    let changes = 0;
    for (const [department, people] of [
      [-1, PEOPLE],
      [0, 14],
    ]) {
      for (const [from, to] of [
        [0, 50],
        [41, 52],
      ]) {
        const answer = ask(api, { about: 'stretch', from, to, department });
        const rose = count(to, department + 1, people) - count(from, department + 1, people);
        expect(answer.became.length - answer.slipped.length).toBeCloseTo(rose, 6);
        expect(answer.stayed + answer.slipped.length).toBeCloseTo(
          count(from, department + 1, people),
          6,
        );
        expect([answer.left, answer.came]).toEqual([0, 0]);
        changes += answer.became.length + answer.slipped.length;
      }
    }
    expect(changes).toBeGreaterThan(0);
  });

  it('counts those who left and came apart from those who changed', () => {
    const api = opened({ ...RICH, params: { ...RICH.params, exitRate: 0.05 } });
    const { left, came, became, slipped, stayed } = ask(api, {
      about: 'stretch',
      from: 2,
      to: 40,
      department: -1,
    });
    expect(left).toBeGreaterThan(3);
    expect(came).toBeGreaterThan(3);
    expect(became.length + slipped.length + stayed).toBeLessThanOrEqual(PEOPLE - left);
  });
});
