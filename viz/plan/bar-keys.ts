// What keys mean on a bar of the plan. Plain left and right stay the run's, which they step everywhere.

export type BarWish =
  | { readonly does: 'go'; readonly by: -1 | 1 | 'first' | 'last' }
  | { readonly does: 'move' | 'stretch'; readonly weeks: number }
  | { readonly does: 'remove' | 'copy' | 'paste' | 'leave' };

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** The wish behind a key pressed on a bar; null when it means nothing here. */
export function wishOf({ key, altKey, shiftKey, ctrlKey, metaKey }: Pressed): BarWish | null {
  if (ctrlKey || metaKey) {
    if (altKey || shiftKey) return null;
    if (key.toLowerCase() === 'c') return { does: 'copy' };
    return key.toLowerCase() === 'v' ? { does: 'paste' } : null;
  }
  if (altKey) {
    const weeks = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
    return weeks === 0 ? null : { does: shiftKey ? 'stretch' : 'move', weeks };
  }
  if (key === 'ArrowUp') return { does: 'go', by: -1 };
  if (key === 'ArrowDown') return { does: 'go', by: 1 };
  if (key === 'Delete' || key === 'Backspace') return { does: 'remove' };
  return key === 'Escape' ? { does: 'leave' } : null;
}
