/** What the places that are not built yet will hold, in words. A column that arrives deletes its entry. */
import type { PlaceId } from '#content/plan/schema.ts';

export type Soon = {
  /** One sentence of fact. */
  fact: string;
  /** What it will hold, one concrete line each. */
  holds: string[];
  /** How to do this work until then. */
  meanwhile: string;
};

export const soonWords: Record<
  Exclude<PlaceId, 'today' | 'drills' | 'numbers' | 'stories' | 'opinions'>,
  Soon
> = {
  mocks: {
    fact: 'Mock interviews are not in this version yet.',
    holds: [
      'Coding, 60 min: a primitive, one extension at 20 to 25 min, a second at 45.',
      'System design, 60 min, with a partner sheet that asks for a number behind every claim.',
      'Behavioral, 45 min: stories, mission, ethics, with pushback on what you say.',
      'A rubric of four steps a criterion, and a debrief that names what to do next.',
    ],
    meanwhile:
      'Sit down with a partner and keep the time here. Write the debrief into the task as a note.',
  },
  designs: {
    fact: 'The design board is not in this version yet.',
    holds: [
      'A board of boxes and links that works from the keyboard alone, with its outline as text.',
      'A 60 min clock in phases, from requirements to what fails when the load doubles.',
      'An estimator: requests, tokens, memory and cost from formulas you can see.',
      'Three flavors: inference infrastructure, API platform, safety tooling.',
    ],
    meanwhile: 'Draw on paper or in any drawing program, and keep the clock here.',
  },
  trial: {
    fact: 'The work-trial simulation is not in this version yet.',
    holds: [
      'A 48 h window over a project you do not know and a brief with gaps in it.',
      'The clock in four parts: reading, building, tests and write-up, rest; sleep does not count against you.',
      'A log of the assumptions you made where the brief was silent.',
      'A checklist for the README and the design document.',
    ],
    meanwhile:
      'The plan keeps two whole days free for it. The task says how to choose the project and the brief.',
  },
  rounds: {
    fact: 'The page of the six stages is not in this version yet.',
    holds: [
      'Recruiter screen, live coding, work trial, system design, behavioral, offer: dates, lengths and waiting times.',
      'A checklist for each, and what to ask.',
      'Notes from the calls, kept with the stage.',
      'What other accounts report, where they differ, with source and date.',
    ],
    meanwhile:
      'Dates of the rounds, and the lengths and waiting times reported for them, are in Settings.',
  },
  progress: {
    fact: 'Readiness and charts are not in this version yet.',
    holds: [
      'Readiness by round as a range, with how much evidence stands behind it.',
      'Drill times against their targets, run by run.',
      'Recall expected on the day, and the minutes it needs.',
      'Every chart as a table, and everything as a file you can take away.',
    ],
    meanwhile: 'Today shows what is done, and "Four weeks" shows the whole plan by day.',
  },
};
