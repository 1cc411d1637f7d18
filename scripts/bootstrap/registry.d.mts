export type PackagePin = { name: string; version: string; integrity: string };
export function npmCommand(nodeBinary: string): { command: string; args: string[]; shell: boolean };
export function npmEntry(): string | undefined;
export function withPackage(
  pin: PackagePin,
  cacheFolder: string,
  use: (archive: string) => Promise<void>,
): Promise<void>;
export function integrityOf(file: string): Promise<string>;
export function unpack(archive: string, folder: string): Promise<void>;
export function checkIntegrity(archive: string, pin: PackagePin): Promise<void>;
