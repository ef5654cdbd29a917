// Why people moved, asked piece by piece: the pushes of some weeks, what pushed one person, whom a push moved
// most, and who changed over a stretch of weeks. It reads a replay of the run (workers/replay.ts), never the
// run that is watched.

import {
  accountLength,
  createLedger,
  finerLength,
  finerOfPerson,
  isConverted,
  personAccount,
  tick,
} from '../sim/index.ts';
import type { Ledger, Model } from '../sim/index.ts';
import { layersLength, writeLayers } from './layers.ts';
import { listenedTo, type Listening } from './listening.ts';
import { createReplay, type Replay } from './replay.ts';

/** Questions; weeks are those that have passed, `department` -1 is everybody. */
export type WhyQuestion =
  | { readonly about: 'weeks'; readonly from: number; readonly count: number }
  | { readonly about: 'person'; readonly person: number; readonly week: number }
  | {
      readonly about: 'moved';
      readonly layer: number;
      readonly week: number;
      readonly department: number;
    }
  | {
      readonly about: 'stretch';
      readonly from: number;
      readonly to: number;
      readonly department: number;
    };

/** The pushes of the weeks from `from` + 1 on. */
export interface WeeksAnswer {
  readonly about: 'weeks';
  readonly from: number;
  readonly count: number;
  /** Who can be behind a push, by place: steps of the plan, then changes on the way. */
  readonly causes: readonly string[];
  /** Week × (everybody, departments) × layers × (whole, then causes): sums over people. */
  readonly layers: Float32Array;
  /** Week × (everybody, departments) × (people, people who choose). */
  readonly heads: Float32Array;
}

/** What pushed a person: a row of layers × (whole, then causes) for each week since `since`. */
export interface PersonAnswer {
  readonly about: 'person';
  readonly person: number;
  readonly week: number;
  /** The first week told: a quarter ago, or when this person came. */
  readonly since: number;
  /** Whoever speaks up whatever happens chooses nothing. */
  readonly chooses: boolean;
  readonly causes: readonly string[];
  readonly layers: Float32Array;
  readonly listening: Listening;
}

/** The people a layer pushed hardest in a week, the way it pushes most of them: hardest first. */
export interface MovedAnswer {
  readonly about: 'moved';
  readonly layer: number;
  readonly week: number;
  readonly people: Int32Array;
  readonly pushes: Float32Array;
}

/** Who changed between the ends of a stretch; persons by number. */
export interface StretchAnswer {
  readonly about: 'stretch';
  readonly from: number;
  readonly to: number;
  readonly became: Int32Array;
  readonly slipped: Int32Array;
  /** Really changed at both ends. */
  readonly stayed: number;
  /** People who left and who came between the ends. */
  readonly left: number;
  readonly came: number;
}

export type WhyAnswer = WeeksAnswer | PersonAnswer | MovedAnswer | StretchAnswer;

const QUARTER = 13;
const MOST_PEOPLE = 12;

interface Followed {
  readonly person: number;
  readonly model: Model;
  readonly ledger: Ledger;
  readonly weeks: { week: number; generation: number; layers: Float64Array }[];
}

