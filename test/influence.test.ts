// Who moves whom: the strongest influences of a week against a plain reference, and against the engine itself
// when the tie is cut.

import { describe, expect, it } from 'vitest';
import { checkScenario, createModel, packFrame, readFrame, SHOWN, tick } from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import {
  findInfluences,
  LEAST_PUSH,
  MOST_INFLUENCES,
  STRONG_SHARE,
  type Influences,
} from '../sim/influence.ts';
import { removeTies } from '../sim/network.ts';
import { normOf } from '../sim/norm.ts';
import { LEVER, LEVERS } from '../sim/params.ts';
import { bestPractice, showAll } from '../sim/records.ts';
import { accepted, hashOf, makeModel, passWeeks, RICH, scenarioFile } from './helpers.ts';

interface Push {
  giver: number;
  receiver: number;
  push: number;
}

const room = (): Influences => ({
  giver: new Int32Array(MOST_INFLUENCES),
  receiver: new Int32Array(MOST_INFLUENCES),
  push: new Float32Array(MOST_INFLUENCES),
});

function found(model: Model): Push[] {
  const out = room();
  const { drawn } = findInfluences(model, out);
  return Array.from({ length: drawn }, (_, place) => ({
    giver: out.giver[place],
    receiver: out.receiver[place],
    push: out.push[place],
  }));
}

/** Every push in the organisation: the force of all colleagues, less that of all but one. */
function everyPush(model: Model): Push[] {
  const { columns: c, values: v, shownStride, people } = model;
  const shown = new Float32Array(people * shownStride);
  showAll(model, shown);
  const reads = (person: number, field: number) => shown[person * shownStride + field];
  const best = bestPractice(model, shown);
  const force = (person: number, colleagues: number[]): number => {
    const lever = (name: keyof typeof LEVER) =>
      model.levers[model.audience[person] * LEVERS.length + LEVER[name]];
    const own = c.meanBelief[person];
    const near = colleagues.filter(
      (other) => v.confidenceBound >= 2 || Math.abs(c.meanBelief[other] - own) < v.confidenceBound,
    );
    const mean = near.reduce((sum, other) => sum + c.meanBelief[other] / near.length, 0);
    const peers = near.length === 0 ? own : mean;
    const loosened = peers < 0 ? 1 - lever('peerLoosening') : 1;
    let norm = 0;
    if (colleagues.length > 0) {
      const weight = colleagues.reduce((sum, other) => sum + reads(other, SHOWN.weight), 0);
      let share = colleagues.reduce(
        (sum, other) => sum + (reads(other, SHOWN.weight) * reads(other, SHOWN.voice)) / weight,
        0,
      );
      const u = v.exemplarWeight * lever('exemplars');
      share = (1 - u) * share + u * (lever('exemplars') > 0 ? best : 0);
      const p = v.precedentWeight * lever('precedents') * c.trust[person];
      norm = normOf((1 - p) * share + p, c.threshold[person], v.norm, v.normSteepness);
    }
    return v.pullPeers * loosened * peers + v.pullNorm * norm;
  };
  const all: Push[] = [];
  for (let receiver = 0; receiver < people; receiver++) {
    if (c.vacantWeeks[receiver] !== 0) continue;
    const { offsets, neighbours } = model.ties;
    const row = [...neighbours.subarray(offsets[receiver], offsets[receiver + 1])];
    const colleagues = row.filter((other) => c.vacantWeeks[other] === 0);
    for (const giver of colleagues) {
      const others = colleagues.filter((other) => other !== giver);
      const apart = force(receiver, colleagues) - force(receiver, others);
      const push = c.openness[receiver] * apart;
      const held = c.gadfly[receiver] === 1 && push < 0 && c.meanBelief[receiver] <= 0.7;
      all.push({ giver, receiver, push: held ? 0 : push });
    }
  }
  return all;
}

/** A firm in which most people are changing, some weeks on, with its departments so many times larger. */
function moving(weeks: number, times = 1): Model {
  const file = scenarioFile('full-package.json');
  const { departments } = file.organisation as { departments: { people: number }[] };
  for (const department of departments) department.people *= times;
  return passWeeks(createModel(accepted(checkScenario(file))), weeks);
}

