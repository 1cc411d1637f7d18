/** From this size on a paste is more than a name or a line moved: it is logged with its size. */
const largeCharacters = 200;
const largeLines = 6;

export function isLargePaste({
  characters,
  lines,
}: {
  characters: number;
  lines: number;
}): boolean {
  return characters >= largeCharacters || lines >= largeLines;
}
