/**
 * Takes a worker's ways out of its global scope before a candidate's code runs. What is not on the list of things that
 * only compute is gone, so that a way out which a newer engine adds is gone as well.
 */

/** The language itself, and what computes, tells the time or waits. */
const harmless = new Set([
  ...['Object', 'Function', 'Array', 'Number', 'Boolean', 'String', 'Symbol', 'BigInt', 'Math'],
  ...['Date', 'RegExp', 'JSON', 'Promise', 'Proxy', 'Reflect', 'Intl', 'Map', 'Set', 'WeakMap'],
  ...['WeakSet', 'WeakRef', 'FinalizationRegistry', 'Iterator', 'AsyncIterator', 'Temporal'],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError'],
  ...['TypeError', 'URIError', 'SuppressedError', 'DOMException', 'ArrayBuffer', 'DataView'],
  ...['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array'],
  ...['Uint32Array', 'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array'],
  ...['BigUint64Array', 'Infinity', 'NaN', 'undefined', 'globalThis', 'self', 'parseInt'],
  ...['parseFloat', 'isNaN', 'isFinite', 'decodeURI', 'decodeURIComponent', 'encodeURI'],
  ...['encodeURIComponent', 'escape', 'unescape', 'eval', 'console', 'performance'],
  ...['Performance', 'structuredClone', 'queueMicrotask', 'setTimeout', 'clearTimeout'],
  ...['setInterval', 'clearInterval', 'atob', 'btoa', 'TextEncoder', 'TextDecoder', 'crypto'],
  ...['Crypto', 'Event', 'EventTarget', 'AbortController', 'AbortSignal', 'constructor'],
  ...['isSecureContext', 'crossOriginIsolated', 'origin', 'Atomics', 'SharedArrayBuffer'],
  // The prototype chain's own methods.
  ...['toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable'],
  ...['toLocaleString', '__proto__', '__defineGetter__', '__defineSetter__', '__lookupGetter__'],
  ...['__lookupSetter__'],
]);

/** Engines have numbers in there that cannot be taken away, and lead nowhere. */
function leadsSomewhere(scope: object, name: string): boolean {
  const property = Reflect.getOwnPropertyDescriptor(scope, name);
  if (property === undefined || !('value' in property)) return property !== undefined;
  return typeof property.value === 'object' || typeof property.value === 'function';
}

/** @returns the names that could not be taken away, which should be none */
export function closeWaysOut(alsoKept: string[] = []): string[] {
  const kept = new Set([...harmless, ...alsoKept]);
  const left: string[] = [];
  let scope: object | null = globalThis;
  while (scope !== null && scope !== Object.prototype) {
    for (const name of Object.getOwnPropertyNames(scope)) {
      if (kept.has(name) || Reflect.deleteProperty(scope, name)) continue;
      const undone = Reflect.defineProperty(scope, name, { value: undefined, writable: false });
      if (!undone && leadsSomewhere(scope, name)) left.push(name);
    }
    scope = Object.getPrototypeOf(scope);
  }
  return left;
}
