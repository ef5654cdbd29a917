// Which scale colours an outcome. Orange to blue is the paradigm (product to customer) and nothing else,
// violet is heat; everything else is on verdigris, one hue from faint to strong, which survives every kind of
// colour-blindness and a black-and-white printer because it only goes from light to dark. Steps, not a
// continuum: a step is a class, so that one drawing serves both themes.

import { heatColour, paradigmColour, surface, type Theme } from '../../palette.ts';
import type { LabOutcome } from './table.ts';

export type ScaleName = 'paradigm' | 'heat' | 'plain';

/** Steps 0 to 10 of every scale. */
export const STEPS = 11;

const PLAIN = {
  light: ['#EDF3F0', '#C3DDD4', '#83B8AC', '#3D8880', '#0F4F50'],
  dark: ['#16262B', '#1F474B', '#2F7473', '#57AA9F', '#A9EBD8'],
} as const;

export function scaleOf({ unit }: Pick<LabOutcome, 'unit'>): ScaleName {
  if (unit.startsWith('-1 product to +1 customer')) return 'paradigm';
  return unit.startsWith('heat') ? 'heat' : 'plain';
}

/** The step of a value on a domain. */
export function stepOf(value: number, [low, high]: readonly [number, number]): number {
  const share = high > low ? (value - low) / (high - low) : 0.5;
  return Math.round(Math.min(1, Math.max(0, share)) * (STEPS - 1));
}

const channels = (hex: string): number[] =>
  [1, 3, 5].map((from) => parseInt(hex.slice(from, from + 2), 16));

function between(stops: readonly string[], share: number): string {
  const place = Math.min(share * (stops.length - 1), stops.length - 1 - 1e-9);
  const below = Math.floor(place);
  const [from, to] = [channels(stops[below]), channels(stops[below + 1])];
  const mixed = from.map((value, at) => Math.round(value + (to[at] - value) * (place - below)));
  return `rgb(${mixed.join(', ')})`;
}

/** CSS colour of a step. */
export function stepColour(scale: ScaleName, step: number, theme: Theme): string {
  const share = step / (STEPS - 1);
  if (scale === 'paradigm') return paradigmColour(share * 2 - 1, theme);
  return scale === 'heat' ? heatColour(share, theme) : between(PLAIN[theme], share);
}

const LEAST_CONTRAST = 4.5;

/** Relative luminance, as WCAG has it. */
function luminance(colour: string): number {
  const rgb = colour.startsWith('#') ? channels(colour) : (colour.match(/\d+/g) ?? []).map(Number);
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The ink that reads best on a step; pure black where neither ours nor white reaches 4.5 to 1. */
export function inkOn(scale: ScaleName, step: number, theme: Theme): string {
  const ground = stepColour(scale, step, theme);
  const inks = [surface('ink', 'light'), '#FFFFFF', '#000000'];
  const readable = inks.find((ink) => contrast(ink, ground) >= LEAST_CONTRAST);
  return readable ?? inks[2];
}
