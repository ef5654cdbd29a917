// Who coloured what people see. Recognition, protection and managers who go first make some people louder;
// exemplars and precedents colour the picture. Each adds to the share of deep practice that a person sees,
// in that order; the norm that comes of it is a curve, so what they changed of it together is shared out in
// proportion to what each added to the share. What others do of their own accord is nobody's doing.

import { kindRowIn } from '../extensions/extensions.ts';
import { logistic } from '../math.ts';
import type { Model } from '../model.ts';
import { normOf } from '../norm.ts';
import { LEVER, LEVERS } from '../params.ts';
import type { LeverName } from '../params.ts';
import { SHOWN } from '../shown.ts';
import type { Causes } from './causes.ts';

const LOUD = ['recognition', 'protection', 'roleModelling'] as const satisfies LeverName[];
const COLOURS = ['exemplars', 'precedents'] as const satisfies LeverName[];

export interface Sight {
  /** True in weeks in which a cause colours what anybody sees. */
  active: boolean;
  /** True in weeks in which a cause makes somebody louder. */
  loud: boolean;
  /** The causes that can make somebody louder. */
  readonly causes: Uint32Array;
  /** What each person sees before it is coloured, -1: nobody. */
  readonly plain: Float32Array;
  /** Norm that a unit of the lever adds, a person. */
  readonly exemplars: Float64Array;
  readonly precedents: Float64Array;
  /** Norm that each of those causes adds through louder colleagues: people × causes. */
  readonly louder: Float64Array;
  /** Present ties of each person. */
  readonly seen: Float64Array;
}

export function createSight(model: Model, causes: Causes): Sight {
  const { interventions, extensions } = model.scenario;
  // The last cause is what events change, and they may change anything.
  const loud = Array.from({ length: causes.count }, (_, cause) => cause).filter((cause) => {
    if (cause === interventions.length) return model.scenario.events.length > 0;
    const effects = kindRowIn(extensions, interventions[cause].kind)?.effects ?? [];
    return effects.some(({ lever }) => LOUD.some((name) => name === lever));
  });
  return {
    active: false,
    loud: false,
    causes: Uint32Array.from(loud),
    plain: new Float32Array(model.people),
    exemplars: new Float64Array(model.people),
    precedents: new Float64Array(model.people),
    louder: new Float64Array(model.people * loud.length),
    seen: new Float64Array(model.people),
  };
}

/** Finds out whether anything colours what people see this week; call when all have looked, none has judged. */
export function openSight(model: Model): void {
  if (model.ledger === null) return;
  const { sight, causes } = model.ledger;
  sight.loud = anyMoved(model, causes, LOUD);
  sight.active = sight.loud || anyMoved(model, causes, COLOURS);
  if (!sight.active) return;
  sight.plain.set(model.columns.seenPractice);
  if (sight.loud) findLouder(model, causes, sight);
}

function anyMoved(
  model: Model,
  { count, moved, touched }: Causes,
  wanted: readonly LeverName[],
): boolean {
  for (let audience = 0; audience < model.audiences; audience++) {
    for (const lever of wanted) {
      if (touched[audience * LEVERS.length + LEVER[lever]] === 0) continue;
      const at = (audience * LEVERS.length + LEVER[lever]) * count;
      for (let cause = 0; cause < count; cause++) if (moved[at + cause] !== 0) return true;
    }
  }
  return false;
}

/** Turns what causes added to the share that each person sees into norm; `best` is the best practice. */
export function traceSight(model: Model, best: number): void {
  if (model.ledger === null || !model.ledger.sight.active) return;
  const { sight, causes } = model.ledger;
  const { columns, values, levers, people, audience } = model;
  const { seenPractice, seenNorm, threshold, trust } = columns;
  const { exemplarWeight, precedentWeight, norm, normSteepness } = values;
  const { plain, exemplars, precedents, louder, seen, loud } = sight;
  const leverCount = LEVERS.length;
  const { rest } = causes;
  const count = sight.causes.length;
  for (let person = 0; person < people; person++) {
    const at = audience[person] * leverCount;
    const sees = plain[person];
    const from = person * count;
    const until = loud && sees >= 0 ? from + count : from;
    const shown = levers[at + LEVER.exemplars];
    const byExemplars = exemplarWeight * (best - sees);
    const between = sees + byExemplars * shown;
    const byPrecedents = precedentWeight * trust[person] * (1 - between);
    let added =
      byExemplars * (shown - rest[at + LEVER.exemplars]) +
      byPrecedents * (levers[at + LEVER.precedents] - rest[at + LEVER.precedents]);
    for (let place = from; place < until; place++) {
      louder[place] /= seen[person];
      added += louder[place];
    }
    let slope = 0;
    // Nobody to look at: nobody's doing.
    if (added !== 0 && sees >= 0) {
      const without = Math.max(0, Math.min(1, seenPractice[person] - added));
      const then = normOf(without, threshold[person], norm, normSteepness);
      slope = (seenNorm[person] - then) / added;
    }
    exemplars[person] = slope * byExemplars;
    precedents[person] = slope * byPrecedents;
    for (let place = from; place < until; place++) louder[place] *= slope;
  }
}

