// Who moves whom: what one colleague adds to another's belief in a week, by what he or she believes (as one of
// like-minded peers) and does (as part of the norm). The push is what would be missing if that colleague were
// not there, by the sums of sim/rules/visibility.ts and belief.ts, times how open the other's belief is to a
// little more force; a colleague's belief counts as the mean of its facets. Read from the week as it stands,
// so a week that is restored or gone back to has the same. Nothing of it flows back into the run: hosts ask
// when they pack a frame.

import { GADFLY } from './gadfly.ts';
import type { Model } from './model.ts';
import { normOf } from './norm.ts';
import { LEVER, LEVERS } from './params.ts';
import { anyLever, bestPractice, showAll } from './records.ts';
import { SHOWN } from './shown.ts';

/** A host is shown so many at most. */
export const MOST_INFLUENCES = 256;
/** An influence is strong when it is among this share of all ties, each counted once in each direction. */
export const STRONG_SHARE = 0.05;
/** And when it moves a belief by at least so much in a week: a tenth of the way to a paradigm in two years. */
export const LEAST_PUSH = 0.001;

/** The strongest influences of a week, strongest first; arrays of `MOST_INFLUENCES`. */
export interface Influences {
  readonly giver: Int32Array;
  readonly receiver: Int32Array;
  /** Belief a week, -1 to +1; below 0 to the product side. 0 from `count` on. */
  readonly push: Float32Array;
}

/** Weight, weighted practice, mean belief, 1 when there. */
const SEEN = 4;
const HIGH_BITS = 0x7fff;
const LOW_BITS = 0xffff;

// Kept between weeks, so that a week leaves no garbage; grown when a larger organisation comes.
let shown = new Float32Array(0);
let seen = new Float32Array(0);
let pushes = new Float32Array(0);
let bits = new Uint32Array(0);
const high = new Uint32Array(HIGH_BITS + 1);
const low = new Uint32Array(LOW_BITS + 1);
const found = { drawn: 0, strong: 0 };

/**
 * Writes the strongest influences and tells how many were written (`drawn`) of how many strong ones. The
 * answer is overwritten by the next call.
 */
export function findInfluences(model: Model, out: Influences /* out */): typeof found {
  const ties = model.ties.neighbours.length;
  if (shown.length < model.people * model.shownStride) {
    shown = new Float32Array(model.people * model.shownStride);
    seen = new Float32Array(model.people * SEEN);
  }
  if (pushes.length < ties) {
    pushes = new Float32Array(ties);
    bits = new Uint32Array(pushes.buffer);
  }
  showAll(model, shown);
  gather(model);
  found.strong = Math.min(pushAll(model), countStrong(ties));
  found.drawn = Math.min(MOST_INFLUENCES, found.strong);
  out.giver.fill(0);
  out.receiver.fill(0);
  out.push.fill(0);
  if (found.drawn > 0) takeStrongest(model, found.drawn, out);
  return found;
}

/** What colleagues see of everybody, side by side: a quarter of a record, for the sake of the memory. */
function gather({ people, shownStride }: Model): void {
  for (let person = 0; person < people; person++) {
    const at = person * shownStride;
    const to = person * SEEN;
    seen[to] = shown[at + SHOWN.weight];
    seen[to + 1] = shown[at + SHOWN.weightedPractice];
    seen[to + 2] = shown[at + SHOWN.meanBelief];
    seen[to + 3] = shown[at + SHOWN.present];
  }
}

