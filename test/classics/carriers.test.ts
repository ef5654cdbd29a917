// Section 6, check 9: Bhatt's model of cultural carriers, which builds on Harrison and Carroll. Parameters alone
// do not reach it: the engine's hazard grows exponentially with the distance from the mean of the whole
// organisation, and nobody's openness falls with tenure. So a reference model stands beside the test, for firms
// between which nobody moves; what the engine does contain of Harrison and Carroll is in turnover.test.ts.

import { describe, it } from 'vitest';
import { carriersRest } from '../../batch/classics/reference/carriers.ts';
import { namedStream, normalStream } from '../../sim/random.ts';
import { expectFigure } from './figures.ts';
import { NO_DATA, rowsOf } from './published.ts';
import { FULL } from './tier.ts';

const RUNS = FULL ? 20 : 6;

describe('published: cultural carriers, no mobility', { timeout: 120_000 }, () => {
  it.skipIf(NO_DATA)(
    'reference: SD inside firms to .03 and monthly turnover to .005, by b1',
    () => {
      const rows = rowsOf('published_model_results', 'cultural_carriers_bhatt.csv').filter(
        (row) => row['experiment'] === 'socialisation_no_mobility',
      );
      for (const row of rows.filter((_, place) => FULL || place % 2 === 0)) {
        const b1 = Number(row['b1_initial_socialisation']);
        const uniform = namedStream(1, `carriers ${b1}`);
        let [inside, turnover] = [0, 0];
        for (let run = 0; run < RUNS; run++) {
          const settings = {
            socialisation: b1,
            baseTurnover: Number(row['r0_base_turnover']),
            alienationWidth: Number(row['r1_alienation_width']),
            hiringWidth: Number(row['s1_hiring_width']),
          };
          const found = carriersRest(settings, normalStream(uniform), uniform);
          inside += found.inside / RUNS;
          turnover += found.turnover / RUNS;
        }
        expectFigure('Bhatt', inside, Number(row['sd_within_end']), 0.03, `SD inside, b1 ${b1}`);
        const wanted = Number(row['monthly_turnover']);
        expectFigure('Bhatt', turnover, wanted, 0.005, `turnover a month, b1 ${b1}`);
      }
    },
  );
});
