// The proportions of a person in heights of one with energy 1: the same for the shader and for the signs that explain it.

export const FIGURE = {
  /** Radius of the head, and of the room it has on the shoulders; the gap between. */
  head: 0.16,
  room: 0.165,
  neck: 0.04,
  /** Height of somebody who puts no energy in, and all. */
  tired: 0.76,
  eager: 1.06,
  /** Fear: how far the head sinks, and what part of the shoulders' width goes. */
  sunk: 0.09,
  narrower: 0.28,
  /** Half the width of the body above and below, and how round its corners are. */
  shoulder: 0.235,
  foot: 0.145,
  round: 0.05,
  /** A cap is so far over the middle of its head; belts lie at these shares of the body's height, half so thick. */
  cap: 0.085,
  belts: [0.36, 0.66],
  belt: 0.028,
  /** The diamond on the chest, from its middle to its points. */
  diamond: 0.085,
  /** The frayed ring: half width and half height, spikes, and how far those go in and out. */
  ringWide: 0.32,
  ringTall: 0.56,
  spikes: 18,
  ringIn: 0.93,
  ringOut: 0.13,
  /** Ring of a connector on the ground. */
  circle: 0.44,
  /** The step of a manager. */
  step: 0.06,
} as const;
