import { describe, expect, it } from 'vitest';
import { boundedDomain, niceDomain, quarterStarts, weekTicks } from '../viz/marks/axes.ts';
import { spreadLabels } from '../viz/marks/labels.ts';
import { betweenPath, lastKnown, linePath, straight } from '../viz/marks/lines.ts';
import { figure, percent, points, pointsBetween, textWidth } from '../viz/marks/words.ts';
import { signed } from '../viz/challenge/words.ts';
import { count } from '../viz/messages.ts';
import { weekByKey } from '../viz/balcony/week-keys.ts';

describe('words', () => {
  it('joins number and percent sign by a narrow no-break space', () => {
    expect(percent(0.655)).toBe('66\u202f%');
    expect(percent(NaN)).toBe('no value');
  });

  it('counts points between the percentages that are printed', () => {
    // 65.6 and 62.4 print as 66 and 62; a reader who subtracts gets 4, not 3.
    expect(pointsBetween(0.656, 0.624)).toBe(4);
    expect([points(1), points(39), points(-3), points(NaN)]).toEqual([
      '1 point',
      '39 points',
      '\u22123 points',
      'no value',
    ]);
  });

  it('writes figures with a true minus, thin thousands and no minus nought', () => {
    expect(figure(-0.25, 2)).toBe('\u22120.25');
    expect(figure(-0.001, 2)).toBe('0.00');
    expect([percent(-0.15), count(-1234), count(-0.2)]).toEqual([
      '\u221215\u202f%',
      '\u22121,234',
      '0',
    ]);
    expect([signed(4), signed(-15), signed(0)]).toEqual(['+4', '\u221215', '0']);
    expect(figure(1234, 0)).toBe('1234');
    expect(figure(1234567, 0)).toBe('1\u202f234\u202f567');
  });

  it('holds enough room for what Chromium draws in 13 px Atkinson Hyperlegible Next', () => {
    // Measured in the page, weight 650.
    const drawn = {
      'Say it 100\u202f%': 76.8,
      'No plan 27\u202f%': 81.9,
      'No plan 100\u202f%': 90.1,
      'This run \u22120.40': 88.8,
      'week 0': 43.1,
      '104': 24.6,
      '50\u202f%': 30.9,
      '100\u202f%': 39.1,
    };
    for (const [text, width] of Object.entries(drawn)) {
      expect(textWidth(text, 13)).toBeGreaterThanOrEqual(width);
      expect(textWidth(text, 13)).toBeLessThan(width * 1.3);
    }
  });
});

describe('labels at the ends of lines', () => {
  it('leaves labels alone that are a line apart', () => {
    expect(spreadLabels([20, 80, 50], 18, 0, 160)).toEqual([20, 80, 50]);
  });

  it('moves two that collide apart by the same distance', () => {
    expect(spreadLabels([62, 66], 18, 0, 160)).toEqual([55, 73]);
  });

  it('keeps a crowd in order, one line apart, around its mean', () => {
    const placed = spreadLabels([54, 50, 52, 120], 18, 0, 160);
    expect(placed).toEqual([70, 34, 52, 120]);
  });

  it('keeps a crowd inside the plot, even where all want to stand at its edge', () => {
    expect(spreadLabels([160, 160, 160], 18, 0, 160)).toEqual([124, 142, 160]);
    expect(spreadLabels([-5, 0, 1], 18, 0, 160)).toEqual([0, 18, 36]);
  });

  it('leaves out the later ones where there is no room for all, and those without a wish', () => {
    expect(spreadLabels([10, 12, 14, 16], 18, 0, 40)).toEqual([0, 18, 36, NaN]);
    expect(spreadLabels([10, NaN, 12], 18, 0, 40)).toEqual([2, NaN, 20]);
  });

  it('never puts two nearer than a line, wherever two hundred crowds want to stand', () => {
    let state = 1;
    const draw = () => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let crowd = 0; crowd < 200; crowd++) {
      const wanted = Array.from({ length: 1 + Math.floor(draw() * 8) }, () => draw() * 200 - 20);
      const placed = spreadLabels(wanted, 18, 4, 160).sort((a, b) => a - b);
      expect(placed[0]).toBeGreaterThanOrEqual(4);
      expect(placed.at(-1)).toBeLessThanOrEqual(160);
      for (let k = 1; k < placed.length; k++) {
        expect(placed[k] - placed[k - 1]).toBeGreaterThan(17.85);
      }
    }
  });
});

