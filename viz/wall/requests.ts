// What the engine is told of a record: the firm, the seed and the plan that the team's quarters make; and the
// same firm and seed with nothing done.

import type { Overrides } from '../../workers/sim-api.ts';
import { planOf, QUARTER, type TeamRecord } from '../challenge/record.ts';
import { firmOf } from '../challenge/firms.ts';
import type { RunRequest } from './reruns.ts';

export const weeksOf = ({ quarters }: TeamRecord): number => quarters.length * QUARTER;

/** Whether the firm of a record is one that comes with this page, to be played. */
export const knowsFirm = (name: string): boolean => firmOf(name) !== null;

function requestOf(record: TeamRecord, overrides: Overrides): RunRequest {
  const { firm, seed } = record;
  const weeks = weeksOf(record);
  return {
    key: JSON.stringify([firm, seed, weeks, overrides]),
    text: firmOf(firm)?.text ?? '',
    overrides: { seed, ...overrides },
    weeks,
  };
}

export const runOf = (record: TeamRecord): RunRequest =>
  requestOf(record, { interventions: planOf(record.quarters) });

export const nothingDone = (record: TeamRecord): RunRequest =>
  requestOf(record, { withoutPlan: true });
