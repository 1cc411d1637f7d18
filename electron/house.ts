/**
 * What the columns stand on: the clock, the store (or why it could not be opened), the services over it, the
 * events, and the desk, which is what they may ask of the operating system.
 */
import type { NumbersContent } from '#content/numbers/schema.ts';
import type { OpinionsContent } from '#content/opinions/schema.ts';
import type { Curriculum } from '#content/plan/schema.ts';
import type { StoriesContent } from '#content/stories/schema.ts';
import type { WritingContent } from '#content/writing/schema.ts';
import type { Preferences, StartFailure } from './app/contract.ts';
import { type AppEvents, createAppEvents } from './app/events.ts';
import { defaultPreferences, readPreferences } from './app/preferences.ts';
import type { Clock } from './clock.ts';
import { createDrillsDoor, type DrillsDoor, type DrillsFurniture } from './drills/opening.ts';
import type { DrillsService } from './drills/service.ts';
import type { NumbersCounts } from './numbers/counts.ts';
import { createNumbersDoor, type NumbersDoor } from './numbers/opening.ts';
import type { NumbersService } from './numbers/service.ts';
import { createOpinionsDoor, type OpinionsDoor } from './opinions/opening.ts';
import type { OpinionsService } from './opinions/service.ts';
import { createPlanService, type PlanService } from './plan/service.ts';
import { Refusal } from './refusal.ts';
import { createRehearsalsDoor, type RehearsalsDoor } from './rehearsals/opening.ts';
import { toldStory } from './rehearsals/reporting.ts';
import type { RehearsalsService } from './rehearsals/service.ts';
import { cutOffNotice, paceIn, summaryIn } from './rehearsals/standing.ts';
import type { Subject } from './rehearsals/values.ts';
import { newestSoundBackup } from './store/backups.ts';
import { StoreFailure } from './store/failure.ts';
import { openStore, type Store } from './store/open.ts';
import { restoreNewestBackup, startFresh } from './store/recover.ts';
import { createStoriesDoor, type StoriesDoor } from './stories/opening.ts';
import type { StoriesService } from './stories/service.ts';
import { createWritingDoor, type WritingDoor } from './writing/opening.ts';
import type { WritingService } from './writing/service.ts';
import { usualPace } from './writing/values.ts';

/** The operating system, as far as services may ask it. */
export interface Desk {
  readonly version: string;
  networkRequests(): number;
  applyPreferences(preferences: Preferences): void;
  showFolder(folder: string): void;
  /** Asks where to save a file; null where the person cancelled. */
  chooseFile(title: string, name: string): Promise<string | null>;
  /** Asks for a file to open, of the kinds named by their endings; null where the person cancelled. */
  openFile(title: string, endings: readonly string[]): Promise<string | null>;
  /** A page of HTML that needs nothing beside itself, as the bytes of a PDF. */
  printPdf(page: string): Promise<Uint8Array>;
  quit(): void;
}

interface OpenRooms {
  kind: 'open';
  store: Store;
  plan: PlanService;
  drills: DrillsDoor;
  numbers: NumbersDoor;
  writing: WritingDoor;
  stories: StoriesDoor;
  opinions: OpinionsDoor;
  rehearsals: RehearsalsDoor;
}

type HouseState = OpenRooms | { kind: 'failed'; failure: StartFailure };

export interface House {
  readonly clock: Clock;
  readonly folder: string;
  readonly curriculum: Curriculum;
  readonly events: AppEvents;
  readonly desk: Desk;
  readonly state: HouseState;
  /** The open store. @throws Refusal where it could not be opened. */
  store(): Store;
  /** The person's preferences; the defaults where the store could not be opened. */
  preferences(): Preferences;
  /** The plan's service. @throws Refusal where the store could not be opened. */
  plan(): PlanService;
  /** The drills' service, opened when it is asked for first. Rejects with a Refusal where the store could not be opened. */
  drills(): Promise<DrillsService>;
  /** The numbers' service, opened when it is asked for first. Rejects with a Refusal where the store could not be opened. */
  numbers(): Promise<NumbersService>;
  /** How many cards are due; counted without opening the numbers. */
  numbersCounts(): Promise<NumbersCounts>;
  /** The texts of stories and stances, opened when they are asked for first; rejects as the others do. */
  writing(): Promise<WritingService>;
  stories(): Promise<StoriesService>;
  opinions(): Promise<OpinionsService>;
  /** Takes and their recordings; opened and rejecting as the others. */
  rehearsals(): Promise<RehearsalsService>;
  /** What the person should know about this start; answered once. */
  takeNotice(): string | null;
  /** Takes a way on from a failed start. */
  recover(way: StartFailure['ways'][number]): { keptAside: string };
  /** The app is about to end: nothing is begun any more by itself, while pages still write what they hold. */
  prepareToClose(): void;
  close(): void;
}

export interface HousePlan {
  clock: Clock;
  folder: string;
  curriculum: Curriculum;
  desk: Desk;
  /** Loads what the drills need; called when they are asked for first. */
  loadDrills(): Promise<DrillsFurniture>;
  /** Loads the cards; called when the numbers are asked for first. */
  loadNumbers(): Promise<NumbersContent>;
  /** Load what is written about and by which rules; each called when its column is asked for first. */
  loadWriting(): Promise<WritingContent>;
  loadStories(): Promise<StoriesContent>;
  loadOpinions(): Promise<OpinionsContent>;
}

