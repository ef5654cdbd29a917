// The two pages of the report as elements. Texts are texts; nothing here knows where its figures come from.

import { el } from '../dom.ts';
import type { ReportChance, ReportInput } from './report-input.ts';
import { paperPage, paperSection } from './paper.ts';
import { planTable } from './report-plan.ts';
import { cut, reportSections, reportSource, type ReportSection } from './report-text.ts';
import { plotSvg } from './svg.ts';
import { say } from './words.ts';

/** Drawing units of the chart, px of paper: beside the floor, and with the page's width for itself. */
const BESIDE = { width: 416, height: 190, text: 12 };
const ALONE = { width: 688, height: 190, text: 12 };

/** How much fits: most lines of each kind. */
export interface Room {
  readonly steps: number;
  readonly lines: number;
}

export function reportPages(input: ReportInput, room: Room): HTMLElement[] {
  const { organisation, scenario, question, plan, weeks, steps } = input;
  const first = page(
    input,
    1,
    el(
      'header',
      { class: 'take-head' },
      el('p', { class: 'take-quiet' }, `${cut(organisation, 90)} · ${cut(scenario, 90)}`),
      el('h2', {}, question === '' ? say.noQuestion : cut(question, 260)),
    ),
    paperSection(say.answer, answer(input)),
    pictures(input),
    paperSection(
      `${say.plan}: ${cut(plan, 60)}, ${say.planWeeks(steps.length, weeks)}`,
      planTable(input, room.steps),
    ),
  );
  const [adds, ...others] = reportSections(input).map((part) => lines(part, room));
  const second = page(input, 2, adds, ...others, again(input));
  return [first, second];
}

function page(input: ReportInput, number: number, ...body: HTMLElement[]): HTMLElement {
  const made = `${say.made(input.date)} · ${say.page(number)}`;
  return paperPage(say.page(number), [say.limitsLead, made], ...body);
}

function answer({ goal, chance, noPlan, difference, plan, risks }: ReportInput): HTMLElement {
  const care = risks.find(({ title }) => title === say.risk.promise)?.text;
  const sentences = [difference, care].filter(
    (text) => text !== undefined && text !== say.noPromise,
  );
  return el(
    'div',
    {},
    el('p', {}, `${goal.slice(0, 1).toUpperCase()}${goal.slice(1)}`),
    el(
      'dl',
      { class: 'take-chances' },
      one(say.withPlan(cut(plan, 40)), chance, 'take-chance'),
      one(say.withoutPlan, noPlan, 'take-chance take-none'),
    ),
    ...(sentences.length === 0 ? [] : [el('p', {}, sentences.join(' '))]),
  );
}

function one(name: string, chance: ReportChance | undefined, style: string): HTMLElement {
  const value =
    chance === undefined
      ? [say.notYet]
      : [
          el('strong', {}, chance.chance),
          ` ${chance.interval} `,
          el('span', { class: 'take-quiet' }, chance.runs),
        ];
  return el('div', { class: style }, el('dt', {}, name), el('dd', {}, ...value));
}

/** Said and done beside the floor; where there is no floor, it says so and leaves its room to the chart. */
function pictures(input: ReportInput): HTMLElement {
  const { floor, chart: drawn } = input;
  const help = el('p', { class: 'take-quiet' }, drawn === undefined ? say.notYet : say.chartHelp);
  if (floor === undefined) {
    return paperSection(
      say.chart,
      chart(input, ALONE),
      help,
      el('p', { class: 'take-quiet' }, say.noFloor),
    );
  }
  const title = say.floor(floor.week);
  return el(
    'div',
    { class: 'take-pictures' },
    paperSection(say.chart, chart(input, BESIDE), help),
    paperSection(
      title,
      el('img', { class: 'take-floor', src: floor.picture, alt: `${title}. ${say.floorHelp}` }),
      el('p', { class: 'take-quiet' }, say.floorHelp),
    ),
  );
}

function chart(
  { chart: drawn, chartSpoken = say.chart }: ReportInput,
  size: typeof ALONE,
): HTMLElement {
  const plot = drawn === undefined ? [] : [plotSvg(drawn(size), chartSpoken)];
  return el('div', { class: 'chart take-chart' }, ...plot);
}

function lines({ name, title, lead, lines: all }: ReportSection, room: Room): HTMLElement {
  const most = name === 'adds' ? room.steps : name === 'risks' ? Infinity : room.lines;
  const shown = all.slice(0, most).map(({ strong, text }) => {
    const head = strong === undefined ? [] : [el('strong', {}, strong), ' '];
    return el('li', {}, ...head, text);
  });
  const left = all.length - shown.length;
  const rest = left > 0 ? [el('li', {}, say.moreLines(left))] : [];
  const above = lead === undefined ? [] : [el('p', { class: 'take-quiet' }, lead)];
  return paperSection(
    title,
    ...above,
    el('ul', { class: `take-list take-${name}` }, ...shown, ...rest),
  );
}

function again(input: ReportInput): HTMLElement {
  const { link, command, facts } = reportSource(input);
  const { link: address } = input.again;
  const there =
    address === undefined
      ? [link]
      : [el('a', { href: address, class: 'take-typed' }, link === address ? link : say.openLink)];
  return paperSection(
    say.again,
    el(
      'dl',
      { class: 'take-again' },
      el('dt', {}, say.link),
      el('dd', {}, ...there, ...(address === undefined || link === address ? [] : [` ${link}`])),
      el('dt', {}, say.command),
      el(
        'dd',
        {},
        el('span', { class: command === input.again.command ? 'take-typed' : '' }, command),
      ),
    ),
    el('p', {}, facts.join(' ')),
  );
}
