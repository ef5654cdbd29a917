// The heat gauge: a bar filled with the heat scale, a needle at the temperature leaders apply, and the
// productive zone as a frame around the part of the bar where people work without running away.

import { charts } from './chart-words.ts';
import { LINE_HEIGHT } from './labels.ts';
import { tenth } from './lines.ts';
import { inLines, textWidth } from './words.ts';
import { isEmpty } from './zone.ts';

const words = charts.heat;

/** Heat and distress run from 0 to 1.5 in the model; the bar shows all of it. */
export const HEAT_MAX = 1.5;

export interface Zone {
  low: number;
  high: number;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the size of the picture decides: it stays while weeks pass. */
export interface GaugeShape {
  upright: boolean;
  bar: Rect;
  /** How far the zone's frame and that of last quarter stand out from the bar, in px. */
  rim: number;
  outer: number;
  /** Where the words stand. */
  flight: { x: number; y: number; anchor: 'middle' | 'end' };
  lipService: { x: number; y: number; anchor: 'middle' | 'start' };
  /** The lines that the lower words take. */
  lip: readonly string[];
  /** Text size in px. */
  text: number;
}

export interface GaugeMarks {
  zone: Rect | null;
  /** Last quarter's zone. */
  zoneBefore: Rect | null;
  /** The needle's line across the bar, and its arrow head beside it; '' without a value. */
  needle: string;
  head: string;
  /** Where the zone's words stand; null where they have no room. */
  right: { x: number; y: number; anchor: 'middle' } | null;
}

const BAR = 18;
/** Between words that stand beside each other, in text sizes. */
const WORD_GAP = 0.4;

const part = (value: number) => Math.min(1, Math.max(0, value / HEAT_MAX));

/** Where a heat stands on an upright bar. */
const heightOn = (bar: Rect, heat: number) => tenth(bar.y + bar.height * (1 - part(heat)));

/** Where it stands on a bar that lies down. */
const placeOn = (bar: Rect, heat: number) => tenth(bar.x + bar.width * part(heat));

/** The frame around the part of the bar, so many px outside of it. */
function frameOf(upright: boolean, bar: Rect, zone: Zone | null, rim: number): Rect | null {
  if (!zone || !(zone.high > zone.low)) return null;
  if (upright) {
    const y = heightOn(bar, zone.high);
    const height = tenth(heightOn(bar, zone.low) - y);
    return { x: bar.x - rim, y, width: bar.width + 2 * rim, height };
  }
  const x = placeOn(bar, zone.low);
  const width = tenth(placeOn(bar, zone.high) - x);
  return { x, y: bar.y - rim, width, height: bar.height + 2 * rim };
}

/** So many px at a text size of 13. */
const scaled = (count: number, text: number) => tenth((count * text) / 13);

/** The gauge in a picture of this size; upright when it is higher than wide. */
export function gaugeShape(width: number, height: number, text: number): GaugeShape {
  const upright = height > width;
  const thick = scaled(BAR, text);
  const rim = scaled(5, text);
  // The frame of last quarter stands around that of now, so that both are seen where they agree.
  const outer = scaled(9, text);
  if (upright) {
    const lip = inLines(words.lipService, width, text);
    const more = (lip.length - 1) * text * LINE_HEIGHT;
    const bar = {
      x: Math.round((width - thick) / 2),
      y: Math.round(text * 1.6),
      width: thick,
      height: Math.max(1, Math.round(height - text * 3.6 - more)),
    };
    const flight = { x: width / 2, y: tenth(text * 0.75), anchor: 'middle' as const };
    const y = tenth(height - text * 0.8 - more);
    const lipService = { x: width / 2, y, anchor: 'middle' as const };
    return { upright, bar, rim, outer, flight, lipService, lip, text };
  }
  const bar = {
    x: scaled(6, text),
    y: Math.round(text * 0.7),
    width: Math.max(1, Math.round(width - scaled(12, text))),
    height: thick,
  };
  const y = tenth(bar.y + bar.height + text * 1.5);
  const flight = { x: bar.x + bar.width, y, anchor: 'end' as const };
  const lipService = { x: bar.x, y, anchor: 'start' as const };
  return { upright, bar, rim, outer, flight, lipService, lip: [words.lipService], text };
}

/** What a week shows on a gauge: the needle at a heat, the zone, and the zone of last quarter. */
export function gaugeMarks(
  { upright, bar, rim, outer, lipService, text }: GaugeShape,
  heat: number,
  zone: Zone | null,
  zoneBefore: Zone | null,
): GaugeMarks {
  const known = Number.isFinite(heat);
  const frames = {
    zone: frameOf(upright, bar, zone, rim),
    zoneBefore: frameOf(upright, bar, zoneBefore, outer),
  };
  if (upright) {
    const at = heightOn(bar, heat);
    const tip = tenth(bar.x + bar.width + scaled(7, text));
    return {
      ...frames,
      needle: known ? `M${bar.x - rim},${at}H${tip}` : '',
      head: known
        ? `M${tip},${at}l${scaled(10, text)},${scaled(-7, text)}v${scaled(14, text)}Z`
        : '',
      right: null,
    };
  }
  const at = placeOn(bar, heat);
  const middle = zone ? placeOn(bar, (zone.low + zone.high) / 2) : 0;
  // The zone's own words stand under it, but never so far out that they meet their neighbours.
  const own = zone && isEmpty(zone) ? words.noZone : words.right;
  const half = textWidth(own, text) / 2 + text * WORD_GAP;
  const first = bar.x + textWidth(words.lipService, text) + half;
  const last = bar.x + bar.width - textWidth(words.flight, text) - half;
  const inside = Math.min(Math.max(middle, first), last);
  const fits = zone !== null && first <= last;
  return {
    ...frames,
    needle: known ? `M${at},${bar.y - scaled(7, text)}V${bar.y + bar.height + rim}` : '',
    head: known
      ? `M${at},${bar.y - scaled(1, text)}l${scaled(-6, text)},${scaled(-8, text)}h${scaled(12, text)}Z`
      : '',
    right: fits ? { x: tenth(inside), y: lipService.y, anchor: 'middle' } : null,
  };
}

/** The gauge in words. */
export function gaugeSummary(
  heat: number,
  zone: Zone | null,
  inZone: number,
  week: number,
  moved = '',
  where = '',
): string {
  if (!Number.isFinite(heat)) return words.nothing;
  const move = moved === '' ? '' : ` ${moved}.`;
  const share = Number.isFinite(inZone) ? ` ${words.share(inZone, insideWords(zone))}` : '';
  const place = zone ? ` ${zoneWord(heat, zone)}.` : '';
  const at = words.at(where, week, heat, HEAT_MAX, zone?.low ?? NaN, zone?.high ?? NaN);
  return `${at}${place}${move}${share} ${charts.tableAvailable}`;
}

/** What is said of people in the productive zone: where no frame shows one, what it means. */
export const insideWords = (zone: Zone | null) => (zone ? words.inZone : words.stirred);

/** Where the needle stands against the zone; an empty zone has room for no needle. */
export function zoneWord(heat: number, zone: Zone): string {
  if (zone.low >= zone.high) return words.none;
  if (heat < zone.low) return words.cold;
  return heat > zone.high ? words.hot : words.fits;
}
