// What the pens of the flat floor share, and how a layout is fitted into its canvas.

import type { FloorBuffers } from './buffers.ts';
import type { Picture } from './camera.ts';
import type { FloorLayout } from './layout.ts';
import type { Theme } from '../palette.ts';

const MARGIN = 24;
/** Room for two lines of words before and one behind the map of attitudes. */
const WORDS = 26;

export interface FlatSheet {
  readonly pen: CanvasRenderingContext2D;
  readonly layout: FloorLayout;
  readonly buffers: FloorBuffers;
  readonly theme: Theme;
  readonly names: readonly string[];
  readonly family: string;
  /** Two dark belts and a flat cap on the product side. */
  readonly patterns: boolean;
  /** Size of the canvas and what captions cover above and at its foot, in CSS px. */
  readonly width: number;
  readonly height: number;
  readonly above: number;
  readonly bottom: number;
  /** CSS px for one unit of the floor, and where its middle lies. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly lit: number;
  readonly hovered: number;
  /** Whom the keyboard's cursor is on, or -1. */
  readonly pointed: number;
  readonly selected: number;
  readonly marking: boolean;
  /** Dots stand far enough apart for bars and name tags. */
  readonly near: boolean;
}

export function fitFlat(
  layout: FloorLayout,
  width: number,
  height: number,
  insets: Partial<Picture['insets']> = {},
): { scale: number; left: number; top: number } {
  const edge = { left: 0, right: 0, back: 0, front: 0 };
  if (layout.name === 'plan') {
    for (let department = 0; department < layout.departments; department++) {
      const r = layout.radiusByDepartment[department];
      const x = layout.xByDepartment[department];
      const z = layout.zByDepartment[department];
      edge.left = Math.min(edge.left, x - r);
      edge.right = Math.max(edge.right, x + r);
      edge.back = Math.min(edge.back, z - r);
      edge.front = Math.max(edge.front, z + r);
    }
  } else Object.assign(edge, layout.extent);
  const words = layout.map ? WORDS : 0;
  const { top = 0, bottom = 0 } = insets;
  const roomX = Math.max(40, width - 2 * MARGIN);
  const roomY = Math.max(40, height - 2 * MARGIN - top - bottom - 2 * words);
  const scale = Math.min(roomX / (edge.right - edge.left), roomY / (edge.front - edge.back));
  return {
    scale,
    left: width / 2 - ((edge.left + edge.right) / 2) * scale,
    top: MARGIN + top + words + roomY / 2 - ((edge.back + edge.front) / 2) * scale,
  };
}

/** The sign that tells what is paid in a place, in px of the canvas. */
export function flatBoard(
  { layout, scale, left, top }: Pick<FlatSheet, 'layout' | 'scale' | 'left' | 'top'>,
  department: number,
) {
  const deep = layout.depthByDepartment[department];
  return {
    x: left + layout.boardXByDepartment[department] * scale - 7,
    y: top + (layout.zByDepartment[department] - deep) * scale - 12,
    width: 14,
    height: 9,
  };
}
