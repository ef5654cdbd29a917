// One team of the wall as a row of the table. What is hidden is not in the page at all, so that no projector,
// screen reader or curious hand finds it.

import { button, el } from '../dom.ts';
import { percent } from '../marks/words.ts';
import { scenarioTitle } from '../library.ts';
import { curveMarks, curveSvg } from './curve.ts';
import { guessesOf } from './figures.ts';
import { figuresIn, stateWords, type Result } from './result.ts';
import { COLUMNS, isHidden, keyOf, type Column, type Team, type View } from './teams.ts';
import { say } from './words.ts';

export interface RowHost {
  hide(team: Team, hide: boolean): void;
  remove(team: Team): void;
  debrief(team: Team): void;
}

export interface RowState {
  readonly team: Team;
  readonly view: View;
  readonly result: Result;
}

type FigureColumn = Exclude<Column, 'number' | 'team'>;
export const FIGURES = COLUMNS.filter(
  (column): column is FigureColumn => column !== 'number' && column !== 'team',
);

/** All that a row shows, as a text: the same text needs no new cells. */
export function rowKey({ team, view, result }: RowState): string {
  const { names, scores } = view;
  const shown = [isHidden(view, team), names, scores, result.kind];
  return [team.number, keyOf(team.record), team.record.stateHash, ...shown].join(' ');
}

export function rowCells(state: RowState, host: RowHost): HTMLElement[] {
  const { team, view, result } = state;
  const hidden = isHidden(view, team);
  const name = nameOf(team, view);
  const cell = (column: string, label: string, ...body: (Node | string)[]) =>
    el('td', { class: `wall-${column}`, 'data-label': label }, ...body);
  const figures = hidden ? null : figuresIn(result);
  return [
    cell('number', say.columns.number, String(team.number)),
    el('th', { scope: 'row', class: 'wall-team' }, ...nameCell(state, name, hidden)),
    cell('picture', say.curve, ...(hidden ? [] : [picture(state)])),
    ...FIGURES.map((column) =>
      cell(
        column,
        say.columns[column],
        hidden || !view.scores ? say.hiddenValue : valueOf(figures?.[column], column, result),
      ),
    ),
    cell(
      `state wall-state-${result.kind}`,
      say.state,
      hidden ? '' : stateWords(result, team.record.stateHash),
    ),
    cell('actions', say.actions, ...actions(state, host, name, hidden)),
  ];
}

/** What a team may be called now. */
export function nameOf(team: Team, view: View): string {
  if (isHidden(view, team)) return say.hiddenTeam;
  return view.names ? team.record.team : say.nameless(team.number);
}

function nameCell({ team, view }: RowState, name: string, hidden: boolean): Node[] {
  // A name of another script, or with signs that turn the writing round, must not turn what stands beside it.
  const shown = el('bdi', { class: 'wall-name' }, name);
  if (hidden || !view.names) return [shown];
  const { firm, mode, quarters } = team.record;
  const words = say.firm(scenarioTitle(firm) ?? firm, say.modes[mode], quarters.length);
  return [shown, el('span', { class: 'wall-firm' }, words)];
}

function valueOf(value: number | null | undefined, column: FigureColumn, result: Result): string {
  if (value === undefined || value === null) {
    return result.kind === 'waiting' ? say.notYet : say.noValue;
  }
  return say.value[column](value);
}

function picture({ team, view, result }: RowState): SVGElement {
  const { record } = team;
  const runs = view.scores && 'run' in result ? result : null;
  const run = runs?.run ?? null;
  const [done, ghost] = [run, runs?.nothing].map((of) => of?.history.reader('converted') ?? null);
  const guesses = record.quarters.map(({ guess }) => percent(guess));
  const came =
    run === null ? null : guessesOf(record, run.history).map((guess) => percent(guess.came));
  return curveSvg(curveMarks(record, done, ghost), say.curveSpoken(guesses, came));
}

function actions(
  { team, view, result }: RowState,
  host: RowHost,
  name: string,
  hidden: boolean,
): Node[] {
  const spoken = hidden ? say.nameless(team.number) : name;
  const one = (what: string, act: string, press: () => void) =>
    button(what, press, { 'aria-label': say.ofTeam(what, spoken), 'data-act': act });
  const list: Node[] = [
    one(hidden ? say.reveal : say.hide, 'hide', () => host.hide(team, !hidden)),
  ];
  if (!hidden && view.scores && view.names && 'run' in result) {
    list.push(one(say.debrief, 'debrief', () => host.debrief(team)));
  }
  list.push(one(say.remove, 'remove', () => host.remove(team)));
  return list;
}
