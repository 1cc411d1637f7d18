import type { ComponentType } from 'react';

/** An outline icon of the one set the app uses; always beside words, so never read out. */
export type Icon = ComponentType<{
  size?: number | string;
  stroke?: number | string;
  'aria-hidden'?: boolean | 'true' | 'false';
}>;
