export function inWorkFolder<T>(cache: string, work: (folder: string) => Promise<T>): Promise<T>;
export function publish(folder: string, name: string): void;
export function clearStaleWork(cache: string): void;
export function isAlive(id: number): boolean;
