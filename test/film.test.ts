// Films and prints as far as they need no browser: when what is shown, where it stands, what is said of it, and
// the files they become.

import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { BlobFile } from '../viz/film/blob-file.ts';
import { captionAt, captionsOf } from '../viz/film/captions.ts';
import { drawable } from '../viz/film/card.ts';
import { filmLayout, TYPE, type Area, type Kind } from '../viz/film/layout.ts';
import { DOTS, PAPERS, sheetSize } from '../viz/film/paper.ts';
import { withDpi } from '../viz/film/png-dpi.ts';
import { filmFrames, filmSeconds, FPS, momentAt, PACES, spanOf } from '../viz/film/timing.ts';
import { say } from '../viz/film/words.ts';

describe('the weeks of a film', () => {
  it.each(PACES)('all come, in order and evenly, at %i a second', (pace) => {
    const span = { from: 5, to: 40, pace };
    const moments = Array.from({ length: filmFrames(span) }, (_, frame) => momentAt(frame, span));
    const weeks = moments.filter(({ part }) => part === 'weeks');
    expect([...new Set(weeks.map(({ week }) => week))]).toEqual(
      Array.from({ length: 36 }, (_, index) => index + 5),
    );
    for (let week = 6; week < 40; week++) {
      const frames = weeks.filter((moment) => moment.week === week).length;
      expect(Math.abs(frames - FPS / pace)).toBeLessThan(1.01);
    }
    const reached = weeks.map(({ week, share }) => week - 1 + share);
    expect(reached).toEqual(reached.toSorted((a, b) => a - b));
  });

  it('open with the first week at rest and close with a card that can be read', () => {
    const span = { from: 0, to: 12, pace: 4 };
    expect(momentAt(0, span)).toEqual({ part: 'weeks', week: 0, share: 1 });
    expect(filmSeconds(span)).toBe(12);
    const frames = filmFrames(span);
    expect(frames).toBe(12 * FPS);
    const cards = Array.from({ length: frames }, (_, frame) => momentAt(frame, span)).filter(
      ({ part }) => part === 'card',
    );
    expect(cards).toHaveLength(6 * FPS);
    expect(momentAt(frames - 1, span)).toEqual({ part: 'card', week: 12, share: 1 });
  });

  it('stay inside the run, the earlier first, whatever is typed', () => {
    expect(spanOf(90, 10, 2, 104)).toEqual({ from: 10, to: 90, pace: 2 });
    expect(spanOf(NaN, NaN, 2, 104)).toEqual({ from: 0, to: 104, pace: 2 });
    expect(spanOf(-7, 1e9, 2, 104)).toEqual({ from: 0, to: 104, pace: 2 });
    expect(filmSeconds(spanOf(8, 8, 1, 104))).toBe(9);
  });
});

describe('captions of a film', () => {
  const captions = captionsOf([
    { week: 20, text: 'c' },
    { week: 8, text: 'a' },
    { week: 8, text: 'b' },
  ]);

  it('tell together what begins together, in order', () => {
    expect(captions).toEqual([
      { week: 8, text: 'a · b' },
      { week: 20, text: 'c' },
    ]);
  });

  it('come with the week, stand four seconds, and give way to the next', () => {
    expect(captionAt(captions, 7, 2)).toBeNull();
    expect(captionAt(captions, 8, 2)?.text).toBe('a · b');
    expect(captionAt(captions, 16, 2)?.week).toBe(8);
    expect(captionAt(captions, 17, 2)).toBeNull();
    expect(captionAt(captions, 20, 4)?.text).toBe('c');
  });
});

