// The first thing the page runs: looks at its address and opens the room that the address asks for. The studio
// is what opens where the address asks for no other. Rooms do not know each other: going from one to another
// loads the page anew.

interface Room {
  readonly name: string;
  /** Addresses that lead there. */
  readonly leads: RegExp;
  open(): Promise<unknown>;
}

const ROOMS: readonly Room[] = [
  {
    name: 'classroom',
    leads: /^#(course|lesson|guide)\b/,
    open: () => import('./classroom/root.ts').then(({ openClassroom }) => openClassroom()),
  },
  {
    name: 'challenge',
    leads: /^#challenge(-guide)?(=|$)/,
    open: () => import('./challenge/root.ts').then(({ openChallenge }) => openChallenge()),
  },
  {
    name: 'wall',
    leads: /^#wall(=|$)/,
    open: () => import('./wall/root.ts').then(({ openWall }) => openWall()),
  },
  {
    name: 'debrief',
    leads: /^#debrief(=|$)/,
    open: () => import('./debrief/root.ts').then(({ openRoom }) => openRoom()),
  },
];

const STUDIO: Room = { name: 'studio', leads: /^/, open: () => import('./main.ts') };

const roomAt = (address: string): Room => ROOMS.find(({ leads }) => leads.test(address)) ?? STUDIO;

const here = roomAt(location.hash);
// Before any room listens: an address of another room is none that it could read.
window.addEventListener(
  'hashchange',
  (event) => {
    if (roomAt(location.hash) === here) return;
    event.stopImmediatePropagation();
    location.reload();
  },
  { capture: true },
);
void here.open();
