// The sector packs (PSY-2): what a sector takes for granted holds a change back, and a plan that questions it
// gets further than the same plan without; in healthcare and professional services also what their question
// asks. Organisations have half the shipped size.

import financialServices from '../../scenarios/sector-financial-services.json';
import healthcare from '../../scenarios/sector-healthcare.json';
import manufacturing from '../../scenarios/sector-manufacturing.json';
import professionalServices from '../../scenarios/sector-professional-services.json';
import retail from '../../scenarios/sector-retail.json';
import type { ScenarioFile } from '../../sim/index.ts';
import { contrast, interaction, type Arm, type Contrast, type Fact, type Window } from './fact.ts';
import { plan, shipped, without, world } from './shipped.ts';

const LATE: Window = [130, 156];
const weeks = LATE[1];

/** The kinds of a plan that challenge what its sector takes for granted. */
function challengers({ organisation }: ScenarioFile): string[] {
  return (organisation.assumptions ?? []).flatMap(({ challengedBy = [] }) => challengedBy);
}

/** The same organisation in a sector that takes nothing for granted. */
function unburdened({ organisation }: ScenarioFile): ScenarioFile['organisation'] {
  const { assumptions: _, ...rest } = organisation;
  return rest;
}

interface More {
  readonly claims?: readonly string[];
  readonly arms?: Readonly<Record<string, Arm>>;
  readonly contrasts?: readonly Contrast[];
}

function sector(id: string, statement: string, file: ScenarioFile, more: More = {}): Fact {
  const bare = without(file, ...challengers(file));
  return {
    id,
    claims: ['PSY-2', ...(more.claims ?? [])],
    statement,
    base: world(file),
    weeks,
    arms: {
      questioned: plan(file),
      unquestioned: bare,
      unburdened: { ...bare, organisation: unburdened(file) },
      unburdenedQuestioned: { ...plan(file), organisation: unburdened(file) },
      ...more.arms,
    },
    contrasts: [
      contrast(['unquestioned', 'questioned'], 'deep', LATE, { atLeast: 0.1 }),
      contrast(['unburdened', 'unquestioned'], 'deep', LATE, { atLeast: -0.05 }),
      interaction(
        [
          ['unburdened', 'unburdenedQuestioned'],
          ['unquestioned', 'questioned'],
        ],
        'deep',
        LATE,
        { atLeast: 0.05 },
      ),
      ...(more.contrasts ?? []),
    ],
    ablations: [
      { says: 'parts of a paradigm do not hold together', params: { coherence: 0 }, kills: [1] },
      {
        says: 'parts of a paradigm do not hold together, and belief is no motive',
        params: { coherence: 0, motiveBelief: 0 },
        kills: [1],
      },
    ],
  };
}

const HOSPITAL = shipped(healthcare);
const FIRM_OF_PARTNERS = shipped(professionalServices);
/** Everybody below partners and managers. */
const STAFF = [3];
/** What brings people into a room or before an example; systems cannot be aimed at levels. */
const ROOMS = ['appreciative-summit', 'educate-paradigm', 'vision-activity', 'invite-customers'];
const STAFF_ONLY: Arm = {
  interventions: FIRM_OF_PARTNERS.interventions
    .filter(({ kind }) => kind !== 'role-model')
    .map((one) => (ROOMS.includes(one.kind) ? { ...one, target: { levels: STAFF } } : one)),
};

export const SECTOR_FACTS: readonly Fact[] = [
  sector(
    'sector-manufacturing',
    'a plant changes once efficiency and old products are no longer beyond question',
    shipped(manufacturing),
  ),
  sector(
    'sector-healthcare',
    'a hospital changes once it is safe to try and patients are heard',
    HOSPITAL,
    {
      claims: ['AI-3', 'PSY-3'],
      arms: { unheard: without(HOSPITAL, 'invite-customers') },
      contrasts: [
        contrast(['unheard', 'questioned'], 'expectedReaction', [52, 100], { atLeast: 0.3 }),
      ],
    },
  ),
  sector(
    'sector-financial-services',
    'a bank changes once it is asked what the regulator really forbids',
    shipped(financialServices),
  ),
  sector(
    'sector-retail',
    'a retailer changes once loyalty and stores are no longer beyond question',
    shipped(retail),
  ),
  sector(
    'sector-professional-services',
    'a partnership changes when its partners are in the room too',
    FIRM_OF_PARTNERS,
    {
      claims: ['AI-6'],
      arms: { staffOnly: STAFF_ONLY },
      contrasts: [contrast(['staffOnly', 'questioned'], 'deep', LATE, { atLeast: 0.2 })],
    },
  ),
];
