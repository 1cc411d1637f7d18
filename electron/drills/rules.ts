/** The drills' rules: pure functions on facts and content. */
export { callsOf } from './rules/calls.ts';
export {
  bands,
  baseEndsAt,
  phaseAt,
  runMs,
  seconds,
  startOf,
} from './rules/clock.ts';
export * from './rules/facts.ts';
export { nextDrills } from './rules/next.ts';
export { isLargePaste } from './rules/pastes.ts';
export { asksAboutManyMachines, matchQuestion, noAnswer } from './rules/questions.ts';
export { recordOf, tally } from './rules/record.ts';
export { regressionsIn } from './rules/regressions.ts';
export { sightOf } from './rules/sights.ts';
export { stagesSolved } from './rules/solved.ts';
export { firstStages, furtherStage, stageAfter, stagesOfCases } from './rules/stages.ts';
export { mutantsMet, operationResults, strengthOf } from './rules/strength.ts';
export { repetitionsFor } from './rules/suggest.ts';
export { bestTimes, trendOf } from './rules/times.ts';
