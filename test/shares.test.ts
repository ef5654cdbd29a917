// The bytes of a frame say the same as its columns, to a 255th.

import { describe, expect, it } from 'vitest';
import { packFrame, readFrame, SHARE, SHARE_BYTES } from '../sim/frame.ts';
import { makeModel } from './helpers.ts';

describe('The bytes of a frame', () => {
  const frame = readFrame(packFrame(makeModel({}, 12)));
  const read = (person: number, place: number) => frame.shares[person * SHARE_BYTES + place] / 255;

  it.each(['said', 'done', 'energy', 'fear', 'trust'] as const)(
    'give what each person has in %s',
    (name) => {
      for (let person = 0; person < frame.people; person++) {
        expect(Math.abs(read(person, SHARE[name]) - frame[name][person])).toBeLessThan(0.002);
      }
    },
  );

  it('give what each person understands, which no column of the frame has', () => {
    const model = makeModel({}, 12);
    const { shares } = readFrame(packFrame(model));
    const { understanding } = model.columns;
    expect(Math.max(...understanding)).toBeGreaterThan(0);
    for (let person = 0; person < model.people; person++) {
      const share = shares[person * SHARE_BYTES + SHARE.understanding] / 255;
      expect(Math.abs(share - understanding[person])).toBeLessThan(0.002);
    }
  });

  it('give belief from product to customer and distress to 1.5', () => {
    for (let person = 0; person < frame.people; person++) {
      expect(Math.abs(read(person, SHARE.belief) * 2 - 1 - frame.belief[person])).toBeLessThan(
        0.004,
      );
      expect(Math.abs(read(person, SHARE.distress) * 1.5 - frame.distress[person])).toBeLessThan(
        0.003,
      );
    }
  });
});
