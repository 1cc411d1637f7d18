/**
 * A worker with Pyodide in it. Loads from a memory snapshot where there is one, and runs the harness, which was
 * executed before any of a candidate's code.
 */
import { loadPyodide, type PyodideAPI } from 'pyodide';
import type { FromWorker, ToWorker } from '../messages.ts';
import { closeWaysOut } from '../scope.ts';
import prelude from './prelude.py?raw';

type RunHarness = (job: string, emit: (event: string) => void, share: () => number) => void;

const parts = import.meta.glob<string>('./harness/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const post = self.postMessage.bind(self);
const { parse, stringify } = JSON;
const pyodideFolder = new URL('/pyodide/', location.href).href;

/**
 * Compiling takes longest, and need not wait for the snapshot: the library's own compilation of the same bytes joins
 * this one.
 */
WebAssembly.compileStreaming(fetch(`${pyodideFolder}pyodide.asm.wasm`)).catch(() => {
  // The library meets the same failure and tells it.
});

let run: RunHarness | null = null;

/** What a run left behind is kept in memory for good: a large one costs a new interpreter instead. */
const heavy = 200 * 2 ** 20;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => void hear(data);

async function hear(message: ToWorker): Promise<void> {
  try {
    if (message.kind === 'start') await start(message);
    else if (message.kind === 'snapshot') await makeSnapshot();
    else runJob(message);
  } catch (error) {
    tell({ kind: 'dead', reason: reasonOf(error) });
  }
}

function tell(message: FromWorker, transfer: Transferable[] = []): void {
  post(message, { transfer });
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (/call stack|too much recursion/i.test(text)) return 'the calls went too deep for its stack';
  if (/out of memory|memory access|allocat/i.test(text)) return 'it ran out of memory';
  return text.split('\n')[0]?.slice(0, 300) ?? '';
}

let pyodide: PyodideAPI | null = null;
let shared: Uint8Array = new Uint8Array(2);

async function start({ interrupt, snapshot, memoryLimit }: Extract<ToWorker, { kind: 'start' }>) {
  limitMemory(memoryLimit);
  const fromSnapshot = snapshot !== null;
  // The two options are not part of the library's published types.
  const options = { indexURL: pyodideFolder, ...(fromSnapshot ? { _loadSnapshot: snapshot } : {}) };
  pyodide = await loadPyodide(options);
  if (!fromSnapshot) executeHarness(pyodide);
  shared = new Uint8Array(interrupt);
  pyodide.setInterruptBuffer(shared);
  const noText = { batched: () => {} };
  pyodide.setStdout(noText);
  pyodide.setStderr(noText);
  run = pyodide.globals.get('judge_run') as RunHarness;
  pyodide.runPython('judge_close()');
  const left = closeWaysOut(['WebAssembly', 'location', 'MessageChannel', 'Blob', 'URL']);
  closeModuleWays(pyodide);
  tell({ kind: 'ready', fromSnapshot, left });
}

function executeHarness(python: PyodideAPI): void {
  python.globals.set('judge_harness_source', JSON.stringify(Object.entries(parts).sort()));
  python.runPython(prelude);
}

/** The library's own objects stay reachable for code that digs; its ways to load more are shut. */
function closeModuleWays(python: PyodideAPI): void {
  for (const name of ['loadPackage', 'loadPackagesFromImports', 'runPythonAsync', 'mountNativeFS'])
    Reflect.set(python, name, undefined);
}

function limitMemory(limit: number): void {
  const { grow } = WebAssembly.Memory.prototype;
  const pageSize = 65_536;
  WebAssembly.Memory.prototype.grow = function (pages: number): number {
    if (this.buffer.byteLength + pages * pageSize > limit)
      throw new RangeError('A run may not use more memory.');
    return Reflect.apply(grow, this, [pages]);
  };
}

async function makeSnapshot(): Promise<void> {
  const options = { indexURL: pyodideFolder, _makeSnapshot: true };
  const maker = await loadPyodide(options);
  executeHarness(maker);
  const bytes = Reflect.apply(Reflect.get(maker, 'makeMemorySnapshot'), maker, []) as Uint8Array;
  const own = bytes.slice().buffer;
  tell({ kind: 'snapshot', bytes: own }, [own]);
}

function runJob({ job }: Extract<ToWorker, { kind: 'run' }>): void {
  if (run === null) throw new Error('The interpreter was not started.');
  const emit = (text: string) => {
    const event = parse(text);
    if (event.type === 'done' && memorySize() > heavy) event.touched = true;
    post({ kind: 'told', event });
  };
  run(stringify(job), emit, () => shared[1] ?? 0);
}

function memorySize(): number {
  const module: unknown = pyodide === null ? null : Reflect.get(pyodide, '_module');
  if (typeof module !== 'object' || module === null) return 0;
  const heap: unknown = Reflect.get(module, 'HEAPU8');
  return heap instanceof Uint8Array ? heap.length : 0;
}
