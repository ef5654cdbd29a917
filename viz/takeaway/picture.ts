// A chart as a drawing that needs nothing else: every style it has on the page is written into it, with the
// question above and a line below that says where it comes from.

import { svgEl } from '../dom.ts';
import { inLines } from '../marks/words.ts';
import { fontRule } from './font.ts';
import { textsIn } from './texts.ts';

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What is drawn, and the words around it. */
export interface PictureOf {
  readonly stage: HTMLElement;
  readonly title: string;
  /** A line under the title; '' for none. */
  readonly lead: string;
  readonly source: string;
}

const MARGIN = 16;
const TITLE = 15;
const LEAD = 13;
const SOURCE = 12;
const LINE = 1.4;
const NARROWEST = 300;

const OF_GROUPS = ['opacity'];
const OF_SHAPES = [
  ...OF_GROUPS,
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'vector-effect',
  'paint-order',
];
const OF_TEXTS = [...OF_SHAPES, 'font-family', 'font-size', 'font-weight', 'text-anchor'];
const OF_STOPS = ['stop-color', 'stop-opacity'];
const STYLES: Readonly<Record<string, readonly string[]>> = {
  g: OF_GROUPS,
  svg: OF_GROUPS,
  text: OF_TEXTS,
  tspan: OF_TEXTS,
  stop: OF_STOPS,
};
/** Words between elements, and what holds no picture of its own. */
const BARE = new Set(['defs', 'linearGradient', 'clipPath', 'title', 'desc']);
const UNSAID = new Set(['none', 'normal', 'auto', '1']);
/** Attributes that a drawing outside the page has no use for. */
const OF_PAGE = ['class', 'style', 'tabindex', 'role', 'aria-hidden', 'focusable'];

/** A copy of a drawing with all its styles written out; null where it is not shown. */
function standingAlone(node: Element): Element | null {
  const style = getComputedStyle(node);
  if (style.display === 'none' && !BARE.has(node.localName) && node.localName !== 'stop')
    return null;
  const copy = node.cloneNode(false) as Element;
  for (const name of OF_PAGE) copy.removeAttribute(name);
  if (!BARE.has(node.localName)) {
    for (const name of STYLES[node.localName] ?? OF_SHAPES) {
      const value = style.getPropertyValue(name);
      const needed = name === 'fill' || !UNSAID.has(value);
      if (value !== '' && needed) copy.setAttribute(name, value);
    }
  }
  for (const child of node.childNodes) {
    if (child instanceof Element) {
      const made = standingAlone(child);
      if (made) copy.append(made);
    } else if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode());
  }
  return copy;
}

export function pictureOf({ stage, title, lead, source }: PictureOf): Picture {
  const own = getComputedStyle(stage);
  const token = (name: string) => own.getPropertyValue(name).trim();
  const box = stage.getBoundingClientRect();
  const texts = textsIn(stage, box);
  const drawings = [...stage.querySelectorAll('svg')].flatMap((svg) => {
    const at = svg.getBoundingClientRect();
    const copy = at.width === 0 ? null : standingAlone(svg);
    return copy ? [{ copy, at }] : [];
  });
  const bottoms = [
    ...drawings.map(({ at }) => at.bottom - box.top),
    ...texts.map(({ y }) => y + 4),
  ];
  const high = Math.max(box.height, ...bottoms);
  const wide = Math.max(NARROWEST, box.width);
  const family = own.fontFamily;
  let y = MARGIN;
  const words = (text: string, size: number, weight: number, colour: string): SVGElement[] =>
    inLines(text, wide, size).map((line) => {
      y += size * LINE;
      const type = { 'font-family': family, 'font-size': size, 'font-weight': weight };
      return svgEl('text', { x: MARGIN, y: y - size * 0.35, fill: colour, ...type }, line);
    });
  const above = [
    ...words(title, TITLE, 650, token('--ink')),
    ...words(lead, LEAD, 450, token('--ink-2')),
  ];
  // Labels at the top of a drawing stand half a line above it.
  y += SOURCE;
  const inside = drawings.map(({ copy, at }) => {
    copy.setAttribute('x', String(MARGIN + at.left - box.left));
    copy.setAttribute('y', String(y + at.top - box.top));
    copy.setAttribute('width', String(at.width));
    copy.setAttribute('height', String(at.height));
    copy.setAttribute('overflow', 'visible');
    return copy;
  });
  const beside = texts.map((text) =>
    svgEl(
      'text',
      {
        x: MARGIN + text.x,
        y: y + text.y,
        fill: text.colour,
        'font-family': text.family,
        'font-size': text.size,
        'font-weight': text.weight,
      },
      text.text,
    ),
  );
  y += high + SOURCE / 2;
  const below = words(source, SOURCE, 450, token('--ink-2'));
  const width = Math.ceil(wide + 2 * MARGIN);
  const height = Math.ceil(y + MARGIN);
  const whole = svgEl(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}` },
    svgEl('title', {}, title),
    svgEl('desc', {}, source),
    svgEl('rect', { width, height, fill: token('--panel') }),
    ...above,
    ...inside,
    ...beside,
    ...below,
  );
  return { svg: new XMLSerializer().serializeToString(whole), width, height };
}

/** The drawing with its type inside, so that it looks the same wherever it is opened. */
export const standalone = async ({ svg }: Picture): Promise<string> =>
  svg.replace('</title>', `</title><style>${await fontRule()}</style>`);

/** The drawing as a picture of twice its size. Rejects where the browser cannot draw it. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const { width, height } = picture;
  const drawing = new Blob([await standalone(picture)], { type: 'image/svg+xml' });
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))),
      'image/png',
    );
  });
}
