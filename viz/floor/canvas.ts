// The element the floor is drawn on: fills its host, can be focused, says in words what it shows.

import { words as arranged } from './arrangements/words.ts';
import type { Picture } from './camera.ts';
import type { FloorLayout } from './layout.ts';
import type { FloorOptions } from './types.ts';
import { words } from './words.ts';

/** What the canvas shows, for those who do not see it. */
export function floorWords(layout: FloorLayout, kind: 'deep' | 'flat'): string {
  const { people, departments, name } = layout;
  return words.spoken(kind === 'flat', people, departments, arranged.described[name]);
}

/** The picture that a host has room for. */
export function pictureOf(host: HTMLElement, { insets }: FloorOptions): Picture {
  const { clientWidth: width, clientHeight: height } = host;
  return { width, height, insets: { top: 0, right: 0, bottom: 0, left: 0, ...insets?.() } };
}

export interface FloorCanvas {
  readonly box: HTMLElement;
  readonly canvas: HTMLCanvasElement;
}

export function makeFloorCanvas(label: string): FloorCanvas {
  const box = document.createElement('div');
  const canvas = document.createElement('canvas');
  Object.assign(box.style, { position: 'absolute', inset: '0', overflow: 'hidden' });
  Object.assign(canvas.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    touchAction: 'pan-y',
    outlineOffset: '-4px',
  });
  canvas.tabIndex = 0;
  // Keys are its own here: a screen reader hands them through to an application, not to a picture.
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', label);
  box.append(canvas);
  return { box, canvas };
}

/** Calls back when fonts arrived (names change width) and when a lost drawing context came back empty. */
export function watchCanvas(
  canvas: HTMLCanvasElement,
  fontsCame: () => void,
  contextCame: () => void,
): () => void {
  document.fonts.addEventListener('loadingdone', fontsCame);
  canvas.addEventListener('webglcontextrestored', contextCame);
  return () => {
    document.fonts.removeEventListener('loadingdone', fontsCame);
    canvas.removeEventListener('webglcontextrestored', contextCame);
  };
}

/** Whether a floor can be seen: under other floors a week is drawn once, and nothing moves. */
export const inSight = (floor: HTMLElement): boolean => floor.checkVisibility(SEEN);

const SEEN = { visibilityProperty: true };
