/**
 * Proves a drill: the reference passes with the growth it promises, the starter fails, hidden cases kill each mutant by
 * a wrong answer, the exemplary own tests kill it by an assertion, and each slow variant is caught.
 */
import type { Drill, Language, StageSource } from '#content/drills/schema.ts';
import { allParts, applyMutant, mutantsOf, requestFor } from '#electron/judge/request.ts';
import type { GrowthResult, JudgeRequest, Verdict } from '#electron/judge/values.ts';

export type JudgeOne = (request: JudgeRequest) => Promise<Verdict>;

export interface ProofRow {
  drill: string;
  language: Language;
  stage: string;
  variant: string | null;
  cases: number;
  mutants: number;
  killedByCases: number;
  killedByTests: number;
  slow: number;
  slowCaught: number;
}

export interface ProofFault {
  /** From the drill's folder. */
  file: string;
  message: string;
}

export interface Proof {
  rows: ProofRow[];
  faults: ProofFault[];
}

const casesOnly = { cases: 'all', complexity: false, own: 'none' } as const;

/** Proves one reference of a drill; all runs of it go through `judge`, in order. */
export async function proveReference(
  drill: Drill,
  language: Language,
  reference: StageSource,
  judge: JudgeOne,
): Promise<Proof> {
  const proof = new ReferenceProof(drill, language, reference, judge);
  await proof.reference();
  await proof.examples();
  await proof.starter();
  await proof.mutants();
  await proof.slowVariants();
  return { rows: [proof.row], faults: proof.faults };
}

class ReferenceProof {
  readonly faults: ProofFault[] = [];
  readonly row: ProofRow;
  readonly #drill: Drill;
  readonly #language: Language;
  readonly #reference: StageSource;
  readonly #judge: JudgeOne;

  constructor(drill: Drill, language: Language, reference: StageSource, judge: JudgeOne) {
    this.#drill = drill;
    this.#language = language;
    this.#reference = reference;
    this.#judge = judge;
    const { stage, variant } = reference;
    const zeros = {
      cases: 0,
      mutants: 0,
      killedByCases: 0,
      killedByTests: 0,
      slow: 0,
      slowCaught: 0,
    };
    this.row = { drill: drill.id, language, stage, variant, ...zeros };
  }

