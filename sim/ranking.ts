// Who is at the top: thresholds and means of the best share of a list, without allocation.

const found = { value: 0, ties: 0 };

/**
 * The value from which somebody belongs to the top `share` of the first `count` entries, and how many of
 * those exactly at that value belong to it (ties go to the lower slot). Sorts the list's beginning.
 */
export function thresholdOfTop(list: Float32Array, count: number, share: number): typeof found {
  const wanted = Math.floor(share * count);
  if (wanted === 0) {
    found.value = Infinity;
    found.ties = 0;
    return found;
  }
  heapSort(list, count);
  found.value = list[count - wanted];
  let above = 0;
  while (above < wanted && list[count - 1 - above] > found.value) above++;
  found.ties = wanted - above;
  return found;
}

/** Mean of the top `share` of the first `count` entries, at least one entry; 0 for an empty list. */
export function meanOfTop(list: Float32Array, count: number, share: number): number {
  if (count === 0) return 0;
  const wanted = Math.max(1, Math.floor(share * count));
  heapSort(list, count);
  let sum = 0;
  for (let place = count - wanted; place < count; place++) sum += list[place];
  return sum / wanted;
}

/** Ascending, in place: a typed array's own sort of a part would need a new view each week. */
function heapSort(list: Float32Array, count: number): void {
  for (let root = (count >> 1) - 1; root >= 0; root--) sift(list, root, count);
  for (let last = count - 1; last > 0; last--) {
    const largest = list[0];
    list[0] = list[last];
    list[last] = largest;
    sift(list, 0, last);
  }
}

function sift(list: Float32Array, start: number, count: number): void {
  let root = start;
  const value = list[root];
  for (;;) {
    let child = 2 * root + 1;
    if (child >= count) break;
    if (child + 1 < count && list[child + 1] > list[child]) child++;
    if (list[child] <= value) break;
    list[root] = list[child];
    root = child;
  }
  list[root] = value;
}
