// What of the dance floor a team may see: nothing that asking costs weeks for, until it is asked.

import { describe, expect, it } from 'vitest';
import { FLAG, readFrame, SHARE, SHARE_BYTES, type Frame } from '../sim/frame.ts';
import { firmOf } from '../viz/challenge/firms.ts';
import { inPhase, newGame, withQuestion, type Game } from '../viz/challenge/game.ts';
import type { Mode } from '../viz/challenge/record.ts';
import { seenOf, untied, veiled } from '../viz/challenge/veil.ts';
import { createSimApi } from '../workers/sim-api.ts';

const firm = firmOf('challenge-stores')!;
const { prices } = firm.challenge;

const api = createSimApi();
const loaded = api.load(firm.text, { seed: 11, weeks: 26, params: {} });
if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
const { description } = loaded;
const { departments } = description;
const frame = readFrame(api.advance(13).frame);

const game = (mode: Mode, ...asked: string[]): Game =>
  asked.reduce(
    (now, question) => withQuestion(now, question, prices),
    newGame({ team: 'Us', firm: firm.name, mode, seed: 11 }),
  );
const shown = (of: Game) => veiled(frame, seenOf(firm, of, departments));
/** One of everybody's bytes, without what is the same for two people. */
const kinds = ({ shares }: Frame, place: number) =>
  new Set(shares.filter((_, at) => at % SHARE_BYTES === place)).size;
const loud = ({ flags }: Frame) => flags.filter((is) => (is & FLAG.gadfly) !== 0).length;
const payKnown = ({ paidByDepartment }: Frame) => paidByDepartment.filter((one) => one !== 0);
/** A department whose board has a colour. */
const paid = frame.paidByDepartment.findIndex((one) => one !== 0);

describe('the floor of a challenge', () => {
  it('has in this firm all that can be hidden', () => {
    for (const place of [SHARE.said, SHARE.done, SHARE.distress, SHARE.belief]) {
      expect(kinds(frame, place)).toBeGreaterThan(2);
    }
    expect(loud(frame)).toBeGreaterThan(0);
    expect(frame.influences).toBeGreaterThan(0);
    expect(payKnown(frame).length).toBeGreaterThan(1);
  });

  it('shows what people say and hides the rest where nothing is asked', () => {
    const veil = shown(game('hard'));
    const said = ({ shares }: Frame) => shares.filter((_, at) => at % SHARE_BYTES === SHARE.said);
    expect(said(veil)).toEqual(said(frame));
    for (const place of Object.values(SHARE).filter((one) => one !== SHARE.said)) {
      expect(kinds(veil, place)).toBe(1);
    }
    expect(loud(veil)).toBe(0);
    expect(veil.influences).toBe(0);
    expect(payKnown(veil).length).toBe(0);
    expect(veil.talkByDepartment).toEqual(frame.talkByDepartment);
  });

  it('uncovers by question what the question is about, and draws it anew', () => {
    const surveyed = shown(game('hard', 'survey'));
    expect(surveyed.shares).toBe(frame.shares);
    expect(loud(surveyed)).toBe(0);
    expect(surveyed.hash).not.toBe(shown(game('hard')).hash);
    const network = shown(game('hard', 'network'));
    expect(loud(network)).toBe(loud(frame));
    expect(network.influences).toBe(frame.influences);
    expect(kinds(network, SHARE.done)).toBe(1);
    const talked = shown(game('hard', `talk:${departments[paid].name}`));
    expect([...payKnown(talked)]).toEqual([frame.paidByDepartment[paid]]);
  });

  it('shows bodies where the survey costs nothing, and everything in the end', () => {
    expect(shown(game('easy')).shares).toBe(frame.shares);
    expect(loud(shown(game('easy')))).toBe(0);
    expect(shown(inPhase(game('hard'), 'end'))).toBe(frame);
  });

  it('never tells who is connected to whom', () => {
    const { tieOffsets } = untied(description);
    expect(tieOffsets.length).toBe(description.tieOffsets.length);
    expect(new Set(tieOffsets)).toEqual(new Set([0]));
  });
});
