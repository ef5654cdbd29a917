// Every fact, in the order of the scoreboard.

import { ASSUMPTION_FACTS } from './assumption-facts.ts';
import { AVOIDANCE_FACTS } from './avoidance-facts.ts';
import { BETWEEN_FACTS } from './between-facts.ts';
import { CONTEXT_FACTS } from './context-facts.ts';
import { CUSTOMER_FACTS } from './customer-facts.ts';
import { DIAGNOSIS_FACTS } from './diagnosis-facts.ts';
import type { Fact } from './fact.ts';
import { HEAT_FACTS } from './heat-facts.ts';
import { LIBRARY_CONTEXT_FACTS } from './library-context-facts.ts';
import { LIBRARY_FACTS } from './library-facts.ts';
import { MIX_FACTS } from './mix-facts.ts';
import { BARE_PACKAGE_FACTS, PACKAGE_FACTS } from './package-facts.ts';
import { MONEY_FACTS } from './money-facts.ts';
import { PART_FACTS } from './part-facts.ts';
import { PEOPLE_FACTS } from './people-facts.ts';
import { POSITION_FACTS } from './position-facts.ts';
import { PSY_FACTS } from './psy-facts.ts';
import { SCENARIO_FACTS } from './scenario-facts.ts';
import { SECTOR_FACTS } from './sector-facts.ts';
import { VISION_FACTS } from './vision-facts.ts';

/** Facts that share most of their runs stand together. */
export const FACT_GROUPS: readonly (readonly Fact[])[] = [
  SCENARIO_FACTS,
  MIX_FACTS,
  PACKAGE_FACTS,
  HEAT_FACTS,
  PEOPLE_FACTS,
  PART_FACTS,
  MONEY_FACTS,
  VISION_FACTS,
  BETWEEN_FACTS,
  POSITION_FACTS,
  AVOIDANCE_FACTS,
  CUSTOMER_FACTS,
  CONTEXT_FACTS,
  DIAGNOSIS_FACTS,
  ASSUMPTION_FACTS,
  PSY_FACTS,
  LIBRARY_FACTS,
  LIBRARY_CONTEXT_FACTS,
  SECTOR_FACTS,
  BARE_PACKAGE_FACTS,
];

export const FACTS: readonly Fact[] = FACT_GROUPS.flat();
