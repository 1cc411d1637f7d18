/** The scheduler's weights: the published defaults, or ones fitted to your own reviews, and the way back. */
import { useEffect, useState } from 'react';
import type { Parameters as Weights } from '#electron/numbers/contract.ts';
import { connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Meter } from '../parts/meter.tsx';
import styles from './dialogs.module.css';

interface Progress {
  done: number;
  of: number;
}

export function ParametersBlock() {
  const [weights, setWeights] = useState<Weights | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [turning, setTurning] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<unknown>(null);

  async function attempt(work: () => Promise<void>): Promise<void> {
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error);
    }
  }
  async function read(): Promise<void> {
    const { numbers } = await connect();
    setWeights(await numbers.parameters());
  }
  async function optimise(): Promise<void> {
    setProgress({ done: 0, of: 1 });
    setSaid('');
    try {
      const { numbers } = await connect();
      for await (const event of await numbers.optimise()) {
        if (event.kind === 'progress') setProgress(event);
        if (event.kind === 'too-few')
          setSaid(`${event.reviews} reviews so far; fitting needs ${event.needed}.`);
        if (event.kind === 'done') setSaid(fitted(event));
      }
      await read();
    } finally {
      setProgress(null);
    }
  }
  async function use(which: Weights['weights']): Promise<void> {
    setTurning(true);
    setSaid('Working every card out anew.');
    try {
      const { numbers } = await connect();
      setWeights(await numbers.useWeights({ weights: which }));
      setSaid(which === 'own' ? 'Your own weights schedule now.' : 'The defaults schedule now.');
    } catch (error) {
      setSaid('');
      throw error;
    } finally {
      setTurning(false);
    }
  }

  const busy = progress !== null || turning;
  const tooFew = weights !== null && weights.reviews < weights.needed;
  // Read once, when the dialog opens.
  useEffect(() => {
    void attempt(read);
  }, []);
  return (
    <div className={styles.block}>
      <h3>How forgetting is modelled</h3>
      {weights !== null && <p className={styles.note}>{stateOf(weights)}</p>}
      {failure !== null && <Failure error={failure} retry={() => void attempt(read)} />}
      {progress !== null && (
        <Meter
          label="Fitting to your reviews"
          value={progress.done}
          max={progress.of}
          text={`${Math.round((progress.done / Math.max(1, progress.of)) * 100)}%`}
          running
        />
      )}
      <p className={styles.note} role="status">
        {said}
      </p>
      <div className={styles.row}>
        <Button
          disabled={busy || tooFew}
          title={tooFew ? `Fitting needs ${weights.needed} reviews.` : undefined}
          onClick={() => void attempt(optimise)}
        >
          Fit to your own reviews
        </Button>
        {weights?.weights === 'own' && (
          <Button disabled={busy} onClick={() => void attempt(() => use('default'))}>
            Back to the defaults
          </Button>
        )}
        {weights?.weights === 'default' && weights.kept && (
          <Button disabled={busy} onClick={() => void attempt(() => use('own'))}>
            Use the fitted ones again
          </Button>
        )}
      </div>
    </div>
  );
}

function lossText(loss: number): string {
  return loss.toFixed(3);
}

function fitted(event: {
  logLossBefore: number;
  logLossAfter: number;
  better: boolean;
  reviews: number;
}): string {
  const change = `Log loss ${lossText(event.logLossBefore)} before, ${lossText(event.logLossAfter)} after, on ${event.reviews} reviews.`;
  return event.better
    ? `${change} They schedule from now on.`
    : `${change} That is no better, so nothing was changed.`;
}

function stateOf(weights: Weights): string {
  const { reviews, needed, logLossBefore, logLossAfter } = weights;
  if (weights.weights === 'own') {
    return logLossBefore === null || logLossAfter === null
      ? 'Weights fitted to your own reviews schedule the cards.'
      : `Weights fitted to your own reviews schedule the cards: log loss ${lossText(logLossAfter)}, with the defaults ${lossText(logLossBefore)}.`;
  }
  return reviews < needed
    ? `The published default weights schedule the cards. Fitting needs ${needed} reviews; there are ${reviews}.`
    : `The published default weights schedule the cards. ${reviews} reviews are enough to fit your own.`;
}
