// What the notes give as the answer of a "why" step is what the books of its run say: each sentence stands here with
// the pushes that it speaks of, so that neither can change without the other. And figures in goals are the run's own.

import { describe, expect, it } from 'vitest';
import { percent } from '../viz/marks/words.ts';
import { runText } from '../viz/classroom/run-text.ts';
import { ForceSeries } from '../viz/why/series.ts';
import { stretchRows } from '../viz/why/stretch.ts';
import type { WeeksAnswer } from '../workers/why.ts';
import { createSimApi } from '../workers/sim-api.ts';
import { COURSE, stepsOf, told } from './lesson-runs.ts';

const PLACEHOLDER = null;
