// Results leave a thread by transfer: every ArrayBuffer that a method of the service returns, alone or as
// a field, is handed over instead of copied. Typed arrays are small here (tables, outcomes) and may be
// views into something the service keeps, so they are cloned.

import { transfer } from 'comlink';

/** The buffers that an answer hands over: itself, or its fields. */
export function buffersOf(result: unknown): ArrayBuffer[] {
  if (result instanceof ArrayBuffer) return [result];
  if (typeof result !== 'object' || result === null) return [];
  return Object.values(result).filter((value) => value instanceof ArrayBuffer);
}

/** The same service with every result marked for transfer; for `expose` in a thread file. */
export function withTransfers<Service extends object>(service: Service): Service {
  const wrapped = Object.entries(service).map(([name, method]) => {
    if (typeof method !== 'function') return [name, method];
    const call = async (...given: unknown[]): Promise<unknown> => {
      const result: unknown = await method.apply(service, given);
      const buffers = buffersOf(result);
      return buffers.length > 0 ? transfer(result, buffers) : result;
    };
    return [name, call];
  });
  return Object.fromEntries(wrapped) as Service;
}
