// Kinds that change what is said, taught, paid and organised, with the sizes of the model's table at
// strength 1. Costs are placeholders of plausible order.

import { add, row, toward } from './row.ts';

const wholeDepartments = true;
const meeting = true;
const zeroToOne = { min: 0, max: 1 };

export const SYSTEMS_KINDS = [
  row(
    'vision-talk',
    'Leaders talk customer',
    [2, 1, 0],
    'MIX-1 MIX-2',
    'Leaders say customer first.',
    [toward('talk', 1)],
    { wholeDepartments },
  ),
  row(
    'mandate',
    'Order it from the top',
    [1, 1, 8],
    'AI-1',
    'The change is announced as an order: you do it wrong, here is how.',
    [toward('talk', 1), toward('push', 1), toward('deficit', 1, { option: 'framing' })],
    {
      options: {
        framing: { default: 1, ...zeroToOne, sentence: 'How far it says that people do it wrong.' },
      },
    },
  ),
  row(
    'role-model',
    'Managers go first',
    [3, 4, 0],
    'MIX-2 HEAT-2',
    'Managers visibly do customer work themselves.',
    [toward('roleModelling', 1)],
  ),
  row(
    'hr-programme',
    'HR programme',
    [8, 8, 13],
    'MIX-6',
    'Hiring, training and appraisal speak of customers; nothing else changes.',
    [toward('peoplePractices', 1), add('education', 0.1)],
    { wholeDepartments },
  ),
  row(
    'educate-paradigm',
    'Teach the full package',
    [20, 2, 0],
    'MIX-7 MIX-9',
    'People learn what both paradigms mean as whole packages.',
    [add('education', 0.3)],
    { meeting },
  ),
  row(
    'vision-activity',
    'Picture the future together',
    [6, 1, 13],
    'MIX-10',
    'People picture the organisation as if everyone lived the customer culture.',
    [toward('vision', 0.5)],
    { meeting },
  ),
  row(
    'align-incentives',
    'Change the bonus plan',
    [10, 8, 26],
    'MIX-2 MIX-8 CTX-4',
    'Pay and promotion reward customer outcomes.',
    [toward('rewards', 1), toward('controlling', 1, { option: 'controlling' })],
    {
      wholeDepartments,
      options: {
        controlling: {
          default: 1,
          ...zeroToOne,
          sentence: '1 feels like control, 0 like information.',
        },
      },
    },
  ),
  row(
    'align-metrics',
    'Measure what customers feel',
    [5, 8, 26],
    'MIX-8 CTX-3',
    'Reports count customer outcomes.',
    [toward('metrics', 1)],
    { wholeDepartments },
  ),
  row(
    'redesign-processes',
    'Redesign processes',
    [12, 13, 26],
    'MIX-8 PSY-4',
    'Processes and policies serve the customer outcome.',
    [toward('processes', 1), add('relief', 0.2)],
    { wholeDepartments },
  ),
  row(
    'grant-autonomy',
    'Let the front line decide',
    [4, 8, 13],
    'HEAT-2 CTX-4',
    'People who meet customers may decide.',
    [toward('decisionRights', 1), add('autonomy', 0.5), add('temperature', 0.03)],
    { wholeDepartments },
  ),
  row(
    'restructure',
    'Restructure around customers',
    [25, 13, 52],
    'MIX-8 HEAT-5 CTX-5',
    'Departments take end-to-end responsibility; some managers lose power.',
    [toward('structure', 1), toward('powerLoss', 1), add('temperature', 0.08)],
    { wholeDepartments },
  ),
  row(
    'drop-scripts',
    'Drop the scripts',
    [2, 2, 0],
    'HEAT-2 HEAT-8',
    'Talk with customers is no longer scripted.',
    [toward('scripts', 0)],
  ),
  row(
    'remove-inhibitors',
    'Clear obstacles',
    [10, 8, 13],
    'CTX-5',
    'What makes deep service laborious is taken away.',
    [add('relief', 0.5)],
  ),
  row(
    'selective-hiring',
    'Hire for it',
    [3, 1, 0],
    'CTX-2',
    'Newcomers are chosen for a customer mind; places stay empty longer.',
    [toward('hiringBelief', 0.4), add('vacancyWeeks', 4)],
    { wholeDepartments },
  ),
] as const satisfies readonly ReturnType<typeof row>[];
