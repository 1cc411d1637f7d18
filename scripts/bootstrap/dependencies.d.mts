export type DependencyPlaces = {
  root: string;
  lock: string;
  modules: string;
  installed: string;
  cache: string;
  stamp: string;
  aside: string;
  asideCache: string;
  owner: string;
};
export type PackageList = {
  packages: Record<
    string,
    { version?: string; integrity?: string; optional?: boolean; devOptional?: boolean }
  >;
};
export function dependencyPlaces(root: string): DependencyPlaces;
export function installDependencies(
  root: string,
  nodeBinary: (cache: string) => string,
): Promise<boolean>;
export function isInstalled(places: DependencyPlaces): boolean;
export function holdsLocked(locked: PackageList, installed: PackageList): boolean;
export function recoverCache(root: string): void;
