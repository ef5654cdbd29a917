// The plate of one name over the picture, and beside it, out of its flow, who left and came this week; and the line
// that leads from a name to its place where that is not next to it.

import { makePlacedName, type PlacedName } from './placed-name.ts';
import { TYPE } from '../palette.ts';

/** A wall scales all text of the page: so it does names. */
const inRem = (px: number) => `${px / 16}rem`;
/** A room whose texts are larger says how large names are in it. */
const LARGE = `var(--floor-name, ${inRem(TYPE.section.studio[0])})`;
const SMALL = `var(--floor-door, ${inRem(TYPE.label.studio[0])})`;
const LINE = 'var(--floor-line, 1.25rem)';
const SMALL_LINE = 'var(--floor-line, 1rem)';

/** Px across of the dot where a line meets a place. */
export const LEAD_DOT = 5;
/** What such a line is called on the page. */
export const LEAD = 'floor-lead';
/** Over people and ties a line still is one. */
const HALO = '0 0 0 1px color-mix(in srgb, var(--bg) 60%, transparent)';

export interface NamePlate extends PlacedName {
  element: HTMLElement;
  door: HTMLElement;
  line: HTMLElement;
  /** What of it is on the page. */
  seen: boolean;
  seenLine: boolean;
  /** How many the text at the door says went and came, and when it last changed, in ms. */
  out: number;
  into: number;
  told: number;
}

export function makeNamePlate(host: HTMLElement, name: string, quiet: boolean): NamePlate {
  const element = document.createElement('div');
  const title = document.createElement('span');
  const door = document.createElement('span');
  title.textContent = name;
  element.className = 'floor-name';
  door.className = 'floor-door';
  element.append(title, door);
  Object.assign(element.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    padding: '1px 8px 2px',
    borderRadius: '4px',
    background: 'color-mix(in srgb, var(--bg) 82%, transparent)',
    color: quiet ? 'var(--ink-2)' : 'var(--ink)',
    font: 'inherit',
    fontSize: quiet ? SMALL : LARGE,
    lineHeight: LINE,
    fontWeight: quiet ? '450' : '650',
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
    visibility: 'hidden',
  });
  // Beside the name and out of its flow: a name never moves because somebody left.
  Object.assign(door.style, {
    position: 'absolute',
    top: '0',
    left: '100%',
    padding: '0 6px 0 0',
    borderRadius: '4px',
    background: 'inherit',
    color: 'var(--ink-2)',
    fontWeight: '450',
    fontSize: SMALL,
  });
  const line = makeLine();
  host.append(line, element);
  const told = { out: 0, into: 0, told: 0, seen: false, seenLine: false };
  return { element, door, line, ...makePlacedName(), ...told };
}

/** A line to the right with a dot at its end; it is turned and stretched to where it leads. */
function makeLine(): HTMLElement {
  const line = document.createElement('div');
  const dot = document.createElement('div');
  line.className = LEAD;
  Object.assign(line.style, {
    position: 'absolute',
    left: '0',
    top: '-0.5px',
    borderTop: '1px solid var(--ink-3)',
    boxShadow: HALO,
    transformOrigin: '0 0.5px',
    pointerEvents: 'none',
    visibility: 'hidden',
  });
  Object.assign(dot.style, {
    position: 'absolute',
    right: `${-LEAD_DOT / 2}px`,
    top: `${-LEAD_DOT / 2 - 0.5}px`,
    border: `${LEAD_DOT / 2}px solid var(--ink-3)`,
    borderRadius: '50%',
    boxShadow: HALO,
  });
  line.append(dot);
  return line;
}

/** Shows a name where it was given room, or hides it. */
export function putPlate(plate: NamePlate): void {
  const { element, line, shown, left, top, fromX, fromY, toX, toY } = plate;
  const lined = shown && plate.lined;
  if (shown) element.style.transform = `translate(${left}px, ${top}px)`;
  if (shown !== plate.seen) element.style.visibility = shown ? 'visible' : 'hidden';
  plate.seen = shown;
  if (lined) {
    const turn = Math.atan2(toY - fromY, toX - fromX);
    line.style.width = `${Math.hypot(toX - fromX, toY - fromY)}px`;
    line.style.transform = `translate(${fromX}px, ${fromY}px) rotate(${turn}rad)`;
  }
  if (lined !== plate.seenLine) line.style.visibility = lined ? 'visible' : 'hidden';
  plate.seenLine = lined;
}

/** A small one says nothing of who left and came, unless there is room for that in a large picture. */
export function sizePlate({ element, door }: NamePlate, small: boolean, quiet: boolean): void {
  door.style.display = quiet ? 'none' : 'block';
  element.style.fontSize = small ? SMALL : LARGE;
  element.style.lineHeight = small ? SMALL_LINE : LINE;
  element.style.padding = small ? '0 5px 1px' : '1px 8px 2px';
}
