// Hears the keys of a lesson before anything on the page does, and tells the room what they mean.

import { actOf, insideOf, type Act } from './keys.ts';

export interface KeyActions extends Readonly<Record<Exclude<Act['does'], 'step'>, () => void>> {
  isBlack(): boolean;
  step(step: number): void;
}

/** Listens until `ended`; what it gives back takes keys from elsewhere, with another way to a step. */
export function listenToKeys(
  actions: KeyActions,
  ended: AbortSignal,
): (event: KeyboardEvent, toStep?: (step: number) => void) => void {
  /** What has the focus was entered with Tab, not with a click. */
  let entered = false;

  function hear(event: KeyboardEvent, toStep = (step: number) => actions.step(step)): void {
    if (event.key === 'Tab') entered = true;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, repeat } = event;
    const act = actOf({ key, repeat, in: insideOf(event.target), entered });
    if (act === null) return;
    if (act !== 'held' && act.does === 'escape' && !actions.isBlack()) return;
    // Ours alone: a choice or a chart that was clicked would go on with the same arrow.
    event.preventDefault();
    event.stopPropagation();
    if (act === 'held') return;
    if (act.does === 'step') toStep(act.step);
    else actions[act.does]();
  }

  const first = { signal: ended, capture: true };
  document.addEventListener('keydown', (event) => hear(event), first);
  document.addEventListener('pointerdown', () => (entered = false), first);
  return hear;
}