const bySize = (a: Push, b: Push): number => Math.abs(b.push) - Math.abs(a.push);

describe('influence', () => {
  it.each([0, 3, 12, 30])('the strongest in week %i are those of a plain reference', (week) => {
    const model = makeModel(RICH, week);
    const all = everyPush(model);
    const wanted = Math.min(
      Math.floor(all.length * STRONG_SHARE),
      all.filter(({ push }) => Math.abs(push) >= LEAST_PUSH).length,
    );
    const strongest = all.toSorted(bySize).slice(0, wanted);
    const told = found(model);
    expect(told.length).toBe(wanted);
    expect(wanted).toBeGreaterThan(0);
    told.forEach(({ giver, receiver, push }, place) => {
      expect(Math.abs(push)).toBeCloseTo(Math.abs(strongest[place].push), 5);
      const same = all.find((one) => one.giver === giver && one.receiver === receiver);
      expect(push).toBeCloseTo(same?.push ?? NaN, 5);
    });
  });

  it('they come strongest first, and no tie twice in one direction', () => {
    const told = found(makeModel(RICH, 12));
    expect(told.map(({ push }) => Math.abs(push))).toEqual(
      told.map(({ push }) => Math.abs(push)).toSorted((a, b) => b - a),
    );
    const ways = told.map(({ giver, receiver }) => `${giver} ${receiver}`);
    expect(new Set(ways).size).toBe(ways.length);
  });

  it('whoever is said to push most is missed most by the engine when the tie is cut', () => {
    const told = found(moving(40)).slice(0, 6);
    expect(told.length).toBe(6);
    for (const { giver, receiver, push } of told) {
      const [whole, cut] = [moving(40), moving(40)];
      cut.ties = removeTies(cut.ties, { from: [giver], to: [receiver] });
      tick(whole);
      tick(cut);
      const missed = whole.columns.meanBelief[receiver] - cut.columns.meanBelief[receiver];
      expect(missed / push).toBeGreaterThan(0.3);
      expect(missed / push).toBeLessThan(2);
    }
  });

  it('nobody influences anybody where beliefs and deeds of others count for nothing', () => {
    const alone = { ...RICH, params: { ...RICH.params, pullPeers: 0, pullNorm: 0 } };
    expect(found(makeModel(alone, 12))).toEqual([]);
  });

  it('nobody influences a colleague who is not there, nor does who is not there', () => {
    const model = makeModel(RICH, 30);
    const vacant = model.columns.vacantWeeks;
    expect(vacant.some((weeks) => weeks > 0)).toBe(true);
    for (const { giver, receiver } of found(model)) {
      expect([vacant[giver], vacant[receiver]]).toEqual([0, 0]);
    }
  });

  it('asking changes nothing of the run', () => {
    const [asked, plain] = [makeModel(RICH), makeModel(RICH)];
    for (let week = 0; week < 20; week++) {
      found(asked);
      tick(asked);
      tick(plain);
    }
    expect(hashOf(asked)).toBe(hashOf(plain));
  });

  it('a frame tells the same, and how many strong ones there are', () => {
    const model = makeModel(RICH, 12);
    const frame = readFrame(packFrame(model));
    const out = room();
    const { drawn, strong } = findInfluences(model, out);
    expect([frame.influences, frame.strongInfluences]).toEqual([drawn, strong]);
    expect(frame.influence).toEqual(out);
  });

  it('a large organisation is told the strongest 256 and how many more there are', () => {
    const model = moving(45, 4);
    const out = room();
    const { drawn, strong } = findInfluences(model, out);
    expect(drawn).toBe(MOST_INFLUENCES);
    expect(strong).toBeGreaterThan(drawn);
    const sizes = everyPush(model)
      .map(({ push }) => Math.abs(push))
      .toSorted((a, b) => b - a);
    expect(Math.abs(out.push[drawn - 1])).toBeCloseTo(sizes[drawn - 1], 5);
  });
});