/**
 * What each cause adds to the share of deep practice that people see, by making colleagues louder. With
 * weights w and practice shown v, the weighted mean s differs from the plain one by the sum of
 * (w - 1)(v - s) over ties, divided by their number: each louder colleague adds a term.
 */
function findLouder(model: Model, causes: Causes, sight: Sight): void {
  const { columns, values, levers, audience, roster, people, shown, shownStride } = model;
  const { touched } = causes;
  countSeen(model, sight.seen);
  sight.louder.fill(0);
  for (let person = 0; person < people; person++) {
    const lever = audience[person] * LEVERS.length;
    // Most people are made louder by nobody: asked before their record is fetched from afar.
    const special = columns.gadfly[person] + roster.isManager[person];
    if (special === 0 && touched[lever + LEVER.recognition] === 0) continue;
    const at = person * shownStride;
    if (shown[at + SHOWN.weight] === 1 && columns.gadfly[person] === 0) continue;
    if (columns.vacantWeeks[person] !== 0) continue;
    const cover = columns.gadfly[person] * values.protectionSeen;
    const leads = roster.isManager[person] * values.roleModelSeen;
    const protection = cover * levers[lever + LEVER.protection];
    const usual = 1 + protection + leads * levers[lever + LEVER.roleModelling];
    // Whoever weighs more than that was recognised.
    const chosen = shown[at + SHOWN.weight] - usual > EXTRA ? values.recognitionWeight : 0;
    const shows = shown[at + SHOWN.voice];
    const voiced = columns.gadfly[person] === 1 ? voicePerCover(model, causes, person, shows) : 0;
    for (let place = 0; place < sight.causes.length; place++) {
      const cause = sight.causes[place];
      const protects = causes.moved[(lever + LEVER.protection) * causes.count + cause];
      const models = causes.moved[(lever + LEVER.roleModelling) * causes.count + cause];
      const praises = causes.moved[(lever + LEVER.recognition) * causes.count + cause];
      const weight = cover * protects + leads * models + chosen * praises;
      if (weight !== 0 || protects !== 0) {
        tellTies(model, sight, person, place, weight, shows, voiced * protects);
      }
    }
  }
}

/** Adds one louder colleague's term for everybody tied to them; it is divided by their ties later. */
function tellTies(
  model: Model,
  sight: Sight,
  person: number,
  place: number,
  weight: number,
  shows: number,
  voiced: number,
): void {
  const { offsets, neighbours } = model.ties;
  const { seenPractice } = model.columns;
  const { louder, causes } = sight;
  const count = causes.length;
  const last = offsets[person + 1];
  for (let tie = offsets[person]; tie < last; tie++) {
    const other = neighbours[tie];
    louder[other * count + place] += weight * (shows - seenPractice[other]) + voiced;
  }
}

/** Weights are kept as float32; a difference below this is rounding. */
const EXTRA = 1e-5;

/** What a gadfly shows more for each unit of protection that causes added. */
function voicePerCover(model: Model, causes: Causes, person: number, shows: number): number {
  const { columns, values, levers, audience } = model;
  const at = audience[person] * LEVERS.length + LEVER.protection;
  const added = levers[at] - causes.rest[at];
  if (added === 0) return 0;
  const covered = columns.safety[person] + values.voiceProtection * causes.rest[at];
  const voice = logistic((covered - values.voiceAt) / values.voiceWidth);
  return (shows - columns.practiceDeep[person] * voice) / added;
}

function countSeen(model: Model, /* out */ seen: Float64Array): void {
  const { ties, people, columns } = model;
  for (let person = 0; person < people; person++) {
    seen[person] = ties.offsets[person + 1] - ties.offsets[person];
  }
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] === 0) continue;
    for (let tie = ties.offsets[person]; tie < ties.offsets[person + 1]; tie++) {
      seen[ties.neighbours[tie]]--;
    }
  }
}
