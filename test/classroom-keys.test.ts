// Keys of a lesson: the presenter's go on and back wherever somebody has clicked, and whoever has no mouse can still
// draw, choose and set everything.

import { describe, expect, it } from 'vitest';
import { BOUNCE_MS, createBounce } from '../viz/classroom/bounce.ts';
import { actOf, type Inside } from '../viz/classroom/keys.ts';
import { roomSees } from '../viz/classroom/notes.ts';
import { penTime } from '../viz/classroom/reveal.ts';

const press = (key: string, inside: Inside = 'page', entered = false, repeat = false) => {
  const act = actOf({ key, in: inside, entered, repeat });
  return act === null || act === 'held' ? act : act.does;
};
const EVERYWHERE: readonly Inside[] = ['page', 'pen', 'setting', 'button', 'picture'];

describe('the keys of whoever presents', () => {
  it.each(EVERYWHERE)('go on and back after a click, with the focus in: %s', (inside) => {
    expect(['ArrowRight', 'PageDown'].map((key) => press(key, inside))).toEqual(['next', 'next']);
    expect(['ArrowLeft', 'PageUp'].map((key) => press(key, inside))).toEqual(['back', 'back']);
  });

  it.each([...EVERYWHERE, 'text' as const])(
    'are those of a clicker in any case, in: %s',
    (inside) => {
      expect(press('PageDown', inside, true)).toBe('next');
      expect(press('PageUp', inside, true)).toBe('back');
    },
  );

  it('go on with Space and Enter where nothing else takes them', () => {
    expect(press(' ')).toBe('next');
    expect(press('Enter')).toBe('next');
    expect(press('Enter', 'setting')).toBe('next');
    expect(press(' ', 'setting')).toBeNull();
    for (const key of [' ', 'Enter']) {
      expect(press(key, 'picture')).toBe('next');
      expect(press(key, 'button')).toBeNull();
    }
  });

  it('do nothing more while they are held down', () => {
    expect(press('ArrowRight', 'setting', false, true)).toBe('held');
    expect(press('ArrowUp', 'setting', false, true)).toBeNull();
  });

  it('black out with either key that clickers have for it', () => {
    expect([press('.'), press('b')]).toEqual(['black', 'black']);
    expect(press('b', 'text')).toBeNull();
  });

  it('name a step by its number', () => {
    expect(actOf({ key: '3', in: 'pen', entered: true, repeat: false })).toEqual({
      does: 'step',
      step: 2,
    });
  });
});

describe('without a mouse', () => {
  it('a drawing and a chart that Tab entered have the arrows, until Enter ends the drawing', () => {
    for (const inside of ['pen', 'picture'] as const) {
      for (const key of ['ArrowRight', 'ArrowLeft']) expect(press(key, inside, true)).toBeNull();
    }
    expect(press('Enter', 'pen', true)).toBe('leave');
    expect(press('Escape', 'pen', true)).toBe('leave');
    expect(press('Enter', 'picture', true)).toBeNull();
  });

  it.each(['pen', 'setting', 'picture'] as const)('up and down belong to: %s', (inside) => {
    for (const entered of [true, false]) {
      expect(press('ArrowUp', inside, entered)).toBeNull();
      expect(press('ArrowDown', inside, entered)).toBeNull();
    }
  });

  it('a choice and a dial go on with the arrow to the right, however they were reached', () => {
    for (const entered of [true, false]) {
      expect(press('ArrowRight', 'setting', entered)).toBe('next');
      expect(press('ArrowLeft', 'setting', entered)).toBe('back');
    }
  });
});

describe('a press', () => {
  it('that bounces is one press; another one, and a later one, is heard', () => {
    let now = 0;
    const pressed = createBounce(() => now);
    const at = (time: number, what: string) => {
      now = time;
      return pressed(what);
    };
    expect(at(0, 'next')).toBe(true);
    expect([at(150, 'next'), at(BOUNCE_MS - 1, 'next')]).toEqual([false, false]);
    expect(at(BOUNCE_MS, 'next')).toBe(true);
    expect([at(BOUNCE_MS + 1, 'back'), at(BOUNCE_MS + 2, 'next')]).toEqual([true, true]);
  });
});

describe('the pen', () => {
  it('takes four seconds for a line on a slide, and no stretch of it is a blink', () => {
    expect(penTime(1, true)).toBeGreaterThanOrEqual(4000);
    expect(penTime(0.35, true) + penTime(0.65, true)).toBeGreaterThanOrEqual(4000);
    expect(penTime(0.1, true)).toBeGreaterThanOrEqual(2000);
    expect(penTime(1, false)).toBeLessThan(2000);
  });
});

describe('the notes', () => {
  const sees = (black: boolean, frozen: boolean, step: number, room: number) =>
    roomSees({ black, frozen, step, room, since: 0, shows: '' });

  it('say what the room sees where it is not what stands in them', () => {
    expect(sees(false, false, 2, 2)).toBe('');
    expect(sees(false, true, 2, 2)).toContain('sees this step');
    expect(sees(false, true, 3, 1)).toContain('still sees step 2');
    expect(sees(true, true, 3, 1)).toContain('sees nothing');
  });
});
