/** How long the two spoken versions of a stance are. */
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { rehearseStance } from '../rehearsals/rehearse.ts';
import { ClockRuler } from '../ruler/clock-ruler.tsx';
import { useWriting } from '../writing/state.ts';
import styles from './pushback.module.css';

const versions = [
  {
    part: 'short-version',
    version: 'short',
    title: 'In 60 seconds',
    target: 60,
    ticks: { major: 30, minor: 5 },
  },
  {
    part: 'long-version',
    version: 'long',
    title: 'In 3 minutes',
    target: 180,
    ticks: { major: 60, minor: 15 },
  },
] as const;

export function SpokenVersions() {
  const spoken = useWriting((state) => state.analysis?.spoken ?? null);
  const stanceId = useWriting((state) => state.document?.id ?? null);
  if (spoken === null || stanceId === null) return null;
  const pace = Math.round(spoken.pace);
  return (
    <Section
      title="Spoken length"
      aside={`at ${spoken.measured ? 'your' : 'a usual'} ${pace} words a minute`}
    >
      {versions.map(({ part, version, title, target, ticks }) => {
        const exact = spoken.parts.find((one) => one.part === part)?.seconds ?? 0;
        const seconds = Math.round(exact);
        const words =
          seconds === 0
            ? 'not written'
            : `${seconds} s${seconds > target ? `, ${seconds - target} s over` : ''}`;
        const total = Math.ceil((Math.max(exact, target) + 1) / 15) * 15;
        return (
          <div key={part} className={styles.version}>
            <p className={styles.versionHead}>
              {title} <span>{words}</span>
            </p>
            <ClockRuler
              label={`${title}: ${words}`}
              total={total}
              formatTick={(value) => `${value} s`}
              ticks={ticks}
              phases={[{ id: part, from: 0, to: total, tone: 'ink', elapsed: exact }]}
              target={target}
            />
            <Button
              {...(version === 'short' ? { keys: 'mod+shift+enter' } : {})}
              onClick={() => rehearseStance(stanceId, version)}
            >
              Say it {title.toLowerCase()}
            </Button>
          </div>
        );
      })}
    </Section>
  );
}
