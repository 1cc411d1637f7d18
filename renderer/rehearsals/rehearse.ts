/** The ways into a rehearsal from where stories and stances are written: what was typed is saved before. */
import { IconArrowsShuffle, IconMicrophone } from '@tabler/icons-react';
import type { WrittenDocument } from '#electron/writing/contract.ts';
import type { Command } from '../shell/commands.ts';
import { tell } from '../shell/notices.tsx';
import { desk } from '../writing/desk.ts';
import { writingStore } from '../writing/state.ts';
import { openRehearsal, openVariation } from './open-rehearsal.ts';

/** What was typed is what is told. Where it could not be saved, the page that holds it says so and stays. */
async function afterSaving(open: () => void | Promise<void>): Promise<void> {
  try {
    await desk.flush();
    if (writingStore.getState().saveFailure === null) await open();
  } catch (error) {
    tell(error);
  }
}

export function rehearseStory(storyId: string): void {
  void afterSaving(() => openRehearsal('stories', { subject: { kind: 'story', id: storyId } }));
}

export function rehearseStance(stanceId: string, version: 'short' | 'long'): void {
  void afterSaving(() =>
    openRehearsal('opinions', { subject: { kind: 'stance', id: stanceId }, version }),
  );
}

/** The commands of a story that can be told. */
export function storyRehearsals({ id }: WrittenDocument): Command[] {
  const where = 'Stories';
  return [
    {
      id: 'stories.rehearse',
      title: 'Rehearse this story',
      group: 'run',
      where,
      icon: IconMicrophone,
      keys: 'mod+enter',
      bar: 'rehearse',
      run: () => rehearseStory(id),
    },
    {
      id: 'stories.vary',
      title: 'Tell this story to three questions',
      group: 'run',
      where,
      icon: IconArrowsShuffle,
      keys: 'mod+shift+enter',
      run: () => void afterSaving(() => openVariation(id)),
    },
  ];
}

/** The commands of a stance that can be said. */
export function stanceRehearsals({ id }: WrittenDocument): Command[] {
  const where = 'Opinions';
  return [
    {
      id: 'opinions.rehearse-short',
      title: 'Say this stance in 60 seconds',
      group: 'run',
      where,
      icon: IconMicrophone,
      keys: 'mod+shift+enter',
      run: () => rehearseStance(id, 'short'),
    },
    {
      id: 'opinions.rehearse-long',
      title: 'Say this stance in 3 minutes',
      group: 'run',
      where,
      icon: IconMicrophone,
      run: () => rehearseStance(id, 'long'),
    },
  ];
}
