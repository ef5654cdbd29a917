// What the engine is told of a record: the firm, the seed and the plan that the team's quarters make; and the
// same firm and seed with nothing done.

import { planOf, QUARTER, type TeamRecord } from '../challenge/record.ts';
import { scenarioText } from '../library.ts';
import type { RunRequest } from './reruns.ts';

export const weeksOf = ({ quarters }: TeamRecord): number => quarters.length * QUARTER;

/** Whether the firm of a record comes with this page. */
export const knowsFirm = (name: string): boolean => scenarioText(name) !== null;

function requestOf(record: TeamRecord, interventions: ReturnType<typeof planOf>): RunRequest {
  const { firm, seed } = record;
  const weeks = weeksOf(record);
  return {
    key: JSON.stringify([firm, seed, weeks, interventions]),
    text: scenarioText(firm) ?? '',
    overrides: { seed, interventions },
    weeks,
  };
}

export const runOf = (record: TeamRecord): RunRequest => requestOf(record, planOf(record.quarters));

export const nothingDone = (record: TeamRecord): RunRequest => requestOf(record, []);
