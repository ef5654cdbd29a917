// "Save as film": what it shows, how large, how fast, which weeks; how long and how large it will be; and while
// it is made, how far it has come, with a way to stop it. Closing the dialog stops it, too.

import { openDialog } from '../dialogs.ts';
import { button, el, setText } from '../dom.ts';
import type { Means } from './encoder.ts';
import './dialog.css';
import { chooser, numberField } from './fields.ts';
import type { Kind } from './layout.ts';
import type { FilmChoices } from './make.ts';
import { filmBytes, filmSeconds, PACES, SIZES, spanOf } from './timing.ts';
import { say } from './words.ts';

export interface FilmDialogHost {
  readonly weeks: number;
  readonly means: Means;
  readonly still: boolean;
  /** Makes and saves it; tells what was saved. Rejects when stopped or when it cannot be. */
  make(
    choices: FilmChoices,
    onPicture: (made: number, wanted: number) => void,
    stopped: AbortSignal,
  ): Promise<{ name: string; bytes: number }>;
}

export function openFilmDialog(host: FilmDialogHost): void {
  const { weeks, means } = host;
  if (means === 'none') return void openDialog(say.film, el('p', {}, say.none));
  const week = (name: string, value: number) => numberField(name, value, weeks, () => tell());
  const kinds = Object.entries(say.kinds).map(([kind, text]) => [text, kind as Kind] as const);
  const what = chooser(say.what, kinds, 0, () => tell());
  const sizes = SIZES.map((size) => [say.sizeOf(size[0], size[1]), size] as const);
  const size = chooser(say.size, sizes, 1, () => tell());
  const paces = PACES.map((pace) => [say.paceOf(pace), pace] as const);
  const pace = chooser(say.pace, paces, 2, () => tell());
  const from = week(say.from, 0);
  const to = week(say.to, weeks);
  const captions = el('input', { type: 'checkbox', checked: true });
  const estimate = el('p', { class: 'film-estimate', role: 'status' });
  const notes = [
    ...(means === 'recorder' ? [say.realTime] : []),
    ...(host.still ? [say.still] : []),
  ].map((text) => el('p', { class: 'film-quiet' }, text));
  const start = button(say.start, () => void make(), { class: 'film-start' });
  const cancel = button(say.cancel, () => stopping?.abort(), { hidden: true });
  const bar = el('progress', { hidden: true, 'aria-label': say.film, max: 1, value: 0 });
  const state = el('p', { class: 'film-state', role: 'status' });
  const fields = el(
    'fieldset',
    { class: 'film-fields', 'aria-label': say.what },
    what.element,
    size.element,
    pace.element,
    from.element,
    to.element,
    el('label', { class: 'switch' }, captions, say.captions),
  );
  let stopping: AbortController | null = null;

  const choices = (): FilmChoices => ({
    kind: what.value(),
    size: size.value(),
    span: spanOf(from.value(), to.value(), pace.value(), weeks),
    captions: captions.checked,
  });
  function tell(): void {
    const { span, size: chosen } = choices();
    setText(estimate, say.estimate(filmSeconds(span), filmBytes(span, chosen[1])));
  }

  function working(on: boolean): void {
    fields.disabled = start.hidden = on;
    cancel.hidden = bar.hidden = !on;
    (on ? cancel : start).focus();
  }

  async function make(): Promise<void> {
    const chosen = choices();
    const stop = new AbortController();
    stopping = stop;
    working(true);
    setText(state, say.beginning);
    const began = performance.now();
    let told = 0;
    const onPicture = (made: number, wanted: number) => {
      bar.value = made / wanted;
      const now = performance.now();
      if (made === wanted) setText(state, say.finishing);
      // Often enough to be seen, seldom enough to be heard.
      if (now - told < 1000 || made === wanted) return;
      told = now;
      const left = (((now - began) / made) * (wanted - made)) / 1000;
      setText(state, say.working(made, wanted, now - began > 3000 ? say.left(left) : ''));
    };
    const said = await host.make(chosen, onPicture, stop.signal).then(
      ({ name, bytes }) => say.done(name, bytes),
      (problem: unknown) =>
        stop.signal.aborted
          ? say.canceled
          : say.failed(problem instanceof Error ? problem.message : String(problem)),
    );
    stopping = null;
    working(false);
    setText(state, said);
  }

  tell();
  const dialog = openDialog(
    say.film,
    el('p', {}, say.filmHelp),
    fields,
    estimate,
    ...notes,
    el('div', { class: 'film-acts' }, start, cancel, bar),
    state,
  );
  dialog.classList.add('film-dialog');
  dialog.addEventListener('close', () => stopping?.abort());
}