  get #kit() {
    return this.#drill.languages[this.#language];
  }

  #fault(folder: string, message: string): void {
    const { stage, variant } = this.#reference;
    const name = variant === null ? stage : `${stage}.${variant}`;
    this.faults.push({ file: `${this.#language}/${folder}/${name}`, message });
  }

  #run(solution: string, tests: string | undefined, parts = allParts): Promise<Verdict> {
    const { stage } = this.#reference;
    const submission = { stage, language: this.#language, solution, tests };
    return this.#judge(requestFor(this.#drill, submission, parts));
  }

  /** Only the one operation that the variant slows down is measured. */
  #measured(solution: string, operation: string): Promise<Verdict> {
    const submission = { stage: this.#reference.stage, language: this.#language, solution };
    const request = requestFor(this.#drill, submission, { ...casesOnly, complexity: true });
    const { complexity } = request;
    if (complexity === undefined) return this.#judge(request);
    const operations = complexity.operations.filter((entry) => entry.operation === operation);
    return this.#judge({ ...request, complexity: { ...complexity, operations } });
  }

  async reference(): Promise<void> {
    const { source, stage, variant } = this.#reference;
    const tests = this.#kit.tests.find(
      (entry) => entry.stage === stage && entry.variant === variant,
    );
    const verdict = await this.#run(source, tests?.source);
    this.row.cases = verdict.cases.length;
    if (verdict.outcome !== 'pass') {
      this.#fault('reference', `does not pass: ${verdict.message}`);
      for (const { id, outcome, message } of verdict.cases)
        if (outcome !== 'pass') this.#fault('reference', `case ${id}: ${outcome}: ${message}`);
    }
    if (verdict.cases.length === 0) this.#fault('reference', 'met no case');
    for (const { operation, expected } of this.#drill.complexity) {
      const growth = verdict.complexity[operation];
      if (growth !== undefined && !isAtMost(growth, expected))
        this.#fault('reference', `${operation} should be ${expected}: ${growthWords(growth)}`);
    }
    this.#checkOwnTests(verdict);
  }

  #checkOwnTests({ ownTests }: Verdict): void {
    if (ownTests === undefined) return;
    if (ownTests.outcome !== 'pass')
      this.#fault('tests', `${ownTests.outcome}: ${ownTests.message}`);
    for (const { id, outcome, message } of ownTests.mutants) {
      if (outcome === 'killed') this.row.killedByTests += 1;
      else
        this.#fault(
          'tests',
          `mutant ${id}: ${outcome}${message === undefined ? '' : `: ${message}`}`,
        );
    }
  }

  /** The file that own tests start from must be right itself. */
  async examples(): Promise<void> {
    if (this.#kit.references[0] !== this.#reference) return;
    const parts = { cases: 'none', complexity: false, own: 'run' } as const;
    const { ownTests } = await this.#run(this.#reference.source, this.#kit.examples, parts);
    if (ownTests?.outcome !== 'pass')
      this.#fault('examples', `must pass on this reference: ${ownTests?.message}`);
  }

  async starter(): Promise<void> {
    const { outcome } = await this.#run(this.#kit.starter, undefined, casesOnly);
    if (outcome === 'pass') this.#fault('starter', 'passes, and should not');
    if (outcome === 'broke') this.#fault('starter', 'the judge broke');
  }

  async mutants(): Promise<void> {
    for (const mutant of mutantsOf(this.#kit, this.#reference)) {
      this.row.mutants += 1;
      const source = sourceOf(this.#reference.source, mutant);
      if (source === null) continue;
      const verdict = await this.#run(source, undefined, casesOnly);
      const killers = verdict.cases.filter(({ outcome }) => outcome === 'fail');
      if (killers.length > 0) this.row.killedByCases += 1;
      else this.#fault('mutants', `${mutant.id}: no hidden case fails (${verdict.message})`);
    }
  }

  async slowVariants(): Promise<void> {
    const required = this.#drill.stages.find(({ id }) => id === this.#reference.stage);
    const first = this.#kit.references.find(({ stage }) => stage === required?.id);
    if (first !== this.#reference) return;
    for (const { id, stage, operation, source } of this.#kit.slow) {
      if (stage !== this.#reference.stage) continue;
      this.row.slow += 1;
      const verdict = await this.#measured(source, operation);
      const growth = verdict.complexity[operation];
      const expected = this.#drill.complexity.find(
        (entry) => entry.operation === operation,
      )?.expected;
      const caught =
        growth !== undefined && growth.verdict !== 'noisy' && !isAtMost(growth, expected ?? 'n');
      if (caught) this.row.slowCaught += 1;
      else
        this.#fault(
          `slow (${id})`,
          `not caught: ${growth === undefined ? 'not measured' : growthWords(growth)}`,
        );
      if (verdict.outcome !== 'pass')
        this.#fault(`slow (${id})`, `should be right, only slow: ${verdict.message}`);
    }
  }
}

function sourceOf(reference: string, mutant: Parameters<typeof applyMutant>[1]): string | null {
  try {
    return applyMutant(reference, mutant).source;
  } catch {
    return null; // Told by the check of the folder.
  }
}

const ranks = { flat: 0, 'log n': 1, n: 2, noisy: 3 };

function isAtMost({ verdict }: GrowthResult, expected: keyof typeof ranks): boolean {
  return ranks[verdict] <= ranks[expected];
}

function growthWords({ verdict, counts, times, ratio, by, message }: GrowthResult): string {
  if (message !== undefined) return `${verdict} (${message})`;
  const shown = by === 'time' ? (times ?? []).map(({ median }) => `${median} µs`) : counts;
  return `${verdict} by ${by}, ratio ${ratio}: ${shown.join(', ')}`;
}
