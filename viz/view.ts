// What every view on the page is: it is given a frame and what surrounds it, draws, follows the size of
// its host element, and gives everything back. No view knows another; viz/main.ts alone knows them all.

import type { Frame } from '../sim/frame.ts';
import type { Description } from '../workers/sim-api.ts';
import type { Theme } from './palette.ts';

export type { Description, Frame, Theme };

export interface ViewContext {
  readonly description: Description;
  readonly theme: Theme;
  readonly reducedMotion: boolean;
  readonly playing: boolean;
}

export interface View {
  /** Shows a week. Frames are read, never kept: the next week is written into them. */
  update(frame: Frame, context: ViewContext): void;
  resize(): void;
  dispose(): void;
}
