/** The short questions a task asks: to which day, why skip, how many minutes, what is the task. */
import { useState } from 'react';
import type { PlanTask } from '#electron/plan/values.ts';
import { lazyPart } from './lazy-part.tsx';

/** Which question is open, about which task. */
export type Asked =
  | { kind: 'move' | 'skip' | 'spend' | 'edit'; task: PlanTask }
  | { kind: 'add'; day?: string };

const MoveDialog = lazyPart(() => import('./move-dialog.tsx'));
const SkipDialog = lazyPart(() => import('./skip-dialog.tsx'));
const SpendDialog = lazyPart(() => import('./spend-dialog.tsx'));
const OwnTaskDialog = lazyPart(() => import('./own-task-dialog.tsx'));

/** Loads the questions while nothing else is to do. */
export function preloadTaskDialogs(): void {
  for (const part of [MoveDialog, SkipDialog, SpendDialog, OwnTaskDialog]) void part.preload();
  void import('../parts/dialog-window.tsx');
}

/** Holds the open question; put `dialog` anywhere on the screen. While `asking`, keys are the question's. */
export function useTaskDialogs() {
  const [asked, ask] = useState<Asked | null>(null);
  const close = () => ask(null);
  const dialog = asked !== null && <Question asked={asked} close={close} />;
  return { ask, asking: asked !== null, dialog };
}

function Question({ asked, close }: { asked: Asked; close: () => void }) {
  switch (asked.kind) {
    case 'move':
      return <MoveDialog task={asked.task} close={close} />;
    case 'skip':
      return <SkipDialog task={asked.task} close={close} />;
    case 'spend':
      return <SpendDialog task={asked.task} close={close} />;
    case 'edit':
      return <OwnTaskDialog task={asked.task} close={close} />;
    case 'add':
      return <OwnTaskDialog {...(asked.day ? { day: asked.day } : {})} close={close} />;
  }
}
