// Every colour, type size and duration the page may use, from the design's section 2. One channel has
// one meaning: orange to blue is the paradigm (product to customer) and nothing else, violet to pink is
// heat, `you` is the reader's own mark. Colours are sRGB triples in 0..255 inside, CSS strings outside;
// scales are interpolated in straight steps between five stops, as the contrast figures were computed.

export type Theme = 'dark' | 'light';
export type Rgb = readonly [number, number, number];

const SURFACES = {
  dark: {
    bg: '#0D1219',
    panel: '#151C26',
    raised: '#1E2733',
    ground: '#121924',
    ink: '#F2F5F8',
    'ink-2': '#B4C0CD',
    'ink-3': '#8A98A8',
    line: '#344152',
    you: '#FFE27A',
    'on-you': '#161B22',
    said: '#79A9EA',
    done: '#F2F5F8',
  },
  light: {
    bg: '#F6F4EF',
    panel: '#FFFFFF',
    raised: '#ECE9E1',
    ground: '#FAF8F3',
    ink: '#161B22',
    'ink-2': '#47515D',
    'ink-3': '#65707C',
    line: '#C9C4B8',
    you: '#161B22',
    'on-you': '#FFFFFF',
    said: '#154A9E',
    done: '#161B22',
  },
} as const;

export type Surface = keyof (typeof SURFACES)['dark'];

const PARADIGM = {
  dark: ['#F47B32', '#F9B679', '#F1EADB', '#79A9EA', '#2F6FD6'],
  light: ['#D2560F', '#E8924E', '#D9D2C2', '#5C93DC', '#154A9E'],
} as const;

const HEAT = {
  dark: ['#231C33', '#4A2766', '#8B2F8C', '#D24B9E', '#FFA9D6'],
  light: ['#EFE6F3', '#DDB9E3', '#C27CC8', '#98399C', '#5E1266'],
} as const;

/** Studio, presenter and phone sizes in px: size, line height, weight. */
export const TYPE = {
  chance: { studio: [40, 40, 700], presenter: [96, 96, 700], phone: [36, 38, 700] },
  headline: { studio: [30, 38, 700], presenter: [60, 68, 700], phone: [24, 30, 700] },
  kpi: { studio: [24, 28, 650], presenter: [56, 60, 650], phone: [22, 27, 650] },
  section: { studio: [15, 22, 650], presenter: [36, 44, 650], phone: [17, 24, 650] },
  body: { studio: [14, 20, 450], presenter: [32, 44, 450], phone: [15, 22, 450] },
  label: { studio: [13, 18, 450], presenter: [28, 36, 450], phone: [13, 18, 450] },
} as const;

/** Durations in ms and the curves that go with them. */
export const MOTION = {
  tap: { ms: 120, curve: 'ease-out' },
  move: { ms: 240, curve: 'cubic-bezier(.2,0,0,1)' },
  camera: { ms: 700, curve: 'cubic-bezier(.65,0,.35,1)' },
  layout: { ms: 900, curve: 'cubic-bezier(.65,0,.35,1)' },
  reveal: { ms: 1400, curve: 'linear' },
  week: { ms: 250, curve: 'linear' },
  still: { ms: 150, curve: 'linear' },
} as const;

const parse = (hex: string): Rgb => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16),
];
const parseAll = (stops: readonly string[]): readonly Rgb[] => stops.map(parse);
const paradigmStops = { dark: parseAll(PARADIGM.dark), light: parseAll(PARADIGM.light) };
const heatStops = { dark: parseAll(HEAT.dark), light: parseAll(HEAT.light) };

/** Writes the colour at `share` (0..1, clamped) of a five-stop scale into `out` at `at`, as 0..255. */
function writeStop(
  stops: readonly Rgb[],
  share: number,
  out: Uint8Array | number[] /* out */,
  at: number,
): void {
  // A missing value (NaN) is shown as the first stop rather than as a colour from nowhere.
  const place = share > 0 ? Math.min(share, 1) * 4 : 0;
  const low = Math.min(3, Math.floor(place));
  const part = place - low;
  const from = stops[low];
  const to = stops[low + 1];
  for (let channel = 0; channel < 3; channel++) {
    out[at + channel] = Math.round(from[channel] + (to[channel] - from[channel]) * part);
  }
}

/** Paradigm colour of a position from -1 (product) to +1 (customer), written as three bytes. */
export function writeParadigm(
  position: number,
  theme: Theme,
  out: Uint8Array | number[] /* out */,
  at: number,
): void {
  writeStop(paradigmStops[theme], (position + 1) / 2, out, at);
}

/** Heat colour of 0 (cold) to 1 (flight), written as three bytes. */
export function writeHeat(
  heat: number,
  theme: Theme,
  out: Uint8Array | number[] /* out */,
  at: number,
): void {
  writeStop(heatStops[theme], heat, out, at);
}

const scratch = [0, 0, 0];
const scratchCss = () => `rgb(${scratch[0]}, ${scratch[1]}, ${scratch[2]})`;

/** CSS colour of a position from -1 (product) over 0 (undecided) to +1 (customer). */
export function paradigmColour(position: number, theme: Theme): string {
  writeParadigm(position, theme, scratch, 0);
  return scratchCss();
}

/** CSS colour of heat from 0 (cold) to 1 (flight). */
export function heatColour(heat: number, theme: Theme): string {
  writeHeat(heat, theme, scratch, 0);
  return scratchCss();
}

/** CSS colour of a surface or ink token. */
export const surface = (name: Surface, theme: Theme): string => SURFACES[theme][name];

/** A surface or ink token as an sRGB triple in 0..255. */
export const surfaceRgb = (name: Surface, theme: Theme): Rgb => parse(SURFACES[theme][name]);

/** Belts on whatever is of the product side; with their outline. */
export const BELT = { dark: 'bg', light: 'ink' } as const satisfies Record<Theme, Surface>;

/** All custom properties of a theme: `--bg`, `--ink-2`, `--paradigm-0`..`-4`, `--heat-0`..`-4`. */
export function themeProperties(theme: Theme): [name: string, value: string][] {
  return [
    ...Object.entries(SURFACES[theme]).map(([name, value]): [string, string] => [
      `--${name}`,
      value,
    ]),
    ['--belt', surface(BELT[theme], theme)],
    ...PARADIGM[theme].map((value, stop): [string, string] => [`--paradigm-${stop}`, value]),
    ...HEAT[theme].map((value, stop): [string, string] => [`--heat-${stop}`, value]),
  ];
}

/** Puts a theme on the page: custom properties, `data-theme` and the browser's own colour scheme. */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  for (const [name, value] of themeProperties(theme)) root.style.setProperty(name, value);
  root.style.setProperty('color-scheme', theme);
  root.dataset['theme'] = theme;
}