export function createWhy() {
  let replay: Replay | null = null;
  let followed: Followed | null = null;

  function replayOf(watched: Model): Replay {
    if (replay?.scenario === watched.scenario) return replay;
    followed = null;
    replay = createReplay(watched);
    return replay;
  }

  function follow(of: Replay, person: number, week: number): Followed {
    const first = Math.max(0, week - QUARTER);
    const goesOn =
      followed?.person === person &&
      followed.model.week <= week &&
      (followed.weeks[0]?.week ?? followed.model.week + 1) <= first + 1;
    if (followed === null || !goesOn) {
      of.reach(week);
      followed = { person, ...of.booksAt(first, [person]), weeks: [] };
    }
    const { model, ledger, weeks } = followed;
    while (model.week < week) {
      tick(model);
      const layers = new Float64Array(layersLength(ledger));
      const account = personAccount(model, ledger, person);
      writeLayers(ledger, account, finerOfPerson(model, ledger, person), layers);
      weeks.push({ week: model.week, generation: model.columns.generation[person], layers });
      if (weeks.length > 2 * QUARTER) weeks.splice(0, QUARTER);
    }
    return followed;
  }

  function aboutPerson(of: Replay, person: number, week: number): PersonAnswer {
    const { model, ledger, weeks } = follow(of, person, week);
    const generation = model.columns.generation[person];
    const told = weeks.filter(
      (one) => one.week > week - QUARTER && one.week <= week && one.generation === generation,
    );
    const row = layersLength(ledger);
    const layers = new Float32Array(told.length * row);
    for (const [place, one] of told.entries()) layers.set(one.layers, place * row);
    return {
      about: 'person',
      person,
      week,
      since: told[0]?.week ?? week,
      chooses: model.columns.gadfly[person] === 0,
      causes: of.causes,
      layers,
      listening: listenedTo(model, person),
    };
  }

  function whomItMoved(
    of: Replay,
    { layer, week, department }: { layer: number; week: number; department: number },
  ): MovedAnswer {
    const model = of.stateAt(week - 1);
    const inside = Array.from({ length: model.people }, (_, person) => person).filter(
      (person) => department < 0 || model.roster.department[person] === department,
    );
    // Only how hard the push was is asked, not whose doing it is: books of this one week are enough.
    const ledger = createLedger(model, inside);
    model.ledger = ledger;
    tick(model);
    const account = new Float64Array(accountLength(ledger));
    const finer = new Float64Array(finerLength(ledger));
    const row = new Float64Array(layersLength(ledger));
    const place = layer * (1 + ledger.causes.count);
    const all = inside.map((person) => {
      personAccount(model, ledger, person, account);
      writeLayers(ledger, account, finerOfPerson(model, ledger, person, finer), row);
      return { person, push: row[place] };
    });
    const way = Math.sign(all.reduce((sum, { push }) => sum + push, 0));
    const hardest = all
      .filter(({ push }) => push * way > 0)
      .sort((a, b) => Math.abs(b.push) - Math.abs(a.push) || a.person - b.person)
      .slice(0, MOST_PEOPLE);
    return {
      about: 'moved',
      layer,
      week,
      people: Int32Array.from(hardest, ({ person }) => person),
      pushes: Float32Array.from(hardest, ({ push }) => push),
    };
  }

  function whoChanged(of: Replay, from: number, to: number, department: number): StretchAnswer {
    const first = standing(of.stateAt(from));
    const model = of.stateAt(to);
    const last = standing(model);
    const became: number[] = [];
    const slipped: number[] = [];
    let [stayed, left, came] = [0, 0, 0];
    for (let person = 0; person < model.people; person++) {
      if (department >= 0 && model.roster.department[person] !== department) continue;
      const [was, is] = [first.who[person], last.who[person]];
      if (was === is && is >= 0) {
        const [then, now] = [first.changed[person] === 1, last.changed[person] === 1];
        if (now && !then) became.push(person);
        if (then && !now) slipped.push(person);
        if (then && now) stayed++;
      } else {
        if (was >= 0) left++;
        if (is >= 0) came++;
      }
    }
    return {
      about: 'stretch',
      from,
      to,
      became: Int32Array.from(became),
      slipped: Int32Array.from(slipped),
      stayed,
      left,
      came,
    };
  }

  return {
    answer(watched: Model, question: WhyQuestion): WhyAnswer {
      const of = replayOf(watched);
      if (question.about === 'person') return aboutPerson(of, question.person, question.week);
      if (question.about === 'moved') return whomItMoved(of, question);
      if (question.about === 'stretch') {
        return whoChanged(of, question.from, question.to, question.department);
      }
      const { from, count } = question;
      of.reach(from + count);
      return { about: 'weeks', from, count, causes: of.causes, ...of.read(from, count) };
    },
  };
}

/** Who sits in each seat (-1: nobody), and 1 where they have really changed. */
function standing({ columns, people }: Model): { who: Int32Array; changed: Uint8Array } {
  const { vacantWeeks, generation, meanBelief, practiceDeep } = columns;
  const who = new Int32Array(people);
  const changed = new Uint8Array(people);
  for (let person = 0; person < people; person++) {
    who[person] = vacantWeeks[person] === 0 ? generation[person] : -1;
    changed[person] = isConverted(meanBelief[person], practiceDeep[person]) ? 1 : 0;
  }
  return { who, changed };
}