/** Where a document is worked on, as reports of it say. */
const placeOf = { story: 'stories', stance: 'opinions' } as const;
/** The level a text is read for until the set-up says one. */
const defaultLevel = 'L5';

export function buildHouse(housePlan: HousePlan): House {
  const { clock, folder, curriculum, desk, loadDrills, loadNumbers } = housePlan;
  const { loadWriting, loadStories, loadOpinions } = housePlan;
  const events = createAppEvents();
  let notice: string | null = null;
  let state = open();

  function open(): HouseState {
    try {
      const store = openStore(folder, clock);
      const plan = createPlanService({ store, clock, curriculum });
      const numbersPlan = {
        finish: plan.finish,
        rounds: plan.roundDays,
        hasTime: plan.hasTime,
      };
      const numbers = createNumbersDoor({ store, clock, plan: numbersPlan }, loadNumbers, {
        isAwaited: () => plan.setup().setup !== null,
        countsChanged: () => events.publish('event', { kind: 'counts-changed' }),
      });
      const drillsPlan = {
        finish: plan.finish,
        awaitedRuns: () => plan.awaited('drill-run'),
        language: () => plan.setup().setup?.language ?? null,
      };
      const drills = createDrillsDoor(
        { store, clock, plan: drillsPlan, finished: numbers.report },
        loadDrills,
      );
      notice ??= cutOffNotice(store);
      return { kind: 'open', store, plan, drills, numbers, ...openTexts(store, plan, numbers) };
    } catch (error) {
      if (error instanceof StoreFailure) return { kind: 'failed', failure: explain(error, folder) };
      throw error;
    }
  }

  /** What is written: documents, and the stories and opinions over them. */
  function openTexts(store: Store, plan: PlanService, numbers: NumbersDoor) {
    const takesOf = (subject: Subject) => summaryIn(store, subject);
    const writing = createWritingDoor(
      {
        store,
        clock,
        pace: () => paceIn(store, usualPace),
        target: () => plan.setup().setup?.level ?? defaultLevel,
        changed: ({ id, kind }) => {
          if (kind === 'stance') opinions.look(id);
        },
        listed: ({ id, kind }, listed) =>
          numbers.setAside({ place: placeOf[kind], subject: id, aside: !listed }),
      },
      loadWriting,
    );
    const stories = createStoriesDoor({ takesOf }, loadStories, writing.open);
    const opinions = createOpinionsDoor(
      { store, clock, plan: { finish: plan.finish }, takesOf, answered: numbers.report },
      loadOpinions,
      writing.open,
      () => events.publish('event', { kind: 'plan-changed' }),
    );
    const rehearsals = createRehearsalsDoor(
      {
        store,
        clock,
        plan: { finish: plan.finish },
        pace: () => paceIn(store, usualPace),
        ended: (take) => {
          const told = toldStory(take);
          if (told !== null) numbers.report(told);
          if (take.subject.kind === 'stance') opinions.look(take.subject.id);
        },
      },
      loadStories,
      writing.open,
    );
    return { writing, stories, opinions, rehearsals };
  }

  function opened() {
    if (state.kind === 'open') return state;
    throw new Refusal(`${state.failure.title} ${state.failure.sentence}`);
  }

  return {
    clock,
    folder,
    curriculum,
    desk,
    events,
    get state() {
      return state;
    },
    store: () => opened().store,
    preferences: () => (state.kind === 'open' ? readPreferences(state.store) : defaultPreferences),
    plan: () => opened().plan,
    drills: async () => opened().drills.open(),
    numbers: async () => opened().numbers.open(),
    numbersCounts: async () => opened().numbers.counts(),
    writing: async () => opened().writing.open(),
    stories: async () => opened().stories.open(),
    opinions: async () => opened().opinions.open(),
    rehearsals: async () => opened().rehearsals.open(),
    takeNotice() {
      const said = notice;
      notice = null;
      return said;
    },
    recover(way) {
      if (state.kind === 'open')
        throw new Refusal('Your data is open; there is nothing to recover.');
      if (!state.failure.ways.includes(way))
        throw new Refusal('That way is not open for this failure.');
      const { keptAside } =
        way === 'restore-backup'
          ? restoreNewestBackup(folder, clock.now())
          : startFresh(folder, clock.now());
      notice = `${way === 'restore-backup' ? 'The backup was restored.' : 'Started with an empty plan.'} The earlier file is kept as ${keptAside}.`;
      state = open();
      return { keptAside };
    },
    prepareToClose() {
      if (state.kind === 'open') state.drills.endJudging();
    },
    close() {
      if (state.kind !== 'open') return;
      state.drills.close();
      state.numbers.close();
      state.store.close();
    },
  };
}

/** A store's failure in words, with the ways on that fit it. A newer or foreign file is never moved. */
function explain(failure: StoreFailure, folder: string): StartFailure {
  const mendable = failure.code === 'damaged' || failure.code === 'migration';
  const backup = mendable ? newestSoundBackup(folder) : null;
  return {
    code: failure.code,
    title: failure.title,
    sentence: failure.message,
    backup: backup && { file: backup.file, madeAt: backup.madeAt },
    ways: mendable
      ? [...(backup === null ? [] : (['restore-backup'] as const)), 'start-fresh']
      : [],
  };
}
