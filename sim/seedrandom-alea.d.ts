/** Only the 'alea' generator of seedrandom is bundled; its types are those of the whole package. */
declare module 'seedrandom/lib/alea.js' {
  import type seedrandom from 'seedrandom';
  const alea: typeof seedrandom.alea;
  export default alea;
}
