// What a key does in a lesson. One rule: the arrows to the right and left, and Page down and up, go on and back
// wherever one has clicked. Choices and dials listen to up and down only. What is entered with Tab (the dots of a
// drawing, a chart to read) has the arrows until it is left: Enter ends a drawing. Pure.

export type Act =
  | {
      readonly does:
        'next' | 'back' | 'black' | 'freeze' | 'notes' | 'present' | 'escape' | 'leave';
    }
  | { readonly does: 'step'; readonly step: number };

/** What a key was pressed in. */
export interface Pressed {
  readonly key: string;
  /** The key is held down. */
  readonly repeat: boolean;
  readonly in: Inside;
  /** It was entered with Tab, not with a click. */
  readonly entered: boolean;
}

/** `pen`: a dot of the drawing; `setting`: a choice, a box or a dial; `picture`: what can be read by keys. */
export type Inside = 'page' | 'pen' | 'setting' | 'button' | 'text' | 'picture';

const WHERE: readonly (readonly [Inside, string])[] = [
  ['pen', '.lesson-handle'],
  ['setting', 'input:is([type=radio], [type=checkbox], [type=range])'],
  ['text', 'input,select,textarea'],
  ['button', 'button,a,summary'],
  ['picture', '[tabindex="0"]'],
];

/** Asked of whatever element it is: that of another window is none of ours. */
export function insideOf(target: EventTarget | null): Inside {
  if (target === null || !('closest' in target)) return 'page';
  const element = target as Element;
  return WHERE.find(([, selector]) => element.closest(selector))?.[0] ?? 'page';
}

const GOING: Readonly<Record<string, 'next' | 'back'>> = {
  PageDown: 'next',
  PageUp: 'back',
  ArrowRight: 'next',
  ArrowLeft: 'back',
};

const LETTERS: Readonly<Record<string, Act>> = {
  '.': { does: 'black' },
  b: { does: 'black' },
  f: { does: 'freeze' },
  n: { does: 'notes' },
  p: { does: 'present' },
  Escape: { does: 'escape' },
};

/** `held`: the key is ours, but does nothing more while it is held down; null: it is not ours. */
export function actOf(pressed: Pressed): Act | 'held' | null {
  const { key, repeat, in: inside, entered } = pressed;
  const act = meant(key, inside, entered);
  return act !== null && repeat ? 'held' : act;
}

function meant(key: string, inside: Inside, entered: boolean): Act | null {
  if (key.startsWith('Page')) return does(key);
  if (inside === 'text') return null;
  const reads = entered && (inside === 'pen' || inside === 'picture');
  if (key === 'ArrowRight' || key === 'ArrowLeft') return reads ? null : does(key);
  if (key === 'Enter') {
    if (inside === 'pen') return { does: 'leave' };
    return inside === 'button' || reads ? null : { does: 'next' };
  }
  if (key === ' ') {
    return inside === 'page' || (inside === 'picture' && !entered) ? { does: 'next' } : null;
  }
  if (key === 'Escape' && inside === 'pen') return { does: 'leave' };
  if (/^[1-9]$/.test(key)) return { does: 'step', step: Number(key) - 1 };
  return LETTERS[key] ?? null;
}

const does = (key: string): Act | null => (GOING[key] ? { does: GOING[key] } : null);
