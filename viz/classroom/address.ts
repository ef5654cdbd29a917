// The addresses of the classroom: the course, a step of a lesson, a guide. They are written to be read by people,
// and steps count from 1 there.

export type Place =
  | { readonly room: 'course' }
  | { readonly room: 'guide'; readonly name: string }
  /** `step` counts from 0. */
  | { readonly room: 'lesson'; readonly name: string; readonly step: number };

/** The course opens where an address is none of these. */
export function readPlace(fragment: string): Place {
  const guide = /^#guide=([\w-]{1,80})$/.exec(fragment);
  if (guide) return { room: 'guide', name: guide[1] };
  const lesson = /^#lesson=([\w-]{1,80})(?:&step=(\d{1,3}))?$/.exec(fragment);
  if (!lesson) return { room: 'course' };
  const [, name, step = '1'] = lesson;
  return { room: 'lesson', name, step: Math.max(0, Number(step) - 1) };
}

export function writePlace(place: Place): string {
  if (place.room === 'course') return '#course';
  if (place.room === 'guide') return `#guide=${place.name}`;
  return `#lesson=${place.name}&step=${place.step + 1}`;
}
