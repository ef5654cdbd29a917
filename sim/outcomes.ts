// The outcomes by name: what a column of a result means, its unit, its bounds, the claims that look at it.

/** What an outcome is. */
export interface OutcomeRow {
  readonly name: OutcomeName;
  readonly unit: string;
  readonly sentence: string;
  readonly claims: readonly string[];
  readonly min: number;
  readonly max: number;
  /** True where departments have no value of their own. */
  readonly organisationWide: boolean;
}

const row = <Name extends string>(
  name: Name,
  unit: string,
  [min, max]: readonly [number, number],
  claims: string,
  sentence: string,
  organisationWide = false,
) => ({ name, unit, sentence, claims: claims.split(' '), min, max, organisationWide });

const share = [0, 1] as const;
const paradigm = [-1, 1] as const;
const heat = [0, 1.5] as const;
const SIDES = '-1 product to +1 customer';

const ROWS = [
  row('belief', SIDES, paradigm, 'CTX-1 PSY-1', 'Mean position between the paradigms.'),
  row('belief_sd', 'belief', share, 'MIX-3', 'Spread of that position over people.'),
  row('coherence', 'share', share, 'MIX-8', '1 minus the mean spread of facets inside a person.'),
  row(
    'espoused',
    'share',
    share,
    'MIX-5',
    'Say they work customer-first: nice or deep in at least half of practice, or trusted talk above 0.',
  ),
  row(
    'enacted',
    'share of practice',
    share,
    'MIX-4 CTX-1',
    'Mean share of practice that is customer-deep.',
  ),
  row('nice', 'share of practice', share, 'MIX-5', 'Mean share of practice that is merely nice.'),
  row(
    'converted',
    'share',
    share,
    'MIX-8 CTX-1',
    'Believe it (belief above 0) and do it (customer-deep in at least half of practice).',
  ),
  row(
    'surface',
    'share',
    share,
    'MIX-5',
    'Say it, do not do it: espouse it, with under a quarter of practice customer-deep.',
  ),
  row(
    'clarity',
    'share',
    share,
    'MIX-1',
    'How clear the messages are that people receive, on average.',
  ),
  row('unclear', 'share', share, 'MIX-1', 'Find the vision unclear: clarity under one half.'),
  row(
    'mixed',
    'share',
    share,
    'MIX-2 MIX-3',
    'How strongly words and systems contradict each other for people, on average.',
  ),
  row('distress', 'heat, 0 to 1.5', heat, 'HEAT-1', 'Mean distress.'),
  row('temperature', 'heat, 0 to 1.5', heat, 'HEAT-2 HEAT-3', 'Heat that leaders apply.'),
  row(
    'in_zone',
    'share',
    share,
    'HEAT-4',
    'In the productive zone: stirred by the heat (above half) and not afraid (under half).',
  ),
  row('avoidance', 'share', share, 'HEAT-1', 'Avoid the work: afraid, or forcing a technical fix.'),
  row('resistance', 'share', share, 'AI-1', 'Mean overt resistance.'),
  row('fear', 'share', share, 'PSY-3', 'Mean fear.'),
  row('safety', 'share', share, 'PSY-3', 'Mean psychological safety.'),
  row('trust', 'share', share, 'MIX-2', 'Mean trust in what leaders say.'),
  row('engagement', 'share', share, 'HEAT-4', 'Mean engagement.'),
  row('understanding', 'share', share, 'MIX-7 MIX-9', 'Mean understanding of both packages.'),
  row('fatigue', 'share', share, 'CTX-8', 'Mean change fatigue.'),
  row(
    'habit',
    '-1 product to +1 customer',
    paradigm,
    'MIX-4 CTX-8',
    'Mean of customer-deep minus product habit.',
  ),
  row(
    'expected_reaction',
    '-1 bad to +1 good',
    paradigm,
    'AI-2 AI-4',
    'How people expect customers to react, on average.',
  ),
  row(
    'satisfaction',
    'share',
    share,
    'HEAT-6 PSY-5',
    'Mean satisfaction of customers; empty where a department serves none.',
  ),
  row(
    'loyalty',
    'share',
    share,
    'HEAT-6',
    'Mean loyalty of customers; empty where a department serves none.',
  ),
  row(
    'profit',
    'index, 1 at week 0',
    [-10, 10],
    'HEAT-6',
    '1 plus profit gained since week 0 over revenue at week 0.',
    true,
  ),
  row(
    'cost',
    'thousands per 1,000 employees',
    [0, 1e9],
    'HEAT-6',
    'Spent on interventions so far.',
    true,
  ),
  row('headcount', 'people', [0, 1e6], 'CTX-2', 'People present.'),
  row('exits', 'people a week', [0, 1e6], 'HEAT-4', 'People who left this week.'),
  row('hires', 'people a week', [0, 1e6], 'CTX-2', 'People who came this week.'),
  row(
    'aligned',
    'share',
    share,
    'MIX-8',
    'How far pay, measures, processes, decision rights, structure and people practices point to the customer, on average.',
  ),
] as const;

/** Names of OUTCOMES. */
export type OutcomeName = (typeof ROWS)[number]['name'];

/** Every outcome in the order of columns in results. */
export const OUTCOMES: readonly OutcomeRow[] = ROWS;
