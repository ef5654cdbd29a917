// The deep floor as paper wants it: the whole of it in a picture of its own size, in light colours, with belts
// and caps, so that a grey print still tells the sides apart. What stands on the screen is not moved.

import { overviewOf } from './camera.ts';
import type { FloorLabels } from './labels.ts';
import type { FloorLayout } from './layout.ts';
import type { FloorScene } from './scene.ts';
import type { Sheet } from './types.ts';
import type { Theme } from '../palette.ts';

interface PaperParts {
  readonly scene: FloorScene;
  readonly labels: FloorLabels;
  readonly layout: FloorLayout;
  /** The theme to go back to. */
  readonly theme: Theme;
}

/**
 * How much larger people are drawn than names: what is too small on screen to have a body has one on paper,
 * where a pixel is finer.
 */
const CLOSER = 2;

/** Draws the sheet and places its names; whoever calls gives scene and names their size back. */
export function drawSheet(
  parts: PaperParts,
  { width, height }: Sheet,
  ratio: number,
  use: () => void,
) {
  const { scene, labels, layout, theme } = parts;
  const { uPatterns } = scene.uniforms;
  const patterns = uPatterns.value;
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  const picture = { width, height, insets };
  const eye = overviewOf(layout, picture);
  uPatterns.value = 1;
  scene.setTheme('light');
  const closer = { width: width * CLOSER, height: height * CLOSER, insets };
  scene.setSize(closer.width, closer.height, ratio / CLOSER);
  labels.fit(width, height);
  // Strokes of influence need the words beside them, which stay on the screen.
  const { mesh } = scene.pulses;
  const { visible } = mesh;
  mesh.visible = false;
  scene.render(eye, closer);
  mesh.visible = visible;
  labels.place(eye, picture, -1);
  use();
  uPatterns.value = patterns;
  scene.setTheme(theme);
}