describe('lines', () => {
  const x = straight([0, 10], [0, 100]);
  const y = straight([0, 1], [100, 0]);
  const of = (values: readonly number[]) => (week: number) => values[week] ?? NaN;

  it('breaks where a week has no value and draws a lone week as a dot', () => {
    expect(linePath(of([0.5, 0.25, NaN, 0.75, NaN, 1, 0]), 6, x, y)).toBe(
      'M0,50L10,75M30,25ZM50,0L60,100',
    );
    expect(linePath(of([0.5]), 0, x, y)).toBe('M0,50Z');
    expect(linePath(of([NaN, NaN]), 1, x, y)).toBe('');
    expect(linePath(of([]), -1, x, y)).toBe('');
  });

  it('shades between two lines only where both have a value for two weeks', () => {
    const high = of([0.9, 0.9, NaN, 0.9, 0.9, 0.9]);
    const low = of([0.1, 0.2, 0.2, 0.2, NaN, 0.1]);
    expect(betweenPath(high, low, 5, x, y)).toBe('M0,10L10,10L10,80L0,90Z');
  });

  it('leaves out weeks in small pictures but never the last', () => {
    const rising = (week: number) => week / 10;
    expect(linePath(rising, 7, x, y, 3)).toBe('M0,100L30,70L60,40L70,30');
  });

  it('stays inside the plot and writes tenths', () => {
    expect(linePath(of([1.7, -3, 1 / 3]), 2, x, y)).toBe('M0,0L10,100L20,66.7');
  });

  it('finds the last week that has a value', () => {
    expect(lastKnown(of([1, 2, NaN]), 2)).toBe(1);
    expect(lastKnown(of([NaN]), 0)).toBe(-1);
  });
});

describe('axes', () => {
  it('labels quarters, as many as there is room for', () => {
    const labels = (weeks: number, right: number) =>
      weekTicks(weeks, 0, right, 13).map(({ text }) => text);
    expect(labels(104, 360)).toEqual(['week 0', '26', '52', '78', '104']);
    expect(labels(104, 200)).toEqual(['week 0', '52', '104']);
    expect(labels(156, 172)).toEqual(['week 0', '78', '156']);
    expect(labels(52, 600)).toEqual(['week 0', '13', '26', '39', '52']);
    expect(labels(6, 400)).toEqual(['week 0', '1', '2', '3', '4', '5', '6']);
    expect(labels(104, 30)).toEqual(['week 0']);
  });

  it('marks every quarter', () => {
    expect(quarterStarts(52, 0, 104)).toEqual([0, 26, 52, 78, 104]);
    expect(quarterStarts(1040, 0, 1040)).toHaveLength(21);
  });

  it('chooses domains with round ends and a round middle', () => {
    expect(niceDomain(0, 430)).toEqual([0, 500]);
    expect(niceDomain(0.9, 1.13)).toEqual([0.8, 1.2]);
    expect(niceDomain(3, 3)).toEqual([3, 5]);
    expect(niceDomain(Infinity, -Infinity)).toEqual([0, 1]);
    expect(boundedDomain(0.05, 0.17, 0, 1)).toEqual([0, 0.2]);
    expect(boundedDomain(0.05, 0.7, 0, 1.5)).toEqual([0, 1.5]);
    expect(boundedDomain(-0.3, 0.1, -1, 1)).toEqual([-0.4, 0.4]);
  });
});

describe('arrow keys', () => {
  const press = (key: string, pointed: number | null, keys: Partial<KeyboardEvent> = {}) => {
    const calls: string[] = [];
    const event = {
      key,
      ...keys,
      preventDefault: () => calls.push('prevented'),
      stopPropagation: () => calls.push('stopped'),
    };
    return [weekByKey(event as unknown as KeyboardEvent, pointed, 30, 40), calls.length];
  };

  it('move the pointed week, starting from now, and stop at both ends', () => {
    expect(press('ArrowLeft', null)).toEqual([29, 2]);
    expect(press('ArrowRight', 39, { shiftKey: true })).toEqual([40, 2]);
    expect(press('ArrowLeft', 5, { shiftKey: true })).toEqual([0, 2]);
    expect(press('Home', 12)).toEqual([0, 2]);
    expect(press('End', 12)).toEqual([40, 2]);
    expect(press('Escape', 12)).toEqual([null, 2]);
  });

  it('leave every other key to the page', () => {
    expect(press('Escape', null)).toEqual([undefined, 0]);
    expect(press(' ', 12)).toEqual([undefined, 0]);
    expect(press('ArrowLeft', 12, { altKey: true })).toEqual([undefined, 0]);
  });
});
