/** What tests build a house on: a desk that does nothing, and loads that fail until a test gives its own. */
import type { Desk, HousePlan } from './house.ts';

export const benchDesk: Desk = {
  version: '0.0.0',
  networkRequests: () => 0,
  applyPreferences: () => {},
  showFolder: () => {},
  chooseFile: async () => null,
  openFile: async () => null,
  printPdf: async (page) => new TextEncoder().encode(page),
  quit: () => {},
};

export type Loads = Pick<
  HousePlan,
  'loadDrills' | 'loadNumbers' | 'loadWriting' | 'loadStories' | 'loadOpinions'
>;

const unexpected = () => Promise.reject(new Error('This is not opened here.'));

export const benchLoads: Loads = {
  loadDrills: unexpected,
  loadNumbers: unexpected,
  loadWriting: unexpected,
  loadStories: unexpected,
  loadOpinions: unexpected,
};
