// The hand on the floor: wheel and pinch zoom to the pointer, a drag pans, a click picks, a double click goes
// down a level. It only reports; floor/hand.ts decides what happens.

export interface FloorGestures {
  zoom(x: number, y: number, ratio: number): void;
  pan(dx: number, dy: number): void;
  point(x: number, y: number): void;
  leave(): void;
  click(x: number, y: number): void;
  down(x: number, y: number): void;
  /** Is the eye nearer than the overview? Only then does one finger pan; else the page scrolls. */
  zoomedIn(): boolean;
}

const CLICK_SLACK = 4;

/** Listens on the canvas; the answer stops listening. */
export function listenToFloor(canvas: HTMLCanvasElement, gestures: FloorGestures): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const fingers = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  const at = (event: PointerEvent | MouseEvent) => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const spread = () => {
    const [one, two] = [...fingers.values()];
    return one && two ? Math.hypot(one.x - two.x, one.y - two.y) : 0;
  };

  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { x, y } = at(event);
      const lines = event.deltaMode === 1 ? event.deltaY * 30 : event.deltaY;
      gestures.zoom(x, y, Math.exp(Math.max(-240, Math.min(240, lines)) * 0.0016));
    },
    { signal, passive: false },
  );
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      fingers.set(event.pointerId, at(event));
      travelled = fingers.size > 1 ? CLICK_SLACK * 2 : 0;
      canvas.setPointerCapture(event.pointerId);
      canvas.style.touchAction = gestures.zoomedIn() ? 'none' : 'pan-y';
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      const here = at(event);
      const before = fingers.get(event.pointerId);
      if (!before) {
        gestures.point(here.x, here.y);
        return;
      }
      travelled += Math.hypot(here.x - before.x, here.y - before.y);
      const wide = spread();
      fingers.set(event.pointerId, here);
      if (fingers.size === 2 && wide > 0) {
        const [one, two] = [...fingers.values()];
        gestures.zoom((one.x + two.x) / 2, (one.y + two.y) / 2, wide / Math.max(1, spread()));
      } else if (fingers.size === 1 && travelled > CLICK_SLACK) {
        gestures.pan(here.x - before.x, here.y - before.y);
      }
    },
    { signal },
  );
  const lift = (event: PointerEvent): void => {
    const known = fingers.delete(event.pointerId);
    if (!known || event.type === 'pointercancel' || travelled > CLICK_SLACK) return;
    const { x, y } = at(event);
    gestures.click(x, y);
  };
  canvas.addEventListener('pointerup', lift, { signal });
  canvas.addEventListener('pointercancel', lift, { signal });
  canvas.addEventListener('pointerleave', () => gestures.leave(), { signal });
  canvas.addEventListener(
    'dblclick',
    (event) => {
      const { x, y } = at(event);
      gestures.down(x, y);
    },
    { signal },
  );
  return () => stop.abort();
}
