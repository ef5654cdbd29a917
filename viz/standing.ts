// "Where do we stand?" about the run that is open: it is paused while it is asked, and what fits goes into the
// current plan, where it can be undone.

import { createDiagnosis, type DiagnosisView } from './diagnosis/diagnosis.ts';
import type { Run } from './run.ts';
import type { Desk } from './study/desk.ts';

export function standingOf(
  run: Run,
  desk: Desk,
  selectPerson: (person: number) => void,
): DiagnosisView {
  return createDiagnosis({
    diagnose() {
      run.player.pause();
      return run.client.diagnose();
    },
    addStep(step, what) {
      const { open } = run;
      if (open) desk.editPlan([...desk.steps(open), step], what, false);
    },
    selectPerson,
  });
}
