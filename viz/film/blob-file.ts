// A file that grows out of pieces the browser may keep on disk, and that is written to at any place, as a film is:
// its length is known last and stands first.

export class BlobFile {
  #parts: { at: number; data: Blob }[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  write(at: number, data: Uint8Array<ArrayBuffer>): void {
    if (data.length === 0) return;
    this.#parts.push({ at, data: new Blob([data]) });
    this.#length = Math.max(this.#length, at + data.length);
  }

  /** The file as it is now; what was written later lies over what was written before, gaps are zeros. */
  blob(type: string): Blob {
    let pieces: { at: number; data: Blob }[] = [];
    for (const { at, data } of this.#parts) {
      const end = at + data.size;
      const last = pieces.at(-1);
      // Most of a film is written one piece after the other.
      if (last === undefined || last.at + last.data.size <= at) {
        pieces.push({ at, data });
        continue;
      }
      pieces = pieces.flatMap((piece) => {
        const stop = piece.at + piece.data.size;
        if (stop <= at || piece.at >= end) return [piece];
        const before = piece.data.slice(0, Math.max(0, at - piece.at));
        const after = piece.data.slice(Math.min(piece.data.size, end - piece.at));
        return [
          { at: piece.at, data: before },
          { at: stop - after.size, data: after },
        ].filter((part) => part.data.size > 0);
      });
      pieces.push({ at, data });
      pieces.sort((one, other) => one.at - other.at);
    }
    const whole: BlobPart[] = [];
    let reached = 0;
    for (const { at, data } of pieces) {
      if (at > reached) whole.push(new Uint8Array(at - reached));
      whole.push(data);
      reached = at + data.size;
    }
    return new Blob(whole, { type });
  }
}
