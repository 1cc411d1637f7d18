/** The keys of a take. */
import { type Command, useCommands } from '../shell/commands.ts';
import {
  beginSection,
  finishTake,
  goToCue,
  hideScript,
  resizePrompter,
  togglePause,
} from './acts.ts';
import type { LiveTake } from './live.ts';
import { sectionKeys } from './section-keys.ts';

const where = 'Rehearsal';

export function useTakeCommands(props: {
  live: LiveTake;
  /** A question lies over the take. */
  asking: boolean;
  ask: () => void;
}): void {
  const { live, asking, ask } = props;
  useCommands(asking ? [] : [...flow(live), ...sections(live), ...script(live), discard(ask)]);
}

function flow(live: LiveTake): Command[] {
  const paused = live.clock.pausedAt !== null;
  return [
    {
      id: 'rehearsals.pause',
      title: paused ? 'Go on with the take' : 'Pause the take',
      group: 'run',
      where,
      keys: 'space',
      bar: paused ? 'go on' : 'pause',
      run: togglePause,
    },
    {
      id: 'rehearsals.finish',
      title: 'Finish the take',
      group: 'run',
      where,
      keys: 'enter',
      bar: 'finish',
      run: () => void finishTake(),
    },
  ];
}

function sections({ script: told }: LiveTake): Command[] {
  const keys = sectionKeys(told);
  return told.sections.map(({ part, title }, index) => ({
    id: `rehearsals.section-${part}`,
    title: `${title} begins`,
    group: 'run',
    where,
    keys: keys[index] ?? '',
    bar: 'section',
    run: () => beginSection(index),
  }));
}

function script({ cues }: LiveTake): Command[] {
  if (cues.length === 0) return [];
  return [
    {
      id: 'rehearsals.hide',
      title: 'Show less of the script',
      group: 'change',
      where,
      keys: 'h',
      bar: 'hide script',
      run: hideScript,
    },
    {
      id: 'rehearsals.cue-forward',
      title: 'Next sentence',
      group: 'go',
      where,
      keys: 'j arrowdown',
      bar: 'cue forward, back',
      run: () => goToCue(1),
    },
    {
      id: 'rehearsals.cue-back',
      title: 'Previous sentence',
      group: 'go',
      where,
      keys: 'k arrowup',
      bar: 'cue forward, back',
      run: () => goToCue(-1),
    },
    {
      id: 'rehearsals.smaller',
      title: 'Smaller prompter',
      group: 'change',
      where,
      keys: '-',
      bar: 'prompter size',
      run: () => resizePrompter(-1),
    },
    {
      id: 'rehearsals.larger',
      title: 'Larger prompter',
      group: 'change',
      where,
      keys: '= +',
      bar: 'prompter size',
      run: () => resizePrompter(1),
    },
  ];
}

function discard(ask: () => void): Command {
  return {
    id: 'rehearsals.discard',
    title: 'Discard this take',
    group: 'run',
    where,
    keys: 'escape',
    bar: 'discard this take',
    run: ask,
  };
}
