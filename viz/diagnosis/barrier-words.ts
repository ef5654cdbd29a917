// What stands in the way, in plain words: a short name for a table, and what is said of it in each of three
// degrees. Systems are named, people are never blamed.

import { catalogue } from '../language/language.ts';
import type { Diagnosis } from '../../workers/diagnosis.ts';

export type Barrier = Diagnosis['barriers'][number];
export type Degree = 'free' | 'partly' | 'blocks';

/** Short name, and what is said of it where it is out of the way, partly in the way, in the way. */
export const BARRIERS: Readonly<Record<Barrier, readonly [string, string, string, string]>> =
  catalogue('diagnosis/barriers', {
    rewards: [
      'Pay',
      'pay rewards what customers gain',
      'pay rewards some of both',
      'pay rewards the product',
    ],
    metrics: [
      'Measures',
      'reports count what customers feel',
      'reports count some of both',
      'reports count sales and cost',
    ],
    processes: [
      'Processes',
      'processes serve the customer',
      'processes serve some of both',
      'processes serve the product',
    ],
    decisionRights: [
      'Decisions',
      'people who meet customers may decide',
      'people who meet customers may decide some things',
      'people who meet customers may not decide',
    ],
    structure: [
      'Structure',
      'the department is cut around customers',
      'the department is cut partly around customers',
      'the department is cut by function',
    ],
    peoplePractices: [
      'Hiring',
      'hiring and appraisal look for a customer mind',
      'hiring and appraisal look for some of both',
      'hiring and appraisal look for product success',
    ],
    words: [
      'Words',
      'leaders speak of the customer',
      'leaders speak of some of both',
      'leaders speak of the product',
    ],
    ambiguity: [
      'Clarity',
      'it is clear what leaders want',
      'it is only partly clear what leaders want',
      'it is unclear what leaders want',
    ],
    ignorance: [
      'Knowledge',
      'people know what both ways of working mean',
      'people partly know what the two ways of working mean',
      'few know what the two ways of working mean',
    ],
    comfort: [
      'Urgency',
      'people feel a need to change',
      'some feel a need to change',
      'hardly anybody feels a need to change',
    ],
    fear: ['Fear', 'few are afraid', 'some are afraid to try', 'many are too afraid to try'],
    mistrust: [
      'Trust',
      'leaders are believed',
      'leaders are partly believed',
      'leaders are not believed',
    ],
    resistance: [
      'Resistance',
      'hardly anybody resists',
      'some resist being pushed',
      'many resist being pushed',
    ],
    images: [
      'Image',
      'people expect customers to like it',
      'people are not sure that customers will like it',
      'people expect customers to dislike it',
    ],
    assumptions: [
      'Beliefs',
      'people take the customer way for granted',
      'people stand between the two ways',
      'people take the product way for granted',
    ],
    practice: [
      'Examples',
      'many are seen working customer-first',
      'some are seen working customer-first',
      'hardly anybody is seen working customer-first',
    ],
    effort: [
      'Effort',
      'serving customers deeply is easy here',
      'serving customers deeply takes effort here',
      'serving customers deeply is laborious here',
    ],
    silos: [
      'Silos',
      'ties reach across departments',
      'ties stay mostly inside',
      'hardly any ties leave the department',
    ],
  });
export const DEGREES: readonly Degree[] = ['free', 'partly', 'blocks'];
