/** The page's entry: connects, asks for what the first paint needs, and shows it or what went wrong. */
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from './client.ts';
import { planStore } from './plan/state.ts';
import { App } from './shell/app.tsx';
import { Boundary } from './shell/boundary.tsx';
import { showScheme } from './shell/scheme.ts';
import { StartFailure, WindowRecovery } from './shell/start-failure.tsx';
import { begin } from './shell/state.ts';

/** How long the main process may take to answer (ms) before the page says so. */
const patience = 10_000;

async function start(): Promise<void> {
  const client = await connect();
  // Reading the plan keeps its own failure: Today shows it in place.
  const [answer] = await Promise.all([client.app.start(), planStore.getState().reload()]);
  if (answer.failure !== null) {
    const { DataFailure } = await import('./shell/data-failure.tsx');
    root.render(<DataFailure failure={answer.failure} />);
    return;
  }
  begin(answer);
  root.render(
    <StrictMode>
      <Boundary fallback={(error) => <WindowRecovery error={error} />}>
        <App />
      </Boundary>
    </StrictMode>,
  );
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`No answer within ${patience / 1000} s.`)), patience);
  });
}

// The main process has already set the window's scheme from the preferences.
showScheme(window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

const element = document.getElementById('root');
if (element === null) throw new Error('The page has no #root.');
const root = createRoot(element);

Promise.race([start(), tooLong()]).catch((error: unknown) => {
  root.render(<StartFailure error={error} />);
});
