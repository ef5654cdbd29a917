// What a hand does on the plan: it moves a bar, stretches it at its ends, or draws a new one on the empty row.

import type { Draft } from './add-dialog.ts';
import type { Part } from './bar.ts';
import { listenToDrags, type Grab } from './drag.ts';
import type { Editor } from './editor.ts';
import { setText } from '../dom.ts';
import { endOf, moveStep, stretchEnd, stretchStart } from './steps.ts';
import { words } from './words.ts';

export interface HandHost {
  /** As wide as the run is long. */
  readonly scale: HTMLElement;
  /** The bar that is being drawn. */
  readonly draft: HTMLElement;
  /** A bar was taken hold of. */
  hold(step: number): void;
  /** A new bar was drawn. */
  draw(drawn: Draft): void;
}

/** Zones at both ends of a bar that stretch it, px; a finger needs more. */
const ZONE_PX = 8;
const ZONE_TOUCH_PX = 16;

/** Which part of a bar is under the pointer; a short bar keeps a middle to move it by. */
function partOf(bar: Element, event: PointerEvent): Part {
  const { left, right, width } = bar.getBoundingClientRect();
  const zone = Math.min(event.pointerType === 'touch' ? ZONE_TOUCH_PX : ZONE_PX, width / 3);
  if (event.clientX - left <= zone) return 'start';
  return right - event.clientX <= zone ? 'end' : 'move';
}

export function listenToHand(element: HTMLElement, editor: Editor, host: HandHost): void {
  const { scale, draft } = host;
  let drawn: Draft | null = null;

  const length = () => Math.max(1, editor.context?.weeks ?? 1);
  const weekPx = () => scale.clientWidth / length();

  function grab(event: PointerEvent): Grab | null {
    const target = event.target instanceof Element ? event.target : null;
    const at = Number(target?.closest<HTMLElement>('.plan-row')?.dataset['step'] ?? NaN);
    const week = (event.clientX - scale.getBoundingClientRect().left) / weekPx();
    const handle = target?.closest<HTMLElement>('.plan-handle');
    if (handle) return { step: at, part: handle.dataset['part'] as Part, week };
    const bar = target?.closest('.plan-bar');
    if (bar) return { step: at, part: partOf(bar, event), week };
    if (!target?.closest('.plan-draw') || target.closest('button, input')) return null;
    return { step: null, part: 'end', week };
  }

  /** Draws the new bar over whole weeks between where it was begun and where the hand is. */
  function sketch(from: number, weeks: number): void {
    const most = length();
    const [one, two] = [Math.floor(from), Math.floor(from) + weeks].toSorted((a, b) => a - b);
    const start = Math.max(0, Math.min(most - 1, one));
    const end = Math.max(start + 1, Math.min(most, two));
    drawn = { start, end };
    draft.style.setProperty('left', `${(start / most) * 100}%`);
    draft.style.setProperty('width', `${((end - start) / most) * 100}%`);
    draft.hidden = false;
    setText(draft, words.when(start, end));
  }

  function empty(): void {
    element.classList.remove('plan-dragging');
    draft.hidden = true;
    drawn = null;
  }

  listenToDrags(element, {
    grab,
    weekPx,
    start({ step }) {
      element.classList.add('plan-dragging');
      if (step === null) return;
      editor.hold();
      host.hold(step);
    },
    drag({ step, part, week }, weeks) {
      if (step === null) return sketch(week, weeks);
      editor.attempt((before) => {
        const { start } = before[step];
        if (part === 'move') return moveStep(before, step, start + weeks, length());
        if (part === 'start') return stretchStart(before, step, start + weeks, length());
        return stretchEnd(before, step, endOf(before[step], length()) + weeks, length());
      });
    },
    drop({ step }) {
      const wanted = drawn;
      empty();
      if (step !== null) editor.letGo();
      else if (wanted) host.draw(wanted);
    },
    putBack({ step }) {
      empty();
      if (step !== null) editor.putBack();
    },
  });
}
