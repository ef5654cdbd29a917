// A task on the page: each setting that the reader comes to makes a run, which is drawn, judged against the goal, and
// shown on the floor.

import { weeksOf, type StepOf } from './course.ts';
import type { Told } from './reels.ts';
import { laidBy, runText } from './run-text.ts';
import type { Scene } from './scene.ts';
import { createTask } from './task.ts';
import { say } from './words.ts';

export async function tried(scene: Scene, step: StepOf<'try'>, told: Told): Promise<void> {
  const { page, entry, reels, onFailure } = scene.host;
  const weeks = step.weeks?.to ?? weeksOf(entry);
  const departments = told.description.departments.map(({ name }) => name);
  let asked = 0;
  const task = createTask(step, told.description.values, (trial) => {
    const mine = ++asked;
    const text = runText(entry, step.run, laidBy(step, trial));
    page.hint(say.making);
    reels.told(text).then(
      async (run) => {
        if (mine !== asked || scene.left) return;
        page.hint('');
        await scene.lines(run, weeks, weeks);
        task.judge(run.history, departments);
        scene.floorAt(step.run, weeks, weeks, text);
      },
      (error: unknown) => {
        if (mine === asked && !scene.left) onFailure(error);
      },
    );
  });
  page.hosts.under.append(task.element);
  task.judge(told.history, departments);
  await scene.lines(told, weeks, weeks);
  scene.floorAt(step.run, weeks, weeks);
}
