// The plate of one name over the picture, and beside it, out of its flow, who left and came this week.

import { TYPE } from '../palette.ts';

/** A wall scales all text of the page: so it does names. */
const inRem = (px: number) => `${px / 16}rem`;
/** A room whose texts are larger says how large names are in it. */
const LARGE = `var(--floor-name, ${inRem(TYPE.section.studio[0])})`;
const SMALL = `var(--floor-door, ${inRem(TYPE.label.studio[0])})`;
const LINE = 'var(--floor-line, 1.25rem)';
const SMALL_LINE = 'var(--floor-line, 1rem)';

export interface NamePlate {
  element: HTMLElement;
  door: HTMLElement;
  left: number;
  top: number;
  width: number;
  height: number;
  shown: boolean;
  /** Where it stands around its crowd or at its place, -1 for nowhere yet. */
  side: number;
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
  host.append(element);
  const place = { left: 0, top: 0, width: 0, height: 0, shown: false, side: -1 };
  return { element, door, ...place, out: 0, into: 0, told: 0 };
}

/** A small one says nothing of who left and came, unless there is room for that in a large picture. */
export function sizePlate({ element, door }: NamePlate, small: boolean, quiet: boolean): void {
  door.style.display = quiet ? 'none' : 'block';
  element.style.fontSize = small ? SMALL : LARGE;
  element.style.lineHeight = small ? SMALL_LINE : LINE;
  element.style.padding = small ? '0 5px 1px' : '1px 8px 2px';
}
