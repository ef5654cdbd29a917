// How large a picture the graphics card can draw. Browsers give less than they are asked for without a word, and
// the picture would be cut off: so it is asked before and looked at afterwards.

import type { Area } from './layout.ts';

let known = 0;

/** Most px a side. */
export function cardLimit(): number {
  if (known > 0) return known;
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return Infinity;
  const most = (name: GLenum) => gl.getParameter(name) as number;
  const sides = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
  known = Math.min(most(gl.MAX_TEXTURE_SIZE), most(gl.MAX_RENDERBUFFER_SIZE), ...sides);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return known;
}

/** Px to a unit that can be drawn of an area: those asked for, or as many as a side of `limit` px allows. */
export const drawable = (scale: number, { width, height }: Area, limit: number): number =>
  Math.min(scale, limit / Math.max(width, height));

/** Whether a canvas was given all the px it was asked to have. */
export function isWhole(canvas: HTMLCanvasElement): boolean {
  const gl = canvas.getContext('webgl2');
  return !gl || (gl.drawingBufferWidth >= canvas.width && gl.drawingBufferHeight >= canvas.height);
}
