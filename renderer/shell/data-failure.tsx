/** The stored data could not be opened: what is wrong with it, what is safe, and the ways on. */
import { useState } from 'react';
import type { StartFailure } from '#electron/app/contract.ts';
import { type Client, connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { WholeWindow } from './start-failure.tsx';

type Way = StartFailure['ways'][number];

function nameOf(way: Way, failure: StartFailure): string {
  if (way === 'start-fresh') return 'Start with an empty plan';
  if (failure.backup === null) return 'Restore the newest backup';
  const made = new Date(failure.backup.madeAt).toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `Restore the backup of ${made}`;
}

/** Takes the whole window in place of the app, which has nothing to show. */
export function DataFailure({ failure }: { failure: StartFailure }) {
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function attempt(act: (app: Client['app']) => Promise<unknown>): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      const client = await connect();
      await act(client.app);
    } catch (reason) {
      setError(reason);
    }
    setBusy(false);
  }

  function take(way: Way): Promise<void> {
    return attempt(async (app) => {
      await app.recover({ way });
      window.location.reload();
    });
  }

  return (
    <WholeWindow
      title={failure.title}
      sentence={failure.sentence}
      ways={
        <>
          {failure.ways.map((way, index) => (
            <Button
              key={way}
              variant={index === 0 ? 'primary' : 'default'}
              disabled={busy}
              onClick={() => take(way)}
            >
              {nameOf(way, failure)}
            </Button>
          ))}
          <Button disabled={busy} onClick={() => attempt((app) => app.showDataFolder())}>
            Show data folder
          </Button>
          <Button variant="quiet" onClick={() => attempt((app) => app.quit())}>
            Quit
          </Button>
        </>
      }
    >
      {error !== null && <Failure error={error} />}
    </WholeWindow>
  );
}
