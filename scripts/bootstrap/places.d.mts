export const root: string;
export const modulesFolder: string;
export function cacheFolder(): string;
