// The signs of the floor say what the floor draws: said on the head, done on the body, belief on the chest, and form
// where colour is not enough.

import { describe, expect, it } from 'vitest';
import { FIGURE } from '../viz/floor/figure.ts';
import { PERSON_FRAGMENT } from '../viz/floor/people-glsl.ts';
import { boardShapes, BOX, personShapes, waveShapes, type Shape } from '../viz/signs/marks.ts';

const withClass = (shapes: readonly Shape[], name: string) =>
  shapes.filter(({ class: style }) => style.split(' ').includes(name));

/** Every coordinate of a shape, with the step that it stands on. */
function pointsOf({ tag, at }: Shape): [number, number][] {
  const lift = Number(/translate\(0 (.+)\)/.exec(String(at['transform'] ?? ''))?.[1] ?? 0);
  if (tag !== 'path') {
    const [x, y] = [Number(at['cx']), Number(at['cy']) + lift];
    const [rx, ry] = [Number(at['rx'] ?? at['r']), Number(at['ry'] ?? at['r'])];
    return [
      [x - rx, y - ry],
      [x + rx, y + ry],
    ];
  }
  const pairs = String(at['d']).replace(/A\S+ \S+ \d \d \d /g, 'L');
  return [...pairs.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y) + lift,
  ]);
}

describe('A sign of a person', () => {
  it('has what is said on the head and what is done on the body, the head above', () => {
    const shapes = personShapes({ said: 4, done: 1, believed: 3 });
    const [head] = withClass(shapes, 'sign-4');
    const [body] = withClass(shapes, 'sign-1');
    const [chest] = withClass(shapes, 'sign-3');
    expect([head.tag, body.tag, chest.class]).toEqual(['circle', 'path', 'sign-diamond sign-3']);
    const low = Math.max(...pointsOf(head).map(([, y]) => y));
    const high = Math.min(...pointsOf(body).map(([, y]) => y));
    // A gap of a neck, as on the floor.
    expect(high - low).toBeCloseTo((FIGURE.neck + 2 * FIGURE.room - 2 * FIGURE.head) * 100, 0);
  });

  it('has belts and a cap on the product side only', () => {
    const product = personShapes({ said: 0, done: 0 });
    expect(withClass(product, 'sign-belt')).toHaveLength(2);
    expect(withClass(product, 'sign-capped')).toHaveLength(1);
    expect(withClass(product, 'sign-round')).toHaveLength(1);
    const customer = personShapes({ said: 4, done: 4 });
    expect(withClass(customer, 'sign-belt')).toHaveLength(0);
    expect(withClass(customer, 'sign-capped')).toHaveLength(0);
    const onlySays = personShapes({ said: 4, done: 0 });
    expect(withClass(onlySays, 'sign-belt')).toHaveLength(2);
    expect(withClass(onlySays, 'sign-capped')).toHaveLength(0);
  });

  it('is shorter without energy, narrower and lower in fear, and keeps inside its picture', () => {
    const measure = (shapes: readonly Shape[]) => {
      const points = shapes.flatMap(pointsOf);
      return {
        top: Math.min(...points.map(([, y]) => y)),
        wide: Math.max(...points.map(([x]) => x)),
      };
    };
    const usual = measure(personShapes({ said: 3, done: 1 }));
    expect(measure(personShapes({ said: 3, done: 1, energy: 0 })).top).toBeGreaterThan(usual.top);
    const afraid = measure(personShapes({ said: 3, done: 1, fear: 1 }));
    expect(afraid.top).toBeGreaterThan(usual.top);
    expect(afraid.wide).toBeLessThan(usual.wide);
    for (const also of ['distress', 'gadfly', 'connector', 'manager', 'leaving'] as const) {
      const points = personShapes({ said: 3, done: 1, energy: 1, also }).flatMap(pointsOf);
      for (const [x, y] of points) {
        expect(Math.abs(x), also).toBeLessThan(BOX.width / 2 + 3);
        expect(y, also).toBeGreaterThan(BOX.top);
        expect(y, also).toBeLessThan(BOX.top + BOX.height + 4);
      }
    }
  });

  it('has a frayed ring of as many spikes as the shader turns', () => {
    const [ring] = withClass(personShapes({ said: 3, done: 1, also: 'distress' }), 'sign-line');
    expect(pointsOf(ring)).toHaveLength(2 * FIGURE.spikes);
    expect(PERSON_FRAGMENT).toContain(`fract(turn * ${FIGURE.spikes.toFixed(4)})`);
  });
});

describe('What reaches people', () => {
  it('is told apart by form: units from customers, fine rings from wide bands', () => {
    expect(withClass(boardShapes(0), 'sign-unit')).toHaveLength(1);
    expect(withClass(boardShapes(4), 'sign-unit')).toHaveLength(0);
    expect(withClass(waveShapes(true, 0), 'sign-wide').length).toBeGreaterThan(0);
    expect(withClass(waveShapes(false, 3), 'sign-wide')).toHaveLength(0);
  });
});
