// The heat gauge: a bar filled with the heat scale, a needle at the temperature leaders apply, and the
// productive zone as a frame around the part of the bar where people work without running away.

import { charts } from './chart-words.ts';
import { tenth } from './lines.ts';

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

export interface GaugeMarks {
  upright: boolean;
  bar: Rect;
  zone: Rect | null;
  /** Last quarter's zone. */
  zoneBefore: Rect | null;
  /** The needle's line across the bar, and its arrow head beside it; '' without a value. */
  needle: string;
  head: string;
  /** Where the words stand. */
  flight: { x: number; y: number; anchor: 'middle' | 'end' };
  lipService: { x: number; y: number; anchor: 'middle' | 'start' };
  right: { x: number; y: number; anchor: 'middle' } | null;
}

const BAR = 18;

const part = (value: number) => Math.min(1, Math.max(0, value / HEAT_MAX));

/** Where a heat stands on an upright bar. */
const heightOn = (bar: Rect, heat: number) => tenth(bar.y + bar.height * (1 - part(heat)));

/** The frame around the part of an upright bar, so many px outside of it. */
function uprightFrame(bar: Rect, zone: Zone | null, rim: number): Rect | null {
  if (!zone || !(zone.high > zone.low)) return null;
  const y = heightOn(bar, zone.high);
  const height = tenth(heightOn(bar, zone.low) - y);
  return { x: bar.x - rim, y, width: bar.width + 2 * rim, height };
}

/** Geometry of the gauge in a picture of this size; upright when it is higher than wide. */
export function gaugeMarks(
  heat: number,
  zone: Zone | null,
  zoneBefore: Zone | null,
  width: number,
  height: number,
  text: number,
): GaugeMarks {
  const upright = height > width;
  const known = Number.isFinite(heat);
  /** So many px at a text size of 13. */
  const px = (count: number) => tenth((count * text) / 13);
  const thick = px(BAR);
  const rim = px(5);
  /** The frame of last quarter stands around that of now, so that both are seen where they agree. */
  const outer = px(9);
  if (upright) {
    const bar = {
      x: Math.round((width - thick) / 2),
      y: Math.round(text * 1.6),
      width: thick,
      height: Math.max(1, Math.round(height - text * 3.6)),
    };
    const at = heightOn(bar, heat);
    const tip = tenth(bar.x + bar.width + px(7));
    return {
      upright,
      bar,
      zone: uprightFrame(bar, zone, rim),
      zoneBefore: uprightFrame(bar, zoneBefore, outer),
      needle: known ? `M${bar.x - rim},${at}H${tip}` : '',
      head: known ? `M${tip},${at}l${px(10)},${px(-7)}v${px(14)}Z` : '',
      flight: { x: width / 2, y: tenth(text * 0.75), anchor: 'middle' },
      lipService: { x: width / 2, y: tenth(height - text * 0.8), anchor: 'middle' },
      right: null,
    };
  }
  const bar = {
    x: px(6),
    y: Math.round(text * 0.7),
    width: Math.max(1, Math.round(width - px(12))),
    height: thick,
  };
  const x = (value: number) => tenth(bar.x + bar.width * part(value));
  const frame = (zone: Zone | null, rim: number) =>
    zone && zone.high > zone.low
      ? {
          x: x(zone.low),
          y: bar.y - rim,
          width: tenth(x(zone.high) - x(zone.low)),
          height: bar.height + 2 * rim,
        }
      : null;
  const words = tenth(bar.y + bar.height + text * 1.5);
  const at = x(heat);
  const room = zone ? x((zone.low + zone.high) / 2) : 0;
  // The zone's own words stand under it, but never so far out that they meet their neighbours.
  const inside = Math.min(Math.max(room, bar.x + text * 10), bar.x + bar.width - text * 7.5);
  return {
    upright,
    bar,
    zone: frame(zone, rim),
    zoneBefore: frame(zoneBefore, outer),
    needle: known ? `M${at},${bar.y - px(7)}V${bar.y + bar.height + rim}` : '',
    head: known ? `M${at},${bar.y - px(1)}l${px(-6)},${px(-8)}h${px(12)}Z` : '',
    flight: { x: bar.x + bar.width, y: words, anchor: 'end' },
    lipService: { x: bar.x, y: words, anchor: 'start' },
    right: zone && bar.width > text * 19 ? { x: tenth(inside), y: words, anchor: 'middle' } : null,
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
