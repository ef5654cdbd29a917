import { describe, expect, it } from 'vitest';
import { PANORAMA, PANORAMA_ROW } from '../sim/frame.ts';
import { OutcomeHistory } from '../viz/history.ts';
import { gaugeMarks, gaugeShape, gaugeSummary, zoneWord } from '../viz/marks/gauge.ts';
import { zoneAt, zoneMove } from '../viz/marks/zone.ts';
import type { PanoramaColumn } from '../viz/panoramas.ts';

type Week = Partial<Record<PanoramaColumn | 'safety' | 'trust', number>>;

/** A history of one department whose weeks differ only in what is said of them. */
function historyOf(weeks: number, read: (week: number) => Week): OutcomeHistory {
  const history = new OutcomeHistory(['safety', 'trust'], 1, weeks);
  for (let week = 0; week <= weeks; week++) {
    const said = read(week);
    const table = new Float32Array(2 * PANORAMA_ROW);
    for (const [column, place] of Object.entries(PANORAMA)) {
      const value = said[column as PanoramaColumn] ?? 0;
      table[place] = value;
      table[PANORAMA_ROW + place] = column === 'high' ? value - 0.1 : value;
    }
    const { safety = 0.4, trust = 0.6 } = said;
    history.put(week, Float64Array.of(safety, trust, safety, trust), table);
  }
  return history;
}

const still = { low: 0.42, high: 0.64, bears: 0.64 };
/** Before week 13 as it was, from then on changed. */
const changed = (change: Week) =>
  historyOf(26, (week) => (week < 13 ? still : { ...still, ...change }));

describe('the productive zone of a week', () => {
  it('is that of the week asked for, and of the department asked for', () => {
    const history = changed({ high: 0.8 });
    expect(zoneAt(history, 12, -1)!.high).toBeCloseTo(0.64);
    expect(zoneAt(history, 13, -1)!.high).toBeCloseTo(0.8);
    expect(zoneAt(history, 13, 0)!.high).toBeCloseTo(0.7);
    expect(zoneAt(history, 27, -1)).toBeNull();
  });

  it('is forgotten with the weeks after a change', () => {
    const history = changed({ high: 0.8 });
    history.forgetAfter(12);
    expect(zoneAt(history, 13, -1)).toBeNull();
    expect(zoneAt(history, 12, -1)).not.toBeNull();
  });

  it('moves for the reason that moved it most', () => {
    const move = (change: Week) => zoneMove(changed(change), 20, -1);
    expect(move({ high: 0.74, bears: 0.74, safety: 0.6 })).toBe('The zone grew: safety rose');
    expect(move({ low: 0.46, high: 0.74, bears: 0.74, safety: 0.6 })).toBe(
      'The zone moved up: safety rose',
    );
    expect(move({ high: 0.54, bears: 0.54, safety: 0.2 })).toBe('The zone shrank: safety fell');
    expect(move({ high: 0.74, bears: 0.74 })).toBe('The zone grew: people bear more');
    expect(move({ high: 0.5, ambiguity: 0.1, resistance: 0.04, trust: 0.3 })).toBe(
      'The zone shrank: mixed messages',
    );
    expect(move({ high: 0.5, ambiguity: 0.04, resistance: 0.1, trust: 0.3 })).toBe(
      'The zone shrank: trust fell, more resistance',
    );
    expect(move({ high: 0.5, resistance: 0.14 })).toBe('The zone shrank: more resistance');
    expect(move({ low: 0.5, content: 0.3 })).toBe('The zone shrank: people are content');
  });

  it('names no reason that pushed the other way', () => {
    const history = changed({ high: 0.5, bears: 0.8, safety: 0.9, ambiguity: 0.1 });
    expect(zoneMove(history, 20, -1)).toBe('The zone shrank: mixed messages');
  });

  it('says nothing of a move once a quarter has passed, or of one nobody sees', () => {
    expect(zoneMove(changed({ high: 0.8 }), 26, -1)).toBe('');
    expect(zoneMove(changed({ high: 0.65 }), 20, -1)).toBe('');
    expect(zoneMove(changed({ high: 0.8 }), 12, -1)).toBe('');
  });

  it('can be gone, and come back', () => {
    const gone = { high: 0.4, ambiguity: 0.24 };
    expect(zoneMove(changed(gone), 20, -1)).toBe('The zone is gone: mixed messages');
    const long = historyOf(40, () => ({ ...still, high: 0.4 }));
    expect(zoneMove(long, 40, -1)).toBe('No zone now');
    const back = historyOf(26, (week) => (week < 13 ? { ...still, ...gone } : still));
    expect(zoneMove(back, 20, -1)).toBe('The zone is back: clearer messages');
    expect(
      gaugeMarks(gaugeShape(88, 400, 13), 0.41, { low: 0.42, high: 0.4 }, null).zone,
    ).toBeNull();
    expect(zoneWord(0.41, { low: 0.42, high: 0.4 })).toMatch(/^No heat is right for now/);
  });

  it('is in the summary with its edges, its move and whose it is', () => {
    const zone = { low: 0.42, high: 0.49 };
    const summary = gaugeSummary(0.25, zone, 0.1, 20, 'The zone shrank: safety fell', 'Sales');
    expect(summary).toBe(
      'Is it too hot in Sales? Week 20: heat 0.25 on a scale from 0 to 1.5, zone from 0.42 to 0.49. ' +
        'Too cold to move people. The zone shrank: safety fell. 10\u202f% of people are in the zone. ' +
        'Table available.',
    );
  });
});
