// Why somebody moved: the run is made again from week 0 with books kept, beside the one that is watched,
// which stays as fast as it is. The second run waits where it was last asked, so that asking about others,
// or about a later week, costs only what is new.

import {
  createLedger,
  createModel,
  departmentAccount,
  explainAccount,
  peopleBooked,
  personAccount,
  tick,
} from '../sim/index.ts';
import type { Ledger, Model, Problem, Push } from '../sim/index.ts';

export interface Explained {
  /** The week that the forces led to; 0 when none has passed, and then there are no forces. */
  readonly week: number;
  readonly person: number;
  /** Forces on the person; for somebody who came this week, on whom they followed. */
  readonly forces: readonly Push[];
  /** Means over the people of the whole organisation, and of each department, in order. */
  readonly everybody: readonly Push[];
  readonly departments: readonly (readonly Push[])[];
}

interface Kept {
  readonly model: Model;
  readonly ledger: Ledger;
}

export function createExplainer() {
  let kept: Kept | null = null;

  function catchUp(watched: Model): Kept {
    const past = kept;
    // A changed plan is another scenario, with another past as far as anybody knows here.
    const reusable = past !== null && past.model.scenario === watched.scenario;
    let now = reusable && past.model.week <= watched.week ? past : null;
    if (now === null) {
      const model = createModel(watched.scenario);
      const people = Array.from({ length: model.people }, (_, person) => person);
      const ledger = createLedger(model, people);
      model.ledger = ledger;
      now = { model, ledger };
    }
    while (now.model.week < watched.week) tick(now.model);
    kept = now;
    return now;
  }

  return {
    explain(watched: Model, person: number): { problems: readonly Problem[] } | Explained {
      const { people, week } = watched;
      if (!Number.isInteger(person) || person < 0 || person >= people) {
        const expected = `a whole number from 0 to ${people - 1}`;
        const mend = 'Choose somebody who is there.';
        return { problems: [{ path: 'person', came: String(person), expected, mend }] };
      }
      if (week === 0) return { week, person, forces: [], everybody: [], departments: [] };
      const { model, ledger } = catchUp(watched);
      const about = (department: number | null): Push[] => {
        const account = departmentAccount(model, ledger, department);
        return explainAccount(ledger, account, peopleBooked(model, ledger, department));
      };
      return {
        week,
        person,
        forces: explainAccount(ledger, personAccount(model, ledger, person)),
        everybody: about(null),
        departments: Array.from({ length: model.departments }, (_, place) => about(place)),
      };
    },
  };
}
