// The reveal: the run drawn over the guess like with a pen. It waits where the two lie furthest apart, says it in
// points, and goes on; in the weeks that the lesson names it waits for the speaker. At its end stands what was claimed
// and what came, and then how many other firms give the same answer.

import { MOTION } from '../palette.ts';
import { answeredOptions } from './choices.ts';
import type { LessonEntry, StepOf } from './course.ts';
import { elsewhereOf, OTHERS } from './elsewhere.ts';
import { departmentIn, runsAsked } from './foretell.ts';
import { largestMiss } from './guess.ts';
import { chosenHeadline, drawnHeadline } from './headline.ts';
import { nameOf, writerOf } from './lines.ts';
import type { Answer } from './progress.ts';
import { comparedRun, measured, optionFor, type Histories } from './readings.ts';
import type { Told } from './reels.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

type Predict = StepOf<'predict'>;

/** How long the pen waits at the largest miss, in ms. */
const WAIT_MS = 1500;
/** On a slide the pen takes longer, for a whole line and for each stretch between its stops. */
const SLIDE_MS = 4000;
const STRETCH_MS = 2000;

/** How long the pen draws a part of the line, in ms; `share` is that part. */
export const penTime = (share: number, presenting: boolean): number =>
  presenting ? Math.max(STRETCH_MS, SLIDE_MS * share) : MOTION.reveal.ms;

/** The prediction that a reveal answers, and its place. */
function predictionBefore({ lesson }: LessonEntry, place: number): [Predict, number] {
  for (let at = place - 1; at >= 0; at--) {
    const step = lesson.steps[at];
    if (step.kind === 'predict') return [step, at];
  }
  throw new Error('this reveal has no prediction before it');
}

export async function revealed(scene: Scene, stops: readonly number[] = []): Promise<void> {
  const { host } = scene;
  const { page, entry, place, answers } = host;
  const [predict, at] = predictionBefore(entry, place);
  const { step } = scene;
  const answer = answers[at];
  page.say(step.title ?? say.revealing);
  const { told, runs } = await runsAsked(entry, host.reels, predict);
  if (scene.left) return;
  const { weeks, answer: asked, outcome } = predict;
  const department = departmentIn(told, predict.department);
  const read = told.history.reader(outcome, department);
  scene.floorAt(predict.run, weeks.from, weeks.from);
  page.tell({ source: say.oneRun(told.description.seed) });
  const of = { ...step, title: '', department: predict.department, run: predict.run };
  const chart = step.chart ?? predict.chart ?? [outcome];
  const beside = step.beside ?? predict.beside ?? comparedRun(predict);
  const shown = { ...of, chart, beside };
  const drawAll = async (miss: number | null, drawTo: (week: number) => void): Promise<void> => {
    let { from } = weeks;
    for (const to of [...stops, weeks.to]) {
      const ms = penTime((to - from) / (weeks.to - weeks.from), host.presenting());
      await draw(scene, { from, to, ms }, miss !== null && miss > from ? miss : null, drawTo);
      if (scene.left) return;
      scene.floorAt(predict.run, to, to);
      if (to !== weeks.to) await scene.speaker(say.penWaits(to), say.next.tell);
      from = to;
    }
  };

  if (asked.by === 'choose') {
    const right = optionFor(asked, measured(predict, asked, told.history, runs, department));
    const chosen = answer && 'option' in answer ? answer.option : null;
    const headline = chosenHeadline(asked.options, answer, right);
    await scene.lines(told, weeks.to, weeks.from, { of: shown });
    await drawAll(null, (week) => scene.drawTo(week));
    if (scene.left) return;
    page.hosts.under.append(answeredOptions(asked.options, chosen, right));
    said(scene, predict, told, runs, answer, [headline]);
    return;
  }

  const guess = answer && 'guess' in answer ? answer.guess : null;
  const miss = guess && largestMiss(guess, read);
  const write = writerOf(outcome);
  const missed = miss
    ? say.missSaid(miss.week, write(miss.guessed), write(miss.came), miss.points)
    : '';
  await scene.lines(told, weeks.to, weeks.from, { of: shown, guess });
  await drawAll(miss?.week ?? null, (week) => {
    const reached = miss !== null && week >= miss.week;
    if (reached) page.tell({ found: missed });
    scene.drawTo(week, { miss: reached ? miss : null });
  });
  if (scene.left) return;
  const headline = drawnHeadline(predict, answer, read, write);
  const end = `${nameOf(outcome)}: ${write(read(weeks.to))}, ${say.weekNumber(weeks.to)}.`;
  said(scene, predict, told, runs, answer, [headline, missed, end]);
}

/** What came, in words; then the same question in other firms, as they come in. */
function said(
  scene: Scene,
  predict: Predict,
  told: Told,
  runs: Histories,
  answer: Answer | undefined,
  words: readonly string[],
): void {
  const { page, others, entry, onShows } = scene.host;
  const [headline] = words;
  scene.host.onEnded();
  page.tell({ text: scene.step.text ?? '' });
  if (scene.step.title === undefined) page.say(headline);
  else page.tell({ found: headline });
  const department = departmentIn(told, predict.department);
  others.ask(entry, predict, told, (firms) => {
    if (scene.left) return;
    const { seed } = told.description;
    const known =
      firms === null
        ? `${say.oneRun(seed)} ${say.elsewhereFailed}`
        : elsewhereWords(seed, predict, elsewhereOf(predict, answer, runs, firms, department));
    page.tell({ source: known });
    onShows([...words, known].filter((one) => one !== '').join(' '));
  });
  scene.onLeaving(() => others.rest());
}

function elsewhereWords(
  seed: number,
  { answer, outcome }: Predict,
  { runs, same, low, high, least, most }: ReturnType<typeof elsewhereOf>,
): string {
  if (runs < OTHERS) return say.anecdote(seed, runs, OTHERS);
  if (Number.isNaN(least)) return say.oneRun(seed);
  const write = writerOf(outcome);
  if (same === null) return say.endsElsewhere(seed, runs, write(least), write(most));
  const words = answer.by === 'choose' ? say.sameElsewhere : say.sideElsewhere;
  return words(seed, same, runs, low, high);
}

/** Draws week by week within a time, and waits at one of them; whoever goes on has the rest drawn at once. */
async function draw(
  scene: Scene,
  { from, to, ms }: { from: number; to: number; ms: number },
  wait: number | null,
  drawTo: (week: number) => void,
): Promise<void> {
  if (scene.host.theme.reducedMotion) return drawTo(to);
  const pen = scene.takePen();
  const perWeek = ms / (to - from);
  let last = performance.now();
  let drawn = 0;
  let rest = 0;
  let week = from;
  while (!scene.left && week < to) {
    const now = performance.now();
    const passed = scene.host.held() ? 0 : now - last;
    last = now;
    if (rest > 0) rest -= passed;
    else drawn += passed;
    const due = pen.hurried ? to : Math.min(to, Math.floor(from + drawn / perWeek));
    const next = wait !== null && !pen.hurried ? Math.min(due, wait) : due;
    if (next !== week) drawTo(next);
    week = next;
    if (week === wait) {
      wait = null;
      rest = WAIT_MS;
      drawn = (week - from) * perWeek;
    }
    if (week < to) await new Promise((done) => requestAnimationFrame(done));
  }
  pen.lay();
}
