// The door of the page: what the address asks for is loaded, and nothing else.

const rooms: readonly (readonly [address: RegExp, open: () => Promise<unknown>])[] = [
  [/^#wall(=|$)/, () => import('./wall/root.ts')],
];

const room = rooms.find(([address]) => address.test(location.hash));
void (room === undefined ? import('./main.ts') : room[1]());
