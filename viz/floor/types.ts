// What the deep and the flat floor both offer the page.

import type { Eye, Picture } from './camera.ts';
import type { LayoutName } from './arrangements/names.ts';
import type { View } from '../view.ts';

export interface FloorOptions {
  /** A person was clicked (-1: nobody any more). */
  onSelect?(person: number): void;
  /** The pointer is over a department's place (-1: over none). */
  onHover?(department: number): void;
  /** The keyboard's cursor came to somebody, or (person -1) to a department's place. */
  onCursor?(person: number, department: number): void;
  /** The eye has moved, by hand or on a flight; not told when another floor's eye was taken over. */
  onEye?(eye: Eye): void;
  /** CSS px at the edges that captions of the page cover; asked whenever the floor may have another size. */
  insets?(): Partial<Picture['insets']>;
  /** How people stand at first; left out, the floor plan. */
  layout?: LayoutName;
  /** The picture has an edge of its own: its ground goes on up to there, and does not fade into the page. */
  framed?: boolean;
  /** Two dark belts and a flat cap on the product side (print, forced colours, or by wish). */
  patterns?: boolean;
  /** Close up, figures have bars beside them: what they understand, believe, dare and do. */
  bars?: boolean;
  /** Time in ms, where the floor shall not follow the clock of the machine. */
  now?(): number;
}

/** Size of a picture for paper, in CSS px. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

export interface Floor extends View {
  readonly kind: 'deep' | 'flat';
  select(person: number): void;
  /** That place in full light, all others at 35 %; -1 for all alike. */
  lightDepartment(department: number): void;
  /** The eye goes to that place; -1: back to all. The flat floor stays where it is. */
  visit(department: number): void;
  setPatterns(on: boolean): void;
  /** These people in full light and everybody else at 35 %; null for all alike. */
  mark(people: readonly number[] | null): void;
  /** Takes everybody to another layout; the selected person stays where he or she is in the picture. */
  arrange(layout: LayoutName): void;
  /** Takes over the eye of another floor of the same size and layout. The flat floor has none. */
  look(eye: Eye): void;
  /**
   * Draws the picture now, so many px to a CSS px, and lends it for as long as `use` takes. For a sheet of
   * paper the whole floor is drawn in light colours and, where it can be, in the size of the sheet.
   */
  paint(ratio: number, use: (canvas: HTMLCanvasElement) => void, sheet?: Sheet): void;
}
