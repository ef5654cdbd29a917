// Every fact, in the order of the scoreboard.

import { CONTEXT_FACTS } from './context-facts.ts';
import type { Fact } from './fact.ts';
import { HEAT_FACTS } from './heat-facts.ts';
import { LIBRARY_FACTS } from './library-facts.ts';
import { MIX_FACTS } from './mix-facts.ts';
import { BARE_PACKAGE_FACTS, PACKAGE_FACTS } from './package-facts.ts';
import { MONEY_FACTS } from './money-facts.ts';
import { PEOPLE_FACTS } from './people-facts.ts';
import { SCENARIO_FACTS } from './scenario-facts.ts';
import { SECTOR_FACTS } from './sector-facts.ts';

export const FACTS: readonly Fact[] = [
  ...SCENARIO_FACTS,
  ...MIX_FACTS,
  ...PACKAGE_FACTS,
  ...HEAT_FACTS,
  ...PEOPLE_FACTS,
  ...MONEY_FACTS,
  ...BARE_PACKAGE_FACTS,
  ...LIBRARY_FACTS,
  ...CONTEXT_FACTS,
  ...SECTOR_FACTS,
];
