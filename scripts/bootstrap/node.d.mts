export const oldestNode: [number, number];
export const pinnedNode: string;
export function isNewEnough(version: string): boolean;
export function typeStrippingFlags(version: string): string[];
export function chooseNode(): Promise<{ binary: string; version: string; why: string }>;
export function fetchPinnedNode(): Promise<string>;