describe('a picture that is recorded', () => {
  const [a4, a3] = PAPERS;
  const widthOf = (units: number, [wide, high]: readonly [number, number]) => (units * wide) / high;
  const sizes: [string, number, number][] = [
    ['a film', 1920, 1080],
    ['A4', widthOf(a4.units, [297, 210]), a4.units],
    ['A3', widthOf(a3.units, [420, 297]), a3.units],
  ];
  const kinds: Kind[] = ['whole', 'floor'];

  describe.each(sizes)('as %s', (_, width, height) => {
    it.each(kinds)('holds all its parts side by side and inside (%s)', (kind) => {
      const layout = filmLayout(width, height, kind);
      const { header, key, floor, caption, gauge, chart, answer } = layout;
      const areas = [header, key, floor, caption, gauge, chart, answer].filter((a) => a !== null);
      expect(areas).toHaveLength(kind === 'whole' ? 7 : 4);
      const meet = (a: Area, b: Area) =>
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
      for (const [index, area] of areas.entries()) {
        expect(area.width).toBeGreaterThan(100);
        expect(area.height).toBeGreaterThan(40);
        expect(area.x).toBeGreaterThanOrEqual(0);
        expect(area.y).toBeGreaterThanOrEqual(0);
        expect(area.x + area.width).toBeLessThanOrEqual(width);
        expect(area.y + area.height).toBeLessThanOrEqual(height);
        for (const other of areas.slice(index + 1)) expect(meet(area, other)).toBe(false);
      }
    });
  });

  it('has no type under 28 px in a film of 1080 lines', () => {
    expect(Math.min(...Object.values(TYPE))).toBe(28);
  });

  it('has type of at least 11 points on paper', () => {
    for (const paper of PAPERS) {
      const { scale } = sheetSize(paper, 300);
      expect((TYPE.label * scale * 72) / 300).toBeGreaterThan(11);
    }
  });

  it('is 3508 by 2480 px on A4 and 4961 by 3508 on A3, with 300 dots an inch', () => {
    expect(DOTS[0]).toBe(300);
    const [one, other] = PAPERS.map((paper) => sheetSize(paper, DOTS[0]));
    expect([one.width, one.height, other.width, other.height]).toEqual([3508, 2480, 4961, 3508]);
  });

  it('asks a graphics card for no more than it can draw', () => {
    const area = { x: 0, y: 0, width: 1200, height: 900 };
    expect(drawable(2, area, 16_384)).toBe(2);
    expect(drawable(2, area, 1800)).toBe(1.5);
  });

  it('says the quarter of a week', () => {
    expect([0, 12, 13, 60].map((week) => say.quarter(week))).toEqual([
      'Quarter 1',
      'Quarter 1',
      'Quarter 2',
      'Quarter 5',
    ]);
  });
});

describe('the files', () => {
  it('of prints stay sound pictures and say their dots an inch', async () => {
    const picture = new PNG({ width: 3, height: 2 });
    picture.data.fill(200);
    const before = PNG.sync.write(picture);
    const blob = withDpi(new Blob([new Uint8Array(before)]), 300);
    const after = Buffer.from(await blob.arrayBuffer());
    // Checks the sums of all chunks, this one too.
    expect(PNG.sync.read(after, { checkCRC: true }).data).toEqual(picture.data);
    const at = after.indexOf('pHYs');
    expect(at).toBe(8 + 25 + 4);
    expect([after.readUInt32BE(at + 4), after.readUInt32BE(at + 8), after[at + 12]]).toEqual([
      11811, 11811, 1,
    ]);
  });

  it('of films may be written at any place, as later pieces know more', async () => {
    const file = new BlobFile();
    const bytes = (...list: number[]) => Uint8Array.from(list);
    file.write(0, bytes(1, 1, 1, 1));
    file.write(4, bytes(2, 2, 2));
    file.write(9, bytes(3));
    file.write(1, bytes(9, 9));
    file.write(3, bytes(8, 8));
    const whole = new Uint8Array(await file.blob('video/webm').arrayBuffer());
    expect([...whole]).toEqual([1, 9, 9, 8, 8, 2, 2, 0, 0, 3]);
    expect(file.length).toBe(10);
  });
});
