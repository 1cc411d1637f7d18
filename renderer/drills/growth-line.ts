/** Geometry of the small charts. Pure. */

export interface Box {
  width: number;
  height: number;
  top: number;
  side: number;
}

/**
 * Figures as points of a line, from zero up. Sizes grow by a constant factor, so equal steps to the right are a
 * logarithmic axis.
 */
export function lineOf(figures: number[], box: Box): { x: number; y: number }[] {
  const most = Math.max(...figures, 0);
  const room = box.width - 2 * box.side;
  const base = box.height - 1 - box.top;
  return figures.map((figure, index) => ({
    x: box.side + (figures.length < 2 ? 0 : (index / (figures.length - 1)) * room),
    // Twice the largest is the top for a flat line, so that it lies in the middle and not at the edge.
    y: box.top + base - (most === 0 ? 0 : (figure / most) * base * fill(figures)),
  }));
}

function fill(figures: number[]): number {
  const most = Math.max(...figures);
  const least = Math.min(...figures);
  return least > 0 && most / least < 2 ? 0.6 : 1;
}
