// What of the dance floor a team may see. Heads, managers and who comes and goes are there for everybody; what
// costs weeks to find out shows only where it was asked: the survey uncovers bodies and moods, the network
// gadflies and strokes, a conversation its department's pay board and ground. In the end all of it shows.

import { FLAG, SHARE, SHARE_BYTES, type Frame } from '../../sim/frame.ts';
import type { Description } from '../view.ts';
import { talkWith } from './ask.ts';
import type { Firm } from './firms.ts';
import { quarterOf, type Game } from './game.ts';

export interface Seen {
  readonly all: boolean;
  readonly survey: boolean;
  readonly network: boolean;
  /** Whether it was talked with, a department. */
  readonly talked: readonly boolean[];
}

/** What is told without asking, and what was asked in the quarter at hand. */
export function seenOf(
  { challenge }: Pick<Firm, 'challenge'>,
  game: Game,
  departments: readonly { readonly name: string }[],
): Seen {
  const free: readonly string[] = challenge.modes[game.record.mode].known ?? [];
  const asked = new Set([...free, ...quarterOf(game).asked]);
  return {
    all: game.phase === 'end',
    survey: asked.has('survey'),
    network: asked.has('network'),
    talked: departments.map(({ name }) => asked.has(talkWith(name))),
  };
}

/** Neither product nor customer, in 255ths: a pale body. */
const PALE = 128;
/** Belief between both sides, no fear or distress, and an upright stand. */
const UNKNOWN: readonly (readonly [number, number])[] = [
  [SHARE.done, PALE],
  [SHARE.energy, 255],
  [SHARE.fear, 0],
  [SHARE.distress, 0],
  [SHARE.belief, PALE],
  [SHARE.understanding, 0],
  [SHARE.trust, 255],
];

function withoutMoods(shares: Uint8ClampedArray): Uint8ClampedArray {
  const veiled = shares.slice();
  for (let at = 0; at < veiled.length; at += SHARE_BYTES) {
    for (const [place, value] of UNKNOWN) veiled[at + place] = value;
  }
  return veiled;
}

/** The frame as the floor may draw it; what is uncovered stands as it was. */
export function veiled(frame: Frame, { all, survey, network, talked }: Seen): Frame {
  if (all) return frame;
  const hidden = (survey ? 0 : FLAG.avoiding) | (network ? 0 : FLAG.gadfly | FLAG.protectedGadfly);
  const where = (values: Float32Array, unknown = 0) =>
    values.map((value, department) => (talked[department] ? value : unknown));
  return {
    ...frame,
    // A floor draws a week anew when its hash is another.
    hash: [frame.hash, survey, network, ...talked].join(),
    shares: survey ? frame.shares : withoutMoods(frame.shares),
    flags: hidden === 0 ? frame.flags : frame.flags.map((flags) => flags & ~hidden),
    paidByDepartment: where(frame.paidByDepartment),
    heatByDepartment: where(frame.heatByDepartment),
    mixedByDepartment: where(frame.mixedByDepartment),
    zoneLowByDepartment: where(frame.zoneLowByDepartment, NaN),
    zoneHighByDepartment: where(frame.zoneHighByDepartment, NaN),
    influences: network ? frame.influences : 0,
    strongInfluences: network ? frame.strongInfluences : 0,
  };
}

/** The description without its ties: who is connected to whom is asked for, and told in words. */
export const untied = (description: Description): Description => ({
  ...description,
  tieOffsets: new Uint32Array(description.people + 1),
});
