// Every fact, in the order of the scoreboard.

import type { Fact } from './fact.ts';
import { HEAT_FACTS } from './heat-facts.ts';
import { MIX_FACTS } from './mix-facts.ts';
import { BARE_PACKAGE_FACTS, PACKAGE_FACTS } from './package-facts.ts';
import { MONEY_FACTS } from './money-facts.ts';
import { PART_FACTS } from './part-facts.ts';
import { PEOPLE_FACTS } from './people-facts.ts';
import { PSY_FACTS } from './psy-facts.ts';
import { SCENARIO_FACTS } from './scenario-facts.ts';

/** Facts that share most of their runs stand together. */
export const FACT_GROUPS: readonly (readonly Fact[])[] = [
  SCENARIO_FACTS,
  MIX_FACTS,
  PACKAGE_FACTS,
  HEAT_FACTS,
  PEOPLE_FACTS,
  PART_FACTS,
  MONEY_FACTS,
  PSY_FACTS,
  BARE_PACKAGE_FACTS,
];

export const FACTS: readonly Fact[] = FACT_GROUPS.flat();
