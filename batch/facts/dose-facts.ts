// Doses: what each kind of intervention does at a quarter, half and full strength, alone in an organisation that is
// otherwise left as it is, and as the last piece of the shipped full package. Nothing is claimed of the size;
// the figures answer "effects are large because everything is set to full" (model, section 4.7).

import { INTERVENTIONS } from '../../sim/index.ts';
import { contrast, type Arm, type Contrast, type Fact, type Window } from './fact.ts';
import { QUO } from './firm.ts';
import type { Reading } from './readings.ts';
import { FULL_PLAN } from './scenario-facts.ts';

export const STRENGTHS = [0.25, 0.5, 1] as const;
export const DOSE_OUTCOMES = [
  'deep',
  'nice',
  'belief',
  'trust',
  'profit',
  'exits',
] as const satisfies readonly Reading[];
export const DOSE_PLACES = ['alone', 'in the package'] as const;
const LATE: Window = [130, 156];
/** Kinds that the package does not have start when it is on its way. */
const LATER = 20;

const armName = (place: string, strength: number): string => `${place} at ${strength}`;

function armsOf(kind: string): Record<string, Arm> {
  const own = FULL_PLAN.interventions.filter((one) => one.kind === kind);
  const others = FULL_PLAN.interventions.filter((one) => one.kind !== kind);
  const steps = own.length > 0 ? own : [{ kind, start: LATER }];
  const dosed = (strength: number) => steps.map((step) => ({ ...step, strength }));
  const arms: Record<string, Arm> = { alone: QUO, 'in the package': { interventions: others } };
  for (const strength of STRENGTHS) {
    arms[armName('alone', strength)] = { interventions: dosed(strength) };
    arms[armName('in the package', strength)] = {
      interventions: [...others, ...dosed(strength)],
    };
  }
  return arms;
}

/** Contrasts in the order place, outcome, strength. */
function contrastsOf(): Contrast[] {
  return DOSE_PLACES.flatMap((place) =>
    DOSE_OUTCOMES.flatMap((outcome) =>
      STRENGTHS.map((strength) =>
        contrast([place, armName(place, strength)], outcome, LATE, { atLeast: 0 }),
      ),
    ),
  );
}

/** One for each kind of the catalogue; its id is the kind. */
export const DOSE_FACTS: readonly Fact[] = INTERVENTIONS.map(({ kind, claims, sentence }) => ({
  id: kind,
  claims,
  statement: sentence,
  base: FULL_PLAN,
  weeks: LATE[1],
  arms: armsOf(kind),
  contrasts: contrastsOf(),
  ablations: [],
}));
