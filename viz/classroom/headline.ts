// The sentence that a reveal begins with, made from the guess and the run; and what it will be, for the speaker.

import type { Reading } from '../marks/lines.ts';
import type { StepOf } from './course.ts';
import { claimOf, guessAt } from './guess.ts';
import { writerOf } from './lines.ts';
import { measured, optionFor, type Histories, type Run } from './readings.ts';
import type { Answer } from './progress.ts';
import { say } from './words.ts';

type Predict = StepOf<'predict'>;

/** For a line that was drawn, or for none. */
export function drawnHeadline(
  { headline, weeks }: Predict,
  answer: Answer | undefined,
  run: Reading,
  write: (value: number) => string,
): string {
  const came = write(run(weeks.to));
  if (answer === undefined || !('guess' in answer)) return say.cameTo(came, weeks.to);
  const claim = claimOf(answer.guess, run);
  // Who is surpassed by far claimed less than came: the figures say it.
  if (claim && headline && claim.fared !== 'passed') {
    return say.claimed(headline.claim, claim.week, headline[claim.fared]);
  }
  return say.drew(write(guessAt(answer.guess)(weeks.to)), weeks.to, came);
}

/** For an option that was chosen, or for none. */
export function chosenHeadline(
  options: readonly { readonly text: string }[],
  answer: Answer | undefined,
  right: number,
): string {
  const was = options[right].text;
  if (answer === undefined || !('option' in answer)) return say.wasOption(was);
  if (answer.option === right) return say.choseRight(was);
  return say.choseWrong(options[answer.option].text, was);
}

/** What a prediction will come to, before the room sees it. */
export function foretold(
  predict: Predict,
  run: Run,
  others: Histories,
  department: number,
): string {
  const { answer, outcome, weeks } = predict;
  if (answer.by === 'draw') {
    return say.willCome(writerOf(outcome)(run.get(outcome, weeks.to, department)), weeks.to);
  }
  const right = optionFor(answer, measured(predict, answer, run, others, department));
  return say.willBe(answer.options[right].text);
}
