// What a team knows in a quarter, and what it can ask. Without asking it sees what everybody sees: profit,
// people, what leaders say, and what people say.

import { button, el } from '../dom.ts';
import { count, percent } from '../messages.ts';
import { talkWith, type Network, type Talk } from './ask.ts';
import { sumOver } from './credit.ts';
import { quarterOf } from './game.ts';
import { QUARTER } from './record.ts';
import { askingWeeks, askRefused } from './rules.ts';
import type { Actions, Scene } from './scene.ts';
import { words } from './words.ts';

const say = words.choose;

export function knownView(scene: Scene, actions: Pick<Actions, 'ask'>): HTMLElement {
  const { game, told } = scene;
  const week = game.passed * QUARTER;
  return el(
    'section',
    { class: 'challenge-known', 'aria-labelledby': 'challenge-known' },
    el('h2', { id: 'challenge-known' }, say.known),
    facts(scene, week),
    el('p', { class: 'challenge-hint' }, say.rumourHint),
    ...(told.survey ? [surveyTable(scene, week)] : []),
    ...(told.network ? [networkPart(told.network, week)] : []),
    ...Object.entries(told.talks).map(([name, talk]) => talkPart(name, talk, week)),
    questions(scene, actions),
  );
}

function facts({ read, frame, game }: Scene, week: number): HTMLElement {
  const talk = frame.talkByDepartment.reduce((sum, one) => sum + one, 0) / frame.departments;
  const fact = (name: string, value: string) =>
    el('div', {}, el('dt', {}, name), el('dd', {}, value));
  return el(
    'dl',
    { class: 'challenge-facts' },
    fact(say.profit, words.index(read('profit', week))),
    fact(say.headcount, count(read('headcount', week))),
    ...(week > 0 ? [fact(say.left, count(sumOver(read, 'exits', week - QUARTER, week)))] : []),
    fact(say.bear, words.strain(read('distress', week))),
    fact(say.leaders, say.talk(talk)),
    fact(say.rumour, percent(read('espoused', week))),
    ...(game.passed > 0 ? [fact(say.lastCame, percent(read('converted', week)))] : []),
  );
}

function surveyTable({ told, open }: Scene, week: number): HTMLElement {
  const names = open.description.departments;
  const cell = ({ share, low, high }: { share: number; low: number; high: number }) =>
    el('td', {}, words.survey.value(share, low, high));
  const rows = (told.survey ?? []).map(({ department, people, asked, believe, does, strain }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, names[department].name),
      el('td', {}, words.survey.askedOf(asked, people)),
      cell(believe),
      cell(does),
      el('td', {}, words.survey.strainOf(strain)),
    ),
  );
  const { survey } = words;
  const heads = [survey.department, survey.asked, survey.believe, survey.does, survey.strain];
  return el(
    'div',
    { class: 'challenge-told' },
    el('h3', {}, survey.title(week)),
    el('p', { class: 'challenge-hint', id: 'challenge-survey' }, survey.caption),
    el(
      'table',
      { 'aria-describedby': 'challenge-survey' },
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, ...rows),
    ),
  );
}

function networkPart({ connectors, share, where, gadflies }: Network, week: number): HTMLElement {
  const { network } = words;
  const list = (items: Network['where']) =>
    el('ul', {}, ...items.map(({ name, people }) => el('li', {}, network.where(name, people))));
  const loud = gadflies.reduce((sum, { people }) => sum + people, 0);
  return el(
    'div',
    { class: 'challenge-told' },
    el('h3', {}, network.title(week)),
    el('p', {}, network.connectors(connectors, share)),
    list(where),
    el('p', {}, network.gadflies(loud)),
    list(gadflies),
  );
}

function talkPart(name: string, { barriers, pushes }: Talk, week: number): HTMLElement {
  const { talk } = words;
  const listed = (items: readonly string[]) => (items.length > 0 ? items.join(', ') : talk.nothing);
  return el(
    'div',
    { class: 'challenge-told' },
    el('h3', {}, talk.title(name, week)),
    el('p', {}, talk.barriers),
    el('ul', {}, ...barriers.map((one) => el('li', {}, one))),
    ...(pushes === null
      ? [el('p', { class: 'challenge-hint' }, talk.noWeek)]
      : [
          el('p', {}, el('strong', {}, talk.up), ` ${listed(pushes.up)}`),
          el('p', {}, el('strong', {}, talk.down), ` ${listed(pushes.down)}`),
        ]),
  );
}

function questions(scene: Scene, actions: Pick<Actions, 'ask'>): HTMLElement {
  const { game, table, open } = scene;
  const { asked } = quarterOf(game);
  const { prices } = table.challenge;
  const free: readonly string[] = table.challenge.modes[table.mode].known ?? [];
  /** A question, or what became of it. */
  function asking(question: string, name: string, spoken: string): HTMLElement {
    if (free.includes(question)) return el('span', { class: 'challenge-hint' }, say.free);
    if (asked.includes(question)) return el('span', { class: 'challenge-hint' }, say.asked);
    const refused = askRefused(table, game.record.quarters, question);
    const ask = button(say.askButton(askingWeeks(question, prices)), () => actions.ask(question), {
      'aria-label': `${spoken}: ${say.askButton(askingWeeks(question, prices))}`,
      'data-focus': `ask-${name}`,
      disabled: refused !== null,
    });
    if (refused !== null) ask.title = words.refused(refused);
    return ask;
  }
  const row = (question: 'survey' | 'network') =>
    el(
      'div',
      { class: 'challenge-question' },
      el('span', {}, say.questions[question]),
      asking(question, question, say.questions[question]),
    );
  const talks = open.description.departments.filter(({ name }) => !asked.includes(talkWith(name)));
  const where = el(
    'select',
    { 'aria-label': say.talkWith, 'data-focus': 'talk-where' },
    ...talks.map(({ name }) => el('option', { value: name }, name)),
  );
  const talkPrice = say.askButton(prices.talk);
  const refused = askRefused(table, game.record.quarters, talkWith(''));
  const talk = button(talkPrice, () => actions.ask(talkWith(where.value)), {
    'aria-label': `${say.talkWith}: ${talkPrice}`,
    'data-focus': 'ask-talk',
    disabled: refused !== null || talks.length === 0,
  });
  return el(
    'div',
    { class: 'challenge-questions' },
    el('h3', {}, say.ask),
    row('survey'),
    row('network'),
    el('div', { class: 'challenge-question' }, el('span', {}, say.talkWith), where, talk),
  );
}
