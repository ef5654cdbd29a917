// Parts of the model that are kept only if a fact needs them, in twelve organisations of 200 people.

import { ask } from './asking.ts';

ask('complacency');
ask('loss');
