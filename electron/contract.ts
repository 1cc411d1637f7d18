/** The contract's index: one line a column. The page sees its types and nothing else of this floor. */
import { appContract } from './app/contract.ts';
import { drillsContract } from './drills/contract.ts';
import { numbersContract } from './numbers/contract.ts';
import { planContract } from './plan/contract.ts';

export const contract = {
  app: appContract,
  plan: planContract,
  drills: drillsContract,
  numbers: numbersContract,
};

export type Contract = typeof contract;
