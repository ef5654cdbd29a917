// The two pages of a debrief: how it ended and what was decided on the first, why and what to talk about on the
// second. Texts are texts, whatever a team is called.

import { version } from '../../package.json';
import { el } from '../dom.ts';
import { signed } from '../challenge/words.ts';
import { scenarioTitle } from '../library.ts';
import { cut } from '../takeaway/report-text.ts';
import { paperPage, paperSection } from '../takeaway/paper.ts';
import type { Debrief, DebriefParts, TurnWords } from './input.ts';
import { guessPlot } from './guess-plot.ts';
import { say } from './words.ts';

const PLOT = { width: 688, height: 190, text: 12 };
const LONGEST_TYPED = 300;

/** How much of long lists fits. */
export interface Room {
  readonly steps: number;
  readonly traps: number;
  readonly prompts: number;
}

export const ROOMS: readonly Room[] = [
  { steps: 40, traps: 11, prompts: 4 },
  { steps: 6, traps: 7, prompts: 4 },
  { steps: 4, traps: 5, prompts: 3 },
  { steps: 2, traps: 3, prompts: 2 },
];

export interface Sheet {
  readonly parts: DebriefParts;
  readonly debrief: Debrief;
  /** Address that opens this debrief. */
  readonly address: string;
  readonly date: string;
}

export function debriefPages(sheet: Sheet, room: Room): HTMLElement[] {
  const { parts, debrief, date } = sheet;
  const { record } = parts;
  const firm = scenarioTitle(record.firm) ?? record.firm;
  const foot = (number: number) => [say.limits, `${say.made(date)} · ${say.page(number)}`] as const;
  return [
    paperPage(
      say.page(1),
      foot(1),
      el(
        'header',
        { class: 'take-head' },
        el(
          'p',
          { class: 'take-quiet' },
          say.head(cut(firm, 90), say.modes[record.mode], record.quarters.length),
        ),
        el('h2', {}, el('bdi', {}, record.team)),
      ),
      paperSection(say.ended, ends(debrief)),
      paperSection(say.chart, chart(sheet), el('p', { class: 'take-quiet' }, say.chartHelp)),
      paperSection(say.decisions, decisions(debrief, room)),
    ),
    paperPage(
      say.page(2),
      foot(2),
      paperSection(say.turns, ...turns(debrief.turns)),
      paperSection(say.traps, ...traps(debrief, room)),
      paperSection(say.prompts, ...prompts(debrief, room)),
      again(sheet),
    ),
  ];
}

const quiet = (text: string) => el('p', { class: 'take-quiet' }, text);

function table(style: string, heads: readonly string[], rows: readonly HTMLElement[]): HTMLElement {
  return el(
    'table',
    { class: `take-plan ${style}` },
    el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, ...rows),
  );
}

function ends({ ends: rows, changed, total, guesses }: Debrief): HTMLElement {
  const { what, you, nothing, points } = say.columns;
  const scored = total !== null;
  const worst = guesses.reduce(
    (most, one, place) =>
      Math.abs(one.guess - one.came) > Math.abs(guesses[most].guess - guesses[most].came)
        ? place
        : most,
    0,
  );
  const mean =
    guesses.reduce((sum, { guess, came }) => sum + Math.abs(guess - came), 0) / guesses.length;
  const cells = rows.map((row) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, row.name),
      el('td', {}, el('strong', {}, row.run)),
      el('td', {}, row.nothing),
      ...(scored ? [el('td', {}, row.points)] : []),
    ),
  );
  if (scored) {
    const sum = el('strong', {}, signed(total));
    const goals = rows.filter((row) => row.points !== '').length;
    const line = el('tr', {}, el('th', { scope: 'row' }, say.together), el('td'), el('td'));
    line.append(el('td', {}, sum));
    cells.splice(goals, 0, line);
  }
  return el(
    'div',
    {},
    table('debrief-ends', [what, you, nothing, ...(scored ? [points] : [])], cells),
    quiet(scored ? `${say.meaning} ${say.scoring}` : say.meaning),
    el('p', {}, say.added(changed.run, changed.nothing)),
    el('p', {}, say.miss(mean, worst + 1, guesses[worst].guess, guesses[worst].came)),
  );
}

function chart({ parts, debrief }: Sheet): HTMLElement {
  const { run, nothing } = parts;
  const svg = guessPlot(run.history, nothing.history, debrief.guesses, PLOT);
  return el('div', { class: 'chart take-chart' }, svg);
}

function decisions({ quarters }: Debrief, { steps }: Room): HTMLElement {
  const { quarter, asked, began, guessed, came } = say;
  const some = (texts: readonly string[]) => {
    const shown = texts.slice(0, steps).map((text) => cut(text, 90));
    const left = texts.length - shown.length;
    return shown.length === 0
      ? say.none
      : [...shown, ...(left > 0 ? [say.more(left)] : [])].join(', ');
  };
  const rows = quarters.map((row, place) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, String(place + 1)),
      el('td', {}, some(row.asked)),
      el('td', {}, some(row.began)),
      el('td', { class: 'take-number' }, say.share(row.guess.guess)),
      el('td', { class: 'take-number' }, say.share(row.guess.came)),
    ),
  );
  return table('debrief-decisions', [quarter, asked, began, guessed, came], rows);
}

function turns(found: readonly TurnWords[]): HTMLElement[] {
  if (found.length === 0) return [el('p', {}, say.noTurn)];
  const items = found.map(({ week, turned, inForce, pushed }) =>
    el('li', {}, el('strong', {}, say.week(week)), ` ${turned} ${inForce} ${pushed}`),
  );
  return [quiet(say.turnsLead), el('ol', { class: 'take-list debrief-turns' }, ...items)];
}

function traps({ traps: met }: Debrief, room: Room): HTMLElement[] {
  if (met.length === 0) return [el('p', {}, say.noTrap)];
  const shown = met.slice(0, room.traps);
  const items = shown.map(({ name, claim, evidence }) =>
    el(
      'li',
      {},
      el('strong', {}, `${say.trapTitle[name]}.`),
      ` ${evidence} `,
      el('span', { class: 'take-quiet' }, say.claim(claim)),
    ),
  );
  const left = met.length - shown.length;
  if (left > 0) items.push(el('li', {}, say.more(left)));
  return [quiet(say.trapsLead), el('ul', { class: 'take-list' }, ...items)];
}

function prompts({ prompts: found }: Debrief, room: Room): HTMLElement[] {
  if (found.length === 0) return [el('p', {}, say.noPrompt)];
  const items = found
    .slice(0, room.prompts)
    .map(({ claim, shows, ask }) =>
      el(
        'li',
        {},
        `${shows} `,
        el('strong', {}, ask),
        ' ',
        el('span', { class: 'take-quiet' }, say.claim(claim)),
      ),
    );
  return [quiet(say.promptsLead), el('ul', { class: 'take-list' }, ...items)];
}

function again({ parts, address }: Sheet): HTMLElement {
  const { record, run } = parts;
  const typed = address.length <= LONGEST_TYPED;
  const link = el(
    'a',
    { href: address, class: typed ? 'take-typed' : undefined },
    typed ? address : say.openLink,
  );
  const same = run.hash === record.stateHash;
  const state = same
    ? say.same(run.history.lastWeek, run.hash)
    : say.other(record.stateHash, run.hash);
  return paperSection(
    say.again,
    el(
      'p',
      { class: 'debrief-link' },
      link,
      ...(typed ? [] : [` ${say.longLink(address.length)}`]),
    ),
    el('p', {}, `${say.facts(record.firm, record.seed, version)} ${state}`),
  );
}
