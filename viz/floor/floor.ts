// The door to the dance floor: in depth where the browser can, flat where it cannot. Same people either way.

import { FlatFloorView } from './flat.ts';
import { NoWebGl2Error } from './scene.ts';
import type { Floor, FloorOptions } from './types.ts';
import { FloorView } from './view.ts';
import type { Description } from '../view.ts';

export type { Floor, FloorOptions };

export function openFloor(
  host: HTMLElement,
  description: Description,
  options: FloorOptions = {},
): Floor {
  try {
    return new FloorView(host, description, options);
  } catch (problem) {
    if (!(problem instanceof NoWebGl2Error)) throw problem;
    return new FlatFloorView(host, description, options);
  }
}
