/** The contract's index: one line a column. The page sees its types and nothing else of this floor. */
import { appContract } from './app/contract.ts';
import { drillsContract } from './drills/contract.ts';
import { numbersContract } from './numbers/contract.ts';
import { opinionsContract } from './opinions/contract.ts';
import { planContract } from './plan/contract.ts';
import { rehearsalsContract } from './rehearsals/contract.ts';
import { storiesContract } from './stories/contract.ts';
import { writingContract } from './writing/contract.ts';

export const contract = {
  app: appContract,
  plan: planContract,
  drills: drillsContract,
  numbers: numbersContract,
  writing: writingContract,
  stories: storiesContract,
  opinions: opinionsContract,
  rehearsals: rehearsalsContract,
};

export type Contract = typeof contract;
