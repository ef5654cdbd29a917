// What the classes of a drawing mean: colours by token, line widths, sizes of type. One list for three
// uses: rules for a page (with custom properties, so both themes follow), the properties themselves, and
// plain attributes for an SVG file that goes into a paper.

import { surface, themeProperties, type Surface, type Theme } from '../../palette.ts';
import { inkOn, stepColour, STEPS, type ScaleName } from './colours.ts';
import type { Mark } from './mark.ts';

type Paint = Surface | 'none';

interface Look {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** Any other presentation attribute. */
  readonly more?: Readonly<Record<string, string | number>>;
}

const line = (stroke: Paint, width: number, more: Look['more'] = {}): Look => ({
  fill: 'none',
  stroke,
  more: { 'stroke-width': width, ...more },
});
const type = (fill: Paint, size: number, weight = 450): Look => ({
  fill,
  more: { 'font-size': size, 'font-weight': weight },
});

const LOOKS: Readonly<Record<string, Look>> = {
  'lab-text': type('ink', 13),
  'lab-small': type('ink-2', 12),
  'lab-strong': type('ink', 13, 650),
  'lab-grid': line('line', 1),
  'lab-axis': line('ink-3', 1),
  'lab-zero': line('ink', 1.5),
  'lab-line': line('ink', 2.5, { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }),
  'lab-ghost': line('ink-3', 1.5, { 'stroke-dasharray': '1 5', 'stroke-linecap': 'round' }),
  'lab-thin': line('ink-2', 0.75, { 'stroke-opacity': 0.45, 'stroke-linejoin': 'round' }),
  'lab-band': { fill: 'ink', stroke: 'none', more: { 'fill-opacity': 0.16 } },
  'lab-whisker': line('ink', 1.5),
  'lab-dot': { fill: 'ink', stroke: 'panel', more: { 'stroke-width': 1 } },
  'lab-run': { fill: 'ink-2', stroke: 'panel', more: { 'stroke-width': 0.75 } },
  'lab-open': { fill: 'panel', stroke: 'ink', more: { 'stroke-width': 1.5 } },
  'lab-contour': line('ink', 3, { 'stroke-linecap': 'square' }),
  'lab-contour-edge': line('panel', 5.5, { 'stroke-linecap': 'square' }),
  'lab-empty': { fill: 'none', stroke: 'line', more: { 'stroke-width': 1 } },
};

const SCALES: readonly ScaleName[] = ['paradigm', 'heat', 'plain'];
const PLACES = Array.from({ length: STEPS }, (_, step) => step);
const every = <Result>(make: (scale: ScaleName, step: number) => Result): Result[] =>
  SCALES.flatMap((scale) => PLACES.map((step) => make(scale, step)));

/** Class of a surface in a step's colour, and of words and of strokes upon it. */
export const fillClass = (scale: ScaleName, step: number): string => `lab-fill-${scale}-${step}`;
export const onClass = (scale: ScaleName, step: number): string => `lab-on-${scale}-${step}`;
export const hatchClass = (scale: ScaleName, step: number): string => `lab-hatch-${scale}-${step}`;

/** Custom properties that the rules below need: the page's own tokens and the steps of the scales. */
export function labProperties(theme: Theme): [name: string, value: string][] {
  return [
    ...themeProperties(theme),
    ...every((scale, step): [string, string] => [
      `--lab-${scale}-${step}`,
      stepColour(scale, step, theme),
    ]),
    ...every((scale, step): [string, string] => [
      `--lab-on-${scale}-${step}`,
      inkOn(scale, step, theme),
    ]),
  ];
}

/** Style rules for all drawings, by the properties above. */
export function labRules(): string {
  const paint = (value: Paint): string => (value === 'none' ? 'none' : `var(--${value})`);
  const rules = Object.entries(LOOKS).map(([name, { fill, stroke, more = {} }]) => {
    const said = [
      ...(fill === undefined ? [] : [`fill:${paint(fill)}`]),
      ...(stroke === undefined ? [] : [`stroke:${paint(stroke)}`]),
      ...Object.entries(more).map(([key, value]) =>
        key === 'font-size' ? `${key}:${value}px` : `${key}:${value}`,
      ),
    ];
    return `.${name}{${said.join(';')}}`;
  });
  const steps = every((scale, step) => {
    const on = `var(--lab-on-${scale}-${step})`;
    return (
      `.${fillClass(scale, step)}{fill:var(--lab-${scale}-${step})}` +
      `.${onClass(scale, step)}{fill:${on}}` +
      `.${hatchClass(scale, step)}{fill:none;stroke:${on};stroke-width:1;stroke-opacity:.55}`
    );
  });
  return [...rules, ...steps].join('\n');
}

/** What a class means in one theme, as attributes. */
function plain(name: string, theme: Theme): Record<string, string | number> {
  const step = /^lab-(fill|on|hatch)-(paradigm|heat|plain)-(\d+)$/.exec(name);
  if (step !== null) {
    const [, what, scale, place] = step;
    if (what === 'fill') return { fill: stepColour(scale as ScaleName, Number(place), theme) };
    const ink = inkOn(scale as ScaleName, Number(place), theme);
    if (what === 'on') return { fill: ink };
    return { fill: 'none', stroke: ink, 'stroke-width': 1, 'stroke-opacity': 0.55 };
  }
  const look = LOOKS[name];
  if (look === undefined) return {};
  const paint = (value: Paint): string => (value === 'none' ? 'none' : surface(value, theme));
  return {
    ...(look.fill === undefined ? {} : { fill: paint(look.fill) }),
    ...(look.stroke === undefined ? {} : { stroke: paint(look.stroke) }),
    ...look.more,
  };
}

/** The same drawing with attributes instead of classes, for programs that know no style sheets. */
export function painted(mark: Mark, theme: Theme): Mark {
  const { class: names = '', ...rest } = mark.attributes;
  const looks = String(names)
    .split(' ')
    .map((name) => plain(name, theme));
  return {
    ...mark,
    attributes: Object.assign({}, ...looks, rest) as Mark['attributes'],
    children: mark.children.map((child) => painted(child, theme)),
  };
}
