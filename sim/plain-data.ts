// Plain data that is handed on: copied, or frozen for good.

/** A copy of plain data, so that freezing it leaves the file alone. */
export function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Freezes a scenario but for the file, which belongs to whoever brought it. */
export function deepFreeze<T>(value: T, file: unknown): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (value === file) return value;
  for (const inner of Object.values(value)) deepFreeze(inner, file);
  return Object.freeze(value);
}
