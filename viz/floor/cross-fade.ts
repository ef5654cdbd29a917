// For readers who want no motion: the picture as it was stays over the new one and fades within a moment.

import { MOTION } from '../palette.ts';

/** Lays a copy of what the canvas shows over it; call it right after drawing, while the picture is there. */
export function crossFade(box: HTMLElement, canvas: HTMLCanvasElement): void {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.setAttribute('aria-hidden', 'true');
  Object.assign(copy.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    pointerEvents: 'none',
  });
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  canvas.after(copy);
  box.dataset['fading'] = '';
  const fade = copy.animate([{ opacity: 1 }, { opacity: 0 }], MOTION.still.ms);
  const done = (): void => {
    copy.remove();
    delete box.dataset['fading'];
  };
  fade.addEventListener('finish', done);
  fade.addEventListener('cancel', done);
}
