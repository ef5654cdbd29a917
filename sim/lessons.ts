// The types of lessons and challenges for the page. Apart from scenario.ts, because they follow from the schema: the
// types of the library need no schema library.

export type { Challenge } from './lesson/challenge.ts';
export type { CheckedFile, LessonFile } from './scenario-schema.ts';
