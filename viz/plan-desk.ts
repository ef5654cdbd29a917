// Between the timeline of the plan and everything it needs: edits go to the desk, the chosen step is asked
// about (what helps it now, what it adds in many runs), and what is there now comes back to be shown.

import type { Step } from '../sim/scenario.ts';
import type { Answers } from './outlook/answers.ts';
import { differenceOf } from './outlook/chance.ts';
import { say } from './outlook/words.ts';
import type { Plan, PlanHost } from './plan/plan.ts';
import { words } from './plan/words.ts';
import type { OpenRun, Run } from './run.ts';
import { changeLines } from './session.ts';
import type { Desk } from './study/desk.ts';
import { withBudget } from './study/study.ts';
import { claimSentence } from './trust/claims.ts';

export interface PlanDeskParts {
  readonly run: Run;
  readonly desk: Desk;
  readonly answers: Answers;
  readonly plan: Plan;
  goTo(week: number): void;
  choosePerson(person: number): void;
}

export class PlanDesk implements PlanHost {
  readonly #parts: () => PlanDeskParts;
  #selected: number | null = null;
  /** The chosen step as it was last shown: undoing may have given it another place. */
  #chosen = '';
  #asking = false;

  /** The parts are made around the page, which needs this first. */
  constructor(parts: () => PlanDeskParts) {
    this.#parts = parts;
  }

  seek(week: number): void {
    this.#parts().goTo(week);
  }

  edit(...[steps, what, live]: Parameters<PlanHost['edit']>): void {
    this.#parts().desk.editPlan(steps, what, live);
  }

  setBudget(budget: number | null): void {
    const what = budget === null ? words.did.noBudget : words.did.budget;
    this.#parts().desk.change((study) => withBudget(study, budget), what);
  }

  select(step: number | null): void {
    this.#selected = step;
    this.#chosen = '';
    const { run, choosePerson } = this.#parts();
    // One card at a time: the step's takes the place of a person's.
    if (step !== null && run.open?.session.look.person !== undefined) choosePerson(-1);
    this.show();
  }

  claim(id: string): string | null {
    return claimSentence(id);
  }

  /** Lets go of the chosen step; tells whether there was one. */
  leave(): boolean {
    const chosen = this.#selected !== null;
    if (chosen) this.select(null);
    return chosen;
  }

  open({ description }: OpenRun): void {
    this.#selected = null;
    this.#parts().plan.open(description);
  }

  /** Shows the plan as it is now, and asks about the chosen step. */
  show(): void {
    const { desk, run, plan, answers } = this.#parts();
    const { open } = run;
    if (!open) return;
    const steps = desk.steps(open);
    this.#follow(steps);
    plan.show(steps, desk.study?.budget ?? null, this.#selected);
    if (desk.settings) plan.showChanges(changeLines(desk.settings));
    plan.update(run.player.week);
    // What is only tried is not asked about.
    if (answers.trying) return;
    answers.askSteps(this.#selected === null ? [] : [this.#selected]);
    this.showAdds();
    void this.#readNow();
  }

  #follow(steps: readonly Step[]): void {
    if (this.#selected === null) return;
    const texts = steps.map((step) => JSON.stringify(step));
    const moved = texts.indexOf(this.#chosen);
    if (texts[this.#selected] !== this.#chosen && moved >= 0) this.#selected = moved;
    if (this.#selected >= steps.length) this.#selected = null;
    this.#chosen = this.#selected === null ? '' : texts[this.#selected];
  }

  showWeek(week: number): void {
    const { plan, run } = this.#parts();
    plan.update(week);
    if (!run.player.playing) void this.#readNow();
  }

  /** Runs have come in: what the chosen step adds to the plan. */
  showAdds(): void {
    const { answers, plan, run } = this.#parts();
    const step = this.#selected;
    const { current } = answers;
    const without = step === null || answers.waits ? null : answers.withoutStep(step);
    if (step === null || current === null || without === null || !run.open) return;
    const difference = differenceOf(current, without);
    const text = say.adds(difference, Math.min(current.count, without.count));
    plan.showAdds(step, difference === null ? words.card.adding(text) : text);
  }

  async #readNow(): Promise<void> {
    const { run, plan, desk } = this.#parts();
    const step = this.#selected;
    if (step === null || this.#asking || !run.open) return;
    this.#asking = true;
    try {
      const now = await run.client.stepNow(step);
      const there = run.open && desk.steps(run.open).at(step)?.kind;
      if (!('problems' in now) && now.kind === there && step === this.#selected) {
        plan.showNow(step, now.helped, now.hurt);
      }
    } catch {
      // The engine died over it or was stopped; the next week asks again.
    } finally {
      this.#asking = false;
    }
  }
}
