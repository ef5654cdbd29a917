// How strong real turnarounds are, in the dialog: what is compared, the picture of real changes with the plan's mark on it,
// and the sentence that the plan earns.

import { el, svgEl } from '../dom.ts';
import { figure } from '../marks/words.ts';
import {
  changesOf,
  likelihood,
  reachedOf,
  RECORD,
  yearsOf,
  type Change,
  type Changes,
} from './likelihood.ts';
import { say } from './words.ts';

/** Points at both ends of the picture; what lies beyond is drawn at the end. */
const [FROM, TO] = [-40, 60];
const STRONG = [15, 20] as const;
const THREE_YEARS = 3;
const STANDARD_WEEKS = 156;

export function turnarounds(promise: Change | null): HTMLElement[] {
  const { organisations, survey, first, last } = RECORD;
  const years = yearsOf(promise?.weeks ?? STANDARD_WEEKS);
  const [fifteen, twenty] = STRONG.map((points) => casesOf('leadership', points));
  return [
    el('p', {}, say.turnaroundsLead(organisations, survey, first, last)),
    el('p', {}, say.turnaroundsStrong(fifteen, twenty, casesOf('engagement', STRONG[1]))),
    picture(changesOf('leadership')[years - 1], promise),
    el(
      'p',
      { class: 'trust-mark' },
      promise ? likelihood(promise).sentence : say.turnaroundsNoPlan,
    ),
    el('p', { class: 'trust-quiet' }, say.compared),
    el('p', { class: 'trust-quiet' }, say.comparedCaveat),
    el('p', { class: 'trust-quiet' }, `${survey}: ${RECORD.source}. ${RECORD.licence}.`),
  ];
}

function casesOf(theme: 'engagement' | 'leadership', points: number) {
  const changes = changesOf(theme)[THREE_YEARS - 1];
  return { reached: reachedOf(changes, points), cases: changes.cases, years: THREE_YEARS };
}

const place = (points: number) =>
  (100 * (Math.min(TO, Math.max(FROM, points)) - FROM)) / (TO - FROM);

/** Real changes as bars of two points each, so that whole and half points even out. */
const BIN = 2;

function bars({ least, counts }: Changes): number[] {
  const sums = Array.from({ length: (TO - FROM) / BIN }, () => 0);
  counts.forEach((count, offset) => {
    const at = Math.floor((least + offset - FROM) / BIN);
    sums[Math.min(sums.length - 1, Math.max(0, at))] += count;
  });
  return sums;
}

function picture(changes: Changes, promise: Change | null): HTMLElement {
  const { years, cases, least, counts } = changes;
  const sums = bars(changes);
  const most = Math.max(...sums);
  const svg = svgEl('svg', {
    viewBox: `0 0 ${sums.length} 100`,
    preserveAspectRatio: 'none',
    class: 'trust-bars',
    role: 'img',
  });
  const signedPoints = (points: number) => `${points > 0 ? '+' : ''}${figure(points, 0)}`;
  const mark = promise ? say.pictureMark(signedPoints(promise.points)) : '';
  const ends = [least, least + counts.length].map(signedPoints);
  svg.setAttribute('aria-label', say.pictureSpoken(years, cases, ends[0], ends[1], mark));
  sums.forEach((sum, at) => {
    // One case in a thousand is still there to be seen.
    const height = sum === 0 ? 0 : Math.max(1.5, (100 * sum) / most);
    const strong = FROM + at * BIN >= STRONG[0] - 1;
    const bar = svgEl('rect', { x: at + 0.06, y: 100 - height, width: 0.88, height });
    if (strong) bar.setAttribute('class', 'trust-strong');
    svg.append(bar);
  });
  const at = (points: number, text: string, look: string) => {
    const label = el('span', { class: look, 'aria-hidden': 'true' }, text);
    label.style.setProperty('--at', `${place(points)}%`);
    return label;
  };
  const plot = el('div', { class: 'trust-plot' }, svg);
  for (const points of STRONG) {
    const reached = reachedOf(changes, points);
    plot.append(
      at(points, say.pictureShare(points, reached / cases), `trust-share trust-at-${points}`),
    );
  }
  if (promise) {
    // Words stand on the side where there is room.
    const side = place(promise.points) > 50 ? 'trust-plan trust-plan-left' : 'trust-plan';
    plot.append(at(promise.points, `${say.turnaroundsPlan} ${signedPoints(promise.points)}`, side));
  }
  const axis = el('div', { class: 'trust-axis' });
  for (const points of [-20, 0, 20, 40])
    axis.append(at(points, signedPoints(points), 'trust-tick'));
  return el(
    'figure',
    { class: 'trust-picture' },
    el('figcaption', {}, say.picture(years, cases)),
    plot,
    axis,
  );
}
