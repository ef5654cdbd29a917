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
  const week = scene.game.passed * QUARTER;
  return el(
    'section',
    { class: 'challenge-known', 'aria-labelledby': 'challenge-known', 'data-scroll': 'known' },
    el('h2', { id: 'challenge-known' }, say.known),
    facts(scene, week),
    el('p', { class: 'challenge-hint' }, say.rumourHint),
    questions(scene, actions, week),
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
    { class: 'challenge-told', 'data-told': 'survey' },
    el('h4', {}, survey.title(week)),
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
    { class: 'challenge-told', 'data-told': 'network' },
    el('h4', {}, network.title(week)),
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
    { class: 'challenge-told', 'data-told': talkWith(name) },
    el('h4', {}, talk.title(name, week)),
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

/** Questions, each with its answer under it. */
function questions(scene: Scene, actions: Pick<Actions, 'ask'>, week: number): HTMLElement {
  const { game, table, open, told } = scene;
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
  // The newest stands where the question was asked.
  const talks = Object.entries(told.talks).toReversed();
  return el(
    'div',
    { class: 'challenge-questions' },
    el('h3', {}, say.ask),
    row('survey'),
    ...(told.survey ? [surveyTable(scene, week)] : []),
    row('network'),
    ...(told.network ? [networkPart(told.network, week)] : []),
    talkRow(scene, actions, open.description.departments),
    ...talks.map(([name, talk]) => talkPart(name, talk, week)),
  );
}

/** No department is chosen beforehand: a second press asks nobody. */
function talkRow(
  { game, table }: Scene,
  actions: Pick<Actions, 'ask'>,
  departments: readonly { readonly name: string }[],
): HTMLElement {
  const { asked } = quarterOf(game);
  const talks = departments.filter(({ name }) => !asked.includes(talkWith(name)));
  const where = el(
    'select',
    { 'aria-label': say.talkWith, 'data-focus': 'talk-where' },
    el('option', { value: '' }, say.talkWhere),
    ...talks.map(({ name }) => el('option', { value: name }, name)),
  );
  const price = say.askButton(table.challenge.prices.talk);
  const refused = askRefused(table, game.record.quarters, talkWith(''));
  const ask = () => (where.value === '' ? where.focus() : actions.ask(talkWith(where.value)));
  const talk = button(price, ask, {
    'aria-label': `${say.talkWith}: ${price}`,
    'data-focus': 'ask-talk',
    disabled: refused !== null || talks.length === 0,
  });
  if (refused !== null) talk.title = words.refused(refused);
  return el('div', { class: 'challenge-question' }, el('span', {}, say.talkWith), where, talk);
}
