/**
 * The plan's rules: pure functions on plain values that lay tasks on calendar days.
 *
 * They know no clock, no storage and no window: `today` is always an argument.
 */
export type { Reflowed } from './rules/apply.ts';
export { type Consistency, consistency } from './rules/consistency.ts';
export { estimateFor, learnPace, type Pace } from './rules/estimate.ts';
export { layPlan } from './rules/lay-plan.ts';
export { moveProblem } from './rules/move-problem.ts';
export { orderOfDay } from './rules/order.ts';
export { reflow } from './rules/reflow.ts';
export { replan } from './rules/replan.ts';
export { type SetupProblem, setupProblems } from './rules/setup-problems.ts';
export { type WayOut, waysOut } from './rules/ways-out.ts';
export { effectiveWeight } from './rules/weights.ts';
export { deadlineOf, lastDay, minutesOfDay, toleranceMinutes } from './rules/window.ts';
