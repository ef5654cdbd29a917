// The scoreboard in the dialog: a count at the top, a search, "only what fails", and a card a line. Failures have the same
// card as what holds: a sign and a word, no colour.

import { el } from '../dom.ts';
import { createCard } from './board-card.ts';
import { falls, linesOf, search, tally, type Line, type Scoreboard } from './scoreboard.ts';
import { say } from './words.ts';

export interface BoardView {
  readonly element: HTMLElement;
  /** Shows what holds these words, such as a claim's id. */
  look(words: string): void;
}

export function createBoard(board: Scoreboard): BoardView {
  const lines = linesOf(board);
  const kinds = ['all', 'fact', 'classic', 'magnitude'] as const;
  const kind = el(
    'select',
    { 'aria-label': say.kindLabel },
    ...kinds.map((name) => el('option', { value: name }, say.kinds[name])),
  );
  const only = el('input', { type: 'checkbox' });
  const typed = el('input', {
    type: 'text',
    role: 'searchbox',
    'aria-label': say.search,
    placeholder: say.search,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const shown = el('p', { class: 'trust-shown', role: 'status' });
  const cards = new Map(lines.map((line) => [line, createCard(line, board.organisations)]));
  const list = el('ul', { class: 'trust-lines', 'aria-label': say.sections.board });
  list.append(...cards.values());

  function show(): void {
    const wanted = (line: Line) =>
      (kind.value === 'all' || line.kind === kind.value) && (!only.checked || falls(line));
    const found = new Set(search(lines, typed.value, wanted));
    for (const [line, card] of cards) card.hidden = !found.has(line);
    shown.textContent = say.shown(found.size, lines.length);
  }
  for (const control of [kind, only, typed]) control.addEventListener('input', show);
  show();

  const controls = el(
    'div',
    { class: 'trust-controls' },
    typed,
    kind,
    el('label', { class: 'switch' }, only, say.onlyFails),
  );
  const element = el(
    'div',
    { class: 'trust-board' },
    ...counts(board, lines),
    controls,
    shown,
    list,
    el('p', { class: 'trust-quiet' }, `${say.abbreviations} ${say.longForm}`),
  );
  return {
    element,
    look(words) {
      typed.value = words;
      only.checked = false;
      kind.value = 'all';
      show();
    },
  };
}

function counts(board: Scoreboard, lines: readonly Line[]): HTMLElement[] {
  const of = (kind: Line['kind']) => lines.filter((line) => line.kind === kind);
  const held = (some: readonly Line[]) => {
    const all = some.filter(({ standing }) => standing !== null).length;
    return say.ofAll(tally(some).holds, all);
  };
  const facts = of('fact');
  const standing = tally(facts);
  const unexplained = facts.filter((line) => line.unexplained).length;
  return [
    el('p', { class: 'trust-count' }, say.boardCount(standing.holds, facts.length)),
    el('p', {}, say.boardRest(standing, unexplained)),
    el('p', {}, say.boardOthers(held(of('classic')), held(of('magnitude')))),
    el(
      'p',
      { class: 'trust-quiet' },
      say.boardLead(board.program, board.organisations, board.date),
    ),
  ];
}
