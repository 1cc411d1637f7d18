/**
 * Opens a service when it is asked for, not before: what it loads costs a start nothing.
 */

/** Opened by the first call; one that failed is tried again by the next. */
export interface Door<Service> {
  open(): Promise<Service>;
}

export function createDoor<Service>(build: () => Promise<Service>): Door<Service> {
  let opening: Promise<Service> | null = null;
  return {
    open() {
      opening ??= build().catch((error: unknown) => {
        opening = null;
        throw error;
      });
      return opening;
    },
  };
}