/** Writes the push along every tie, row by row of those who are pushed; tells how many may be strong. */
function pushAll(model: Model): number {
  const { columns, values, levers, audience, people } = model;
  const { offsets, neighbours } = model.ties;
  const { threshold, trust, openness, gadfly } = columns;
  const { pullPeers, pullNorm, norm, normSteepness } = values;
  const bound = values.confidenceBound >= 2 ? Infinity : values.confidenceBound;
  const most = 2 * (Math.abs(pullPeers) + Math.abs(pullNorm));
  const best = anyLever(model, LEVER.exemplars) ? bestPractice(model, shown) : 0;
  let counted = 0;
  for (let person = 0; person < people; person++) {
    const first = offsets[person];
    const last = offsets[person + 1];
    const open = openness[person];
    const here = seen[person * SEEN + 3];
    const deaf = here === 0 || open * most < LEAST_PUSH;
    const own = seen[person * SEEN + 2];
    let weights = 0;
    let practice = 0;
    let near = 0;
    let beliefs = 0;
    for (let tie = first; tie < last; tie++) {
      const at = neighbours[tie] * SEEN;
      const held = seen[at + 2];
      const apart = held - own;
      pushes[tie] = 0;
      if (seen[at + 3] === 0) continue;
      counted += here;
      weights += seen[at];
      practice += seen[at + 1];
      if (apart < bound && apart > -bound) {
        near++;
        beliefs += held;
      }
    }
    if (deaf || weights === 0) continue;
    const lever = audience[person] * LEVERS.length;
    const backward = pullPeers * (1 - levers[lever + LEVER.peerLoosening]);
    const outside = values.precedentWeight * levers[lever + LEVER.precedents] * trust[person];
    const exemplars = values.exemplarWeight * levers[lever + LEVER.exemplars];
    // The share that is seen counts so much of what exemplars and precedents make of it.
    const plain = (1 - outside) * (1 - exemplars);
    const added = (1 - outside) * exemplars * best + outside;
    const standsAt = threshold[person];
    const share = plain * (practice / weights) + added;
    const seesNorm = normOf(share, standsAt, norm, normSteepness);
    const mean = near === 0 ? own : beliefs / near;
    const peers = mean < 0 ? backward * mean : pullPeers * mean;
    // Gadflies hold on to what they hold.
    const least = gadfly[person] === 1 && own <= GADFLY.belief ? 0 : -Infinity;
    for (let tie = first; tie < last; tie++) {
      const at = neighbours[tie] * SEEN;
      if (seen[at + 3] === 0) continue;
      const held = seen[at + 2];
      const apart = held - own;
      let push = 0;
      if (apart < bound && apart > -bound) {
        const others = near === 1 ? own : (beliefs - held) / (near - 1);
        push = peers - (others < 0 ? backward * others : pullPeers * others);
      }
      const left = weights - seen[at];
      let normThen = 0;
      // Rounding must not make an onlooker out of somebody who has nobody else to look at.
      if (left > 1e-6) {
        const without = plain * ((practice - seen[at + 1]) / left) + added;
        normThen = normOf(Math.max(0, Math.min(1, without)), standsAt, norm, normSteepness);
      }
      push += pullNorm * (seesNorm - normThen);
      pushes[tie] = Math.max(least, open * push);
    }
  }
  return Math.floor(counted * STRONG_SHARE);
}

/** Ties with a push of the least size, counted for each length of push as well. */
function countStrong(ties: number): number {
  high.fill(0);
  let strong = 0;
  for (let tie = 0; tie < ties; tie++) {
    const push = pushes[tie];
    if (push >= LEAST_PUSH || push <= -LEAST_PUSH) {
      high[(bits[tie] & 0x7fffffff) >>> 16]++;
      strong++;
    }
  }
  return strong;
}

/**
 * The largest pushes, found by the bits of their sizes, which rise as the sizes do; of equal ones, those in
 * the lowest rows.
 */
function takeStrongest(model: Model, wanted: number, out: Influences /* out */): void {
  const { offsets, neighbours } = model.ties;
  const ties = neighbours.length;
  let bin = HIGH_BITS;
  let above = 0;
  while (above + high[bin] < wanted) above += high[bin--];
  low.fill(0);
  for (let tie = 0; tie < ties; tie++) {
    const size = bits[tie] & 0x7fffffff;
    if (size >>> 16 === bin) low[size & LOW_BITS]++;
  }
  let step = LOW_BITS;
  while (above + low[step] < wanted) above += low[step--];
  const cut = bin * (LOW_BITS + 1) + step;
  let equal = wanted - above;
  let count = 0;
  for (let person = 0; person < model.people && count < wanted; person++) {
    const last = offsets[person + 1];
    for (let tie = offsets[person]; tie < last; tie++) {
      const size = bits[tie] & 0x7fffffff;
      if (size < cut || (size === cut && equal-- <= 0)) continue;
      insert(out, count++, neighbours[tie], person, pushes[tie]);
    }
  }
}

/** Puts one more in its place among `count`, behind equal ones. */
function insert(
  { giver, receiver, push }: Influences /* out */,
  count: number,
  from: number,
  to: number,
  much: number,
): void {
  let place = count;
  const size = Math.abs(much);
  for (; place > 0 && Math.abs(push[place - 1]) < size; place--) {
    giver[place] = giver[place - 1];
    receiver[place] = receiver[place - 1];
    push[place] = push[place - 1];
  }
  giver[place] = from;
  receiver[place] = to;
  push[place] = much;
}
