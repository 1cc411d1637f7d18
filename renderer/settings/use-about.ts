import { useCallback, useEffect, useState } from 'react';
import type { About } from '#electron/app/contract.ts';
import { connect } from '../client.ts';

/** Versions, the data folder and the count of requests, read when the section is shown. */
export function useAbout() {
  const [about, setAbout] = useState<About | null>(null);
  const [error, setError] = useState<unknown>(null);

  const read = useCallback(async () => {
    try {
      const client = await connect();
      setAbout(await client.app.about());
      setError(null);
    } catch (reason) {
      setError(reason);
    }
  }, []);
  useEffect(() => {
    void read();
  }, [read]);
  return { about, error, read };
}
