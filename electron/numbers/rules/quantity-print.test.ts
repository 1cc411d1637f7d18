import { expect, test } from 'vitest';
import { formatQuantity } from './quantity-print.ts';

test.each([
  [1, 'GPUs', '1 GPU'],
  [1, 'GPU', '1 GPU'],
  [4, 'GPU', '4 GPUs'],
  [1, 'nodes', '1 node'],
  [3, 'nodes', '3 nodes'],
  [1, 'people', '1 person'],
  [1, 'hashes', '1 hash'],
  [1, 'retries', '1 retry'],
  [1, 'ms', '1 ms'],
  [1, 'ns', '1 ns'],
  [1, 'tok/s', '1 tok/s'],
  [2.5, 'GB', '2.5 GB'],
  [1128, 'GB', '1,128 GB'],
  [99.5, '%', '99.5%'],
  [2.5, '$/h', '$2.50/h'],
  [111, '$/Mtok', '$111 per M tokens'],
])('%d %s is written %s', (value, unit, text) => expect(formatQuantity(value, unit)).toBe(text));
