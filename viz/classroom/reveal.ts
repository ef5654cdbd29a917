// The reveal: the run drawn over the guess like with a pen. It waits where the two lie furthest apart, says it in
// points, and goes on; at its end stands what was claimed and what came.

import { MOTION } from '../palette.ts';
import { answeredOptions } from './choices.ts';
import type { LessonEntry, StepOf } from './course.ts';
import { largestMiss } from './guess.ts';
import { chosenHeadline, drawnHeadline } from './headline.ts';
import { nameOf, writerOf } from './lines.ts';
import { measured, optionFor } from './readings.ts';
import type { Scene } from './scene.ts';
import type { OutcomeHistory } from '../history.ts';
import { say } from './words.ts';

type Predict = StepOf<'predict'>;

/** How long the pen waits at the largest miss, in ms. */
const WAIT_MS = 1500;

/** The prediction that a reveal answers, and its place. */
function predictionBefore({ lesson }: LessonEntry, place: number): [Predict, number] {
  for (let at = place - 1; at >= 0; at--) {
    const step = lesson.steps[at];
    if (step.kind === 'predict') return [step, at];
  }
  throw new Error('this reveal has no prediction before it');
}

export async function revealed(scene: Scene): Promise<void> {
  const { host } = scene;
  const { page, entry, place, answers } = host;
  const [predict, at] = predictionBefore(entry, place);
  const { step } = scene;
  const answer = answers[at];
  page.say(step.title ?? say.revealing);
  const told = await scene.told(predict.run);
  if (scene.left) return;
  const { weeks, answer: asked, outcome } = predict;
  const department = scene.departmentIn(told, predict.department);
  const read = told.history.reader(outcome, department);
  scene.floorAt(predict.run, weeks.to, weeks.to);
  const source = say.oneRun(told.description.seed);
  page.tell({ source });
  const of = { ...step, title: '', department: predict.department, run: predict.run };
  const chart = step.chart ?? predict.chart ?? [outcome];
  const beside = step.beside ?? predict.beside ?? comparedRun(predict);
  const shown = { ...of, chart, beside };

  if (asked.by === 'choose') {
    const others = new Map<string, OutcomeHistory>();
    if (asked.measure.of === 'difference') {
      others.set(asked.measure.from, (await scene.told(asked.measure.from)).history);
    }
    if (scene.left) return;
    const run = (name: string) => others.get(name) ?? told.history;
    const right = optionFor(asked, measured(predict, asked, told.history, run, department));
    const chosen = answer && 'option' in answer ? answer.option : null;
    const headline = chosenHeadline(asked.options, answer, right);
    await scene.lines(told, weeks.to, weeks.from, { of: shown });
    await draw(scene, weeks, null, (week) => scene.drawTo(week));
    page.hosts.under.append(answeredOptions(asked.options, chosen, right));
    return said(scene, headline, '');
  }

  const guess = answer && 'guess' in answer ? answer.guess : null;
  const miss = guess && largestMiss(guess, read);
  const write = writerOf(outcome);
  const missed = miss ? say.missSaid(miss.points, miss.week) : '';
  await scene.lines(told, weeks.to, weeks.from, { of: shown, guess });
  await draw(scene, weeks, miss?.week ?? null, (week) => {
    const reached = miss !== null && week >= miss.week;
    if (reached) page.tell({ found: missed });
    scene.drawTo(week, { miss: reached ? miss : null });
  });
  const headline = drawnHeadline(predict, answer, read, write);
  const end = `${nameOf(outcome)}: ${write(read(weeks.to))}, ${say.weekNumber(weeks.to)}.`;
  said(scene, headline, missed, end);
}

const comparedRun = ({ answer }: Predict): string | undefined =>
  answer.by === 'choose' && answer.measure.of === 'difference' ? answer.measure.from : undefined;

function said(scene: Scene, headline: string, missed: string, end = ''): void {
  if (scene.left) return;
  const { page, onShows } = scene.host;
  if (scene.step.title === undefined) page.say(headline);
  else page.tell({ found: headline });
  onShows([headline, missed, end].filter((one) => one !== '').join(' '));
}

/** Draws week by week within the time of a reveal, and waits at one of them. */
async function draw(
  scene: Scene,
  { from, to }: { from: number; to: number },
  wait: number | null,
  drawTo: (week: number) => void,
): Promise<void> {
  if (scene.host.theme.reducedMotion) return drawTo(to);
  const perWeek = MOTION.reveal.ms / (to - from);
  let begun = performance.now();
  let week = from;
  while (!scene.left) {
    const due = Math.min(to, from + (performance.now() - begun) / perWeek);
    const next = Math.floor(wait !== null && week < wait ? Math.min(due, wait) : due);
    if (next !== week) drawTo(next);
    week = next;
    if (week >= to) return;
    if (week === wait) {
      await new Promise((done) => setTimeout(done, WAIT_MS));
      begun += WAIT_MS;
      wait = null;
    } else await new Promise((done) => requestAnimationFrame(done));
  }
}
