// Before a game: name of the team, firm, how hard, which accident; or going on with a game that is kept.

import { button, el, setText } from '../dom.ts';
import type { Firm } from './firms.ts';
import type { Game, Start } from './game.ts';
import { guide } from './guide-words.ts';
import { rules } from './rules-words.ts';
import { goalsView } from './view-rules.ts';
import { words } from './words.ts';

const say = words.start;
const LONGEST_TEAM = 60;

export interface StartHost {
  begin(start: Start): void;
  goOn(game: Game): void;
}

interface Option {
  readonly value: string;
  readonly title: string;
  readonly text: string;
}

/** A group of radio buttons, each with a title and a sentence; `chosen` reads it. */
function radios(name: string, legend: string, options: readonly Option[], value: string) {
  const inputs = options.map((option) =>
    el('input', {
      type: 'radio',
      name,
      value: option.value,
      checked: option.value === value,
      id: `challenge-${name}-${option.value}`,
    }),
  );
  const rows = options.map((option, place) =>
    el(
      'label',
      { class: 'challenge-option', for: inputs[place].id },
      inputs[place],
      el('strong', {}, option.title),
      el('span', {}, option.text),
    ),
  );
  const element = el('fieldset', { class: 'challenge-options' }, el('legend', {}, legend), ...rows);
  return { element, chosen: () => inputs.find((one) => one.checked)?.value ?? value };
}

export function startView(
  firms: readonly Firm[],
  wanted: string | null,
  kept: readonly Game[],
  host: StartHost,
): HTMLElement[] {
  const first = firms.find(({ name }) => name === wanted) ?? firms[0];
  const unknown = wanted !== null && first.name !== wanted;
  const team = el('input', {
    type: 'text',
    maxlength: LONGEST_TEAM,
    autocomplete: 'off',
    id: 'challenge-team',
    'aria-describedby': 'challenge-team-note',
  });
  const note = el(
    'p',
    { class: 'challenge-hint', id: 'challenge-team-note', role: 'status' },
    say.teamHint,
  );
  const firm = radios(
    'firm',
    say.firm,
    firms.map(({ name, challenge, people }) => ({
      value: name,
      title: `${challenge.title}, ${say.people(people)}`,
      text: challenge.brief,
    })),
    first.name,
  );
  const { easy, hard } = first.challenge.modes;
  const money = (budget: number) => (budget * first.people) / 1000;
  const mode = radios(
    'mode',
    say.mode,
    [
      {
        value: 'easy',
        title: say.modes.easy,
        text: say.modeText.easy(money(easy.budget), easy.credit),
      },
      {
        value: 'hard',
        title: say.modes.hard,
        text: say.modeText.hard(money(hard.budget), hard.credit),
      },
    ],
    'easy',
  );
  const seed = el(
    'select',
    { id: 'challenge-seed' },
    ...first.challenge.seeds.map((_, place) => el('option', { value: place }, say.seedName(place))),
  );
  const form = el(
    'form',
    { class: 'challenge-form', novalidate: true },
    el('label', { for: 'challenge-team' }, say.team),
    team,
    note,
    firm.element,
    mode.element,
    el('label', { for: 'challenge-seed' }, say.seed),
    seed,
    el('p', { class: 'challenge-hint' }, say.seedHint),
    el('button', { type: 'submit', class: 'primary wide' }, say.begin),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = team.value.trim().slice(0, LONGEST_TEAM);
    if (name === '') {
      setText(note, say.noTeam);
      team.focus();
      return;
    }
    const chosen = firms.find((one) => one.name === firm.chosen()) ?? first;
    const { seeds } = chosen.challenge;
    const at = Math.min(seeds.length - 1, Number(seed.value));
    const hard = mode.chosen() === 'hard';
    host.begin({ team: name, firm: chosen.name, mode: hard ? 'hard' : 'easy', seed: seeds[at] });
  });
  const goals = el('div', { class: 'challenge-counts' });
  const showGoals = () => {
    const chosen = firms.find(({ name }) => name === firm.chosen()) ?? first;
    goals.replaceChildren(el('h2', {}, rules.goals), ...goalsView(chosen.challenge.goals));
  };
  firm.element.addEventListener('change', showGoals);
  showGoals();
  return [
    el('h1', { tabindex: -1 }, say.title),
    el('p', { class: 'challenge-lead' }, say.lead),
    el('p', {}, el('a', { href: '#challenge-guide' }, guide.link)),
    ...(unknown ? [el('p', { class: 'challenge-note' }, say.unknown(wanted.slice(0, 60)))] : []),
    ...(kept.length > 0 ? [keptView(firms, kept, host)] : []),
    goals,
    form,
  ];
}

function keptView(firms: readonly Firm[], kept: readonly Game[], host: StartHost): HTMLElement {
  const rows = kept.map((game) => {
    const { team, firm } = game.record;
    const title = firms.find(({ name }) => name === firm)?.challenge.title ?? firm;
    const text =
      game.phase === 'end' ? say.seeEnd(team) : say.goOn(team, Math.min(8, game.passed + 1));
    return el(
      'li',
      {},
      button(`${text} (${title})`, () => host.goOn(game)),
    );
  });
  return el('ul', { class: 'challenge-kept' }, ...rows);
}
