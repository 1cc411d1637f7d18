import { type ComponentType, lazy, Suspense, useState } from 'react';

/**
 * A part that is loaded when it is first shown, or before, while nothing else is to do. Once it is
 * loaded it shows at once: a key typed right after the one that opened it belongs to it.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  let loaded: ComponentType<Props> | null = null;
  async function preload() {
    const module = await load();
    loaded = module.default;
    return module;
  }
  const Later = lazy(preload);

  function Part(props: Props) {
    // Decided once: a change from one to the other would start the part anew and lose what it holds.
    const [Ready] = useState(() => loaded);
    if (Ready !== null) return <Ready {...props} />;
    return (
      <Suspense fallback={null}>
        <Later {...props} />
      </Suspense>
    );
  }
  return Object.assign(Part, { preload });
}
