/** Reads the drills: one folder each, with everything in it, all faults at once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  caseSchema,
  type Drill,
  type DrillHead,
  drillHeadSchema,
  type Language,
  type LanguageKit,
  languageIds,
  mutantSchema,
  type StageSource,
  slowVariantSchema,
  sourceEndings,
} from '#content/drills/schema.ts';
import { checkDrill } from './drills-checks.ts';
import type { ColumnReport, Finding } from './finding.ts';
import { describeIssue, formatPath, parseYaml, readYamlList } from './yaml-list.ts';

/** A drill as far as it could be read: parts that are missing are empty, and told as findings. */
export interface DrillReading {
  drill: Drill | null;
  findings: Finding[];
}

/** A stage's file by its name's parts; `variant` is null where the stage has none. */
interface StageFile {
  stage: string;
  variant: string | null;
}

/** The ids of the drills there are folders for. */
export function drillIds(contentFolder: string): string[] {
  const directory = join(contentFolder, 'drills');
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function readDrills(contentFolder: string): ColumnReport<Drill[]> {
  const ids = drillIds(contentFolder);
  const readings = ids.map((id) => readDrill(contentFolder, id));
  const findings = readings.flatMap((reading) => reading.findings);
  const drills = readings.map(({ drill }) => drill).filter((drill) => drill !== null);
  return {
    content: findings.length === 0 ? drills : null,
    counts: {
      drills: ids.length,
      stages: total(drills, ({ stages }) => stages.length),
      cases: total(drills, ({ cases }) => Object.values(cases).flat().length),
      mutants: total(drills, ({ languages }) =>
        total(Object.values(languages), (kit) =>
          total(kit.mutants, ({ mutants }) => mutants.length),
        ),
      ),
    },
    findings,
  };
}

function total<Item>(items: Item[], count: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}

export function readDrill(contentFolder: string, id: string): DrillReading {
  const folder = new DrillFolder(contentFolder, id);
  const head = folder.head();
  if (head === null) return { drill: null, findings: folder.findings };
  const cases = Object.fromEntries(
    head.stages.map(({ id: stage }) => [stage, folder.cases(stage)]),
  );
  const files = stageFiles(head);
  const languages = Object.fromEntries(
    languageIds.map((language) => [language, folder.kit(language, files)]),
  ) as Record<Language, LanguageKit>;
  const drill: Drill = { ...head, cases, languages };
  const checked = checkDrill(drill).map(({ file, field, message }) =>
    folder.finding(file, field, message),
  );
  return { drill, findings: [...folder.findings, ...checked] };
}

/** Which files a drill has for each stage: one, or one for each variant from the stage that offers them on. */
export function stageFiles({ stages }: DrillHead): StageFile[] {
  let variants: string[] | null = null;
  return stages.flatMap((stage): StageFile[] => {
    variants = stage.variants ?? variants;
    return variants === null
      ? [{ stage: stage.id, variant: null }]
      : variants.map((variant) => ({ stage: stage.id, variant }));
  });
}

export function fileName({ stage, variant }: StageFile): string {
  return variant === null ? stage : `${stage}.${variant}`;
}

/** One drill's folder, and the faults found in it so far. */
class DrillFolder {
  readonly findings: Finding[] = [];
  readonly #directory: string;
  readonly #shown: string;
  readonly #id: string;

  constructor(contentFolder: string, id: string) {
    this.#directory = join(contentFolder, 'drills', id);
    this.#shown = `content/drills/${id}`;
    this.#id = id;
  }

  finding(file: string, field: string, message: string): Finding {
    return { column: 'drills', file: `${this.#shown}/${file}`, field, message };
  }

  #report(file: string, field: string, message: string): void {
    this.findings.push(this.finding(file, field, message));
  }

  head(): DrillHead | null {
    const report = (field: string, message: string) => this.#report('drill.yaml', field, message);
    const root = parseYaml(join(this.#directory, 'drill.yaml'), report);
    if (root === undefined) return null;
    const parsed = drillHeadSchema.safeParse(root, { reportInput: true });
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        for (const { path, message } of describeIssue(issue))
          report(formatPath(path).replace(/^\./, ''), message);
      return null;
    }
    if (parsed.data.id !== this.#id) report('id', `must be the folder's name, ${this.#id}`);
    return parsed.data;
  }

  cases(stage: string) {
    return this.#list('cases', `${stage}.yaml`, 'cases', caseSchema);
  }

  kit(language: Language, files: StageFile[]): LanguageKit {
    const ending = sourceEndings[language];
    const source = (name: string) => this.#text(language, `${name}${ending}`);
    const ofStages = (folder: string): StageSource[] =>
      files.map((file) => ({ ...file, source: source(`${folder}/${fileName(file)}`) }));
    this.#reportStray(language, files);
    return {
      starter: source('starter'),
      examples: source('examples'),
      fixtures: source('fixtures'),
      complexity: source('complexity'),
      references: ofStages('reference'),
      mutants: files.map((file) => ({
        ...file,
        mutants: this.#list(
          `${language}/mutants`,
          `${fileName(file)}.yaml`,
          'mutants',
          mutantSchema,
        ),
      })),
      slow: this.#list(language, 'slow.yaml', 'slow', slowVariantSchema).map((entry) => ({
        ...entry,
        source: this.#text(language, `slow/${entry.file}`),
      })),
      tests: ofStages('tests'),
    };
  }

  #list<Schema extends Parameters<typeof readYamlList>[0]['schema']>(
    folder: string,
    fileName: string,
    collection: string,
    schema: Schema,
  ) {
    const { items, findings } = readYamlList({
      column: 'drills',
      directory: join(this.#directory, folder),
      shownDirectory: `${this.#shown}/${folder}`,
      fileName,
      collection,
      schema,
    });
    this.findings.push(...findings);
    return items.map(({ item }) => item);
  }

  #text(folder: string, name: string): string {
    try {
      const text = readFileSync(join(this.#directory, folder, name), 'utf8');
      if (text.trim() === '') this.#report(`${folder}/${name}`, '', 'the file is empty');
      return text;
    } catch {
      this.#report(`${folder}/${name}`, '', 'the file is missing');
      return '';
    }
  }

  /** Files that no stage names would be silently left out: they are faults. */
  #reportStray(language: Language, files: StageFile[]): void {
    const names = new Set(files.map(fileName));
    const folders = {
      reference: sourceEndings[language],
      mutants: '.yaml',
      tests: sourceEndings[language],
    };
    for (const [folder, ending] of Object.entries(folders)) {
      const path = join(this.#directory, language, folder);
      for (const name of existsSync(path) ? readdirSync(path) : []) {
        if (name.startsWith('__')) continue;
        const known = name.endsWith(ending) && names.has(name.slice(0, -ending.length));
        if (!known)
          this.#report(`${language}/${folder}/${name}`, '', 'belongs to no stage of the drill');
      }
    }
  }
}
