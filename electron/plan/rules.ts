/**
 * The plan's rules: pure functions on plain values that lay tasks on calendar days.
 *
 * They know no clock, no storage and no window: `today` is always an argument. The same values in give the
 * same values out.
 *
 * The laws every plan keeps, and that the tests try on made-up and on the shipped content:
 * - No task is lost: each of the four weeks is laid, or dropped with a reason.
 * - What comes after another lies on a later day, or later on the same one. A locked task may come sooner: that
 *   is the person's choice.
 * - Nothing lies before today or the start, or on or after its round's date, the target or the last date.
 * - A day holds no more than its minutes and `toleranceMinutes`: 10 minutes or a tenth, whichever is more. A
 *   task longer than what any of its days leaves beside the dailies stands alone on one; locked tasks stay; a
 *   day that the person filled further stays as full as it is, never fuller.
 * - The trial has two consecutive working days with nothing else on them.
 * - What is dropped has no place in what is left free, nor would it if a lighter task that nothing builds on
 *   were taken out. What comes after a dropped task of its own round goes with it.
 * - Done and skipped tasks never change; a re-flow of a plan that is up to date changes nothing.
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
