import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../bootstrap/say.mjs';

/** One textual change: `find` must occur exactly `times` times, so that a new version is noticed. */
export type Change = { file: string; find: string; replace: string; times: number };

/**
 * Before version 10, Node-API keeps persistent references to objects and functions only, not to
 * strings, numbers or booleans. better-sqlite3 13 keeps strings (names, error codes) and the
 * accumulator of user-defined aggregates. This class keeps any value by putting it into an object.
 * Like the class it stands in for, it may live in zero-filled memory without being constructed.
 */
export const boxedReferenceSource = `// A persistent reference to any JavaScript value, for Node-API versions below 10.
template <typename T>
class BoxedReference {
public:
	BoxedReference() {}
	explicit BoxedReference(T value) { Reset(value, 1); }
	bool IsEmpty() const { return box.IsEmpty(); }
	// Reads through the C interface: an exception that is pending must stay as it is.
	T Value() const {
		if (box.IsEmpty()) return T();
		Napi::Object holder = box.Value();
		napi_value held;
		if (napi_get_named_property(holder.Env(), holder, "held", &held) != napi_ok) return T();
		return T(holder.Env(), held);
	}
	void Reset() { box.Reset(); }
	void Reset(T value, uint32_t) {
		Napi::Object holder = Napi::Object::New(value.Env());
		holder.Set("held", value);
		box.Reset(holder, 1);
	}
private:
	Napi::ObjectReference box;
};
`;

const stringReference = 'Napi::Reference<Napi::String>';
const boxedString = 'BoxedReference<Napi::String>';

/** The changes that let better-sqlite3 13.2.0 be built for Node-API 8. */
export const changes: Change[] = [
  { file: 'binding.gyp', find: 'NAPI_VERSION=10', replace: 'NAPI_VERSION=8', times: 1 },
  {
    file: 'src/better_sqlite3.cpp',
    find: '#include "util/macros.cpp"',
    replace: '#include "util/boxed-reference.hpp"\n#include "util/macros.cpp"',
    times: 1,
  },
  { file: 'src/util/helpers.cpp', find: stringReference, replace: boxedString, times: 1 },
  { file: 'src/util/bind-map.cpp', find: stringReference, replace: boxedString, times: 1 },
  { file: 'src/util/bind-map.cpp', find: 'Napi::Persistent', replace: boxedString, times: 2 },
  { file: 'src/util/constants.cpp', find: stringReference, replace: boxedString, times: 20 },
  { file: 'src/util/constants.cpp', find: 'Napi::Persistent', replace: boxedString, times: 2 },
  {
    file: 'src/util/custom-aggregate.cpp',
    find: 'Napi::Reference<Napi::Value>',
    replace: 'BoxedReference<Napi::Value>',
    times: 2,
  },
  {
    file: 'src/util/custom-aggregate.cpp',
    find: 'start(Napi::Persistent(start))',
    replace: 'start(start)',
    times: 1,
  },
];

/**
 * Apply one change to a file's text.
 * @throws {Failure} when the text is not the one the change was written for
 */
export function applyChange(text: string, change: Change): string {
  const pieces = text.split(change.find);
  const found = pieces.length - 1;
  if (found !== change.times) {
    throw new Failure(
      `${change.file} of better-sqlite3 holds "${change.find}" ${found} times, not ${change.times}`,
      'better-sqlite3 has changed: adapt scripts/registry-electron/napi8-patch.ts to its version.',
    );
  }
  return pieces.join(change.replace);
}

/** Apply all changes to a copy of better-sqlite3's sources in `folder`. */
export function patchSources(folder: string): void {
  writeFileSync(path.join(folder, 'src/util/boxed-reference.hpp'), boxedReferenceSource);
  for (const change of changes) {
    const file = path.join(folder, change.file);
    writeFileSync(file, applyChange(readFileSync(file, 'utf8'), change));
  }
}
