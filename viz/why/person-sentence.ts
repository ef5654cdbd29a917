// Why somebody does what they do, in a sentence anyone can read, from the pushes of a week and of the quarter.
// Pure. The system is named, not the person; where the books do not tell, that is what it says.

import { LAYERS } from '../../workers/layer-list.ts';
import type { PersonAnswer } from '../../workers/why.ts';
import { signed } from '../marks/forces.ts';
import { figure } from '../marks/words.ts';
import { causeWords, largestPart } from './causes.ts';
import { layerPlace, layersOf } from './series.ts';
import { layerWords, why } from './words.ts';

/** What a frame shows of a person. */
export interface Seen {
  /** -1 product to +1 customer. */
  readonly belief: number;
  /** Shares of work that are customer work, and merely friendly. */
  readonly done: number;
  readonly nice: number;
}

export interface PersonPush {
  readonly layer: string;
  readonly value: number;
  readonly parts: readonly number[];
}

const LEANS = 0.1;
const HALF = 0.5;
const NOW_AND_THEN = 0.25;
const LEAST = 0.05;
const LEAST_MOVE = 0.01;

const rowOf = ({ causes }: PersonAnswer) => LAYERS.length * (1 + causes.length);
const weeksOf = (answer: PersonAnswer) => answer.layers.length / rowOf(answer);

/** The pushes on what they do in the week asked about, largest first. */
export function personPushes(answer: PersonAnswer): PersonPush[] {
  const last = answer.layers.subarray(answer.layers.length - rowOf(answer));
  if (last.length === 0) return [];
  const stride = 1 + answer.causes.length;
  return layersOf('practice')
    .map((place) => ({
      layer: LAYERS[place].layer,
      value: last[place * stride],
      parts: [...last.subarray(place * stride + 1, (place + 1) * stride)],
    }))
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

/** The sentence of the week. */
export function personSentence(answer: PersonAnswer, seen: Seen): string {
  const { sentence } = why;
  if (!answer.chooses) return sentence.gadfly;
  const pushes = personPushes(answer);
  if (pushes.length === 0) return sentence.noWeek;
  const does = seen.done >= HALF;
  // What they believe is said first, so it is no reason of its own.
  const others = pushes.filter(({ layer }) => layer !== 'conviction');
  const sign = does ? 1 : -1;
  const top = others.find(({ value }) => value * sign >= LEAST);
  if (top === undefined) return sentence.unknown;
  const words = layerWords('practice', top.layer);
  const reason = does ? words.customer : words.product;
  return `${judged(seen, does, reason)}${behindWords(top, answer)}`;
}

function judged({ belief, done, nice }: Seen, does: boolean, reason: string): string {
  const { sentence } = why;
  if (belief > LEANS) {
    if (does) return sentence.agrees(reason);
    if (nice >= HALF) return sentence.wantsNice(reason);
    return done >= NOW_AND_THEN ? sentence.wantsHalf(reason) : sentence.wants(reason);
  }
  if (belief >= -LEANS) return does ? sentence.undecidedDoes(reason) : sentence.undecided(reason);
  return does ? sentence.unconvincedDoes(reason) : sentence.unconvinced(reason);
}

/** A step of the plan that stands behind the push, where one does. */
function behindWords(top: PersonPush, { causes }: PersonAnswer): string {
  const behind = largestPart(top.parts, causes, LEAST);
  if (behind === null || behind.value * top.value < 0) return '';
  const [part, whole] = [signed(behind.value), signed(top.value)];
  return ` ${why.sentence.behind(causeWords(behind.cause), part, whole)}`;
}

/** What moved what they believe since the first week told. */
export function quarterSentence(answer: PersonAnswer): string {
  const weeks = weeksOf(answer);
  if (weeks === 0) return '';
  const row = rowOf(answer);
  const stride = 1 + answer.causes.length;
  const sums = layersOf('belief').map((place) => {
    let sum = 0;
    for (let week = 0; week < weeks; week++) sum += answer.layers[week * row + place * stride];
    return { place, sum };
  });
  const moved = sums.reduce((all, { sum }) => all + sum, 0);
  if (Math.abs(moved) < LEAST_MOVE) return why.sentence.still(weeks);
  // What fades does so whatever pulls; it is nobody's doing.
  const [most] = sums
    .filter(({ place }) => place !== layerPlace('belief', 'staying'))
    .toSorted((a, b) => (b.sum - a.sum) * Math.sign(moved));
  const words = layerWords('belief', LAYERS[most.place].layer);
  return why.sentence.quarter(
    weeks,
    figure(Math.abs(moved), 2),
    moved > 0 ? 'customer' : 'product',
    why.named(words.inside, signed(most.sum, 2)),
  );
}
