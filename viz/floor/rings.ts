// In which order departments stand around the podium in the scenarios that come with the program. Ties decide it, which
// the engine makes; for the moment before, the order of each is kept here, and test/outlines.test.ts says when one is not
// true any more.

import type { Sized } from './outlines.ts';

/** Places of the departments in the file, in the order of the ring. */
const RINGS: Readonly<Record<string, string>> = {
  'assumptions-first': '0261453',
  'borrowed-precedents': '0165423',
  'challenge-hospital': '04713265',
  'challenge-plant': '03654127',
  'challenge-stores': '0132456',
  'customers-in-the-room': '0426153',
  'customers-organisation': '0123',
  'deficit-against-appreciative': '0365421',
  'drop-the-scripts': '0462513',
  'full-package': '0365421',
  gadflies: '031542',
  'give-it-time': '045213',
  'hr-programmes-only': '0365421',
  'keep-it-alive': '0365421',
  'leader-heat': '0365421',
  'mixed-messages': '0365421',
  'product-baseline': '0365421',
  'sector-financial-services': '06341527',
  'sector-healthcare': '01563427',
  'sector-manufacturing': '02435671',
  'sector-professional-services': '031245',
  'sector-retail': '0315426',
  'tailored-catalysts': '01754362',
  'two-cultures': '0165324',
  'who-loses-power': '03721645',
};

/** Departments as they will stand around the podium; of an organisation that is not known, as it names them. */
export function inRing(scenario: string | null, departments: readonly Sized[]): readonly Sized[] {
  const ring = RINGS[scenario ?? ''] ?? '';
  if (ring.length !== departments.length) return departments;
  return Array.from(ring, (place) => departments[Number(place)]);
}
