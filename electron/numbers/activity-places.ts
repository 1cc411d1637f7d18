/** What cards for other columns' activities say, by the place where the activity is done. */

interface ActivityWords {
  /** The front. */
  asks(title: string): string;
  /** The answer in two or three words, for the table of cards. */
  done: string;
  /** The back. */
  graded: string;
  why: string;
}

const drills: ActivityWords = {
  asks: (title) => `Solve ${title} again, against the clock.`,
  done: 'A timed run',
  graded: 'How the timed run ends is its grade.',
  why: 'What you solved once fades like a figure does; a timed run shows what is left.',
};

const opinions: ActivityWords = {
  asks: (title) => `Answer the interviewer: ${title}`,
  done: 'Held, patched or broke',
  graded: 'Whether your answer holds is its grade.',
  why: 'Your answer to this line broke. An answer you found afterwards has to be found again.',
};

const stories: ActivityWords = {
  asks: (title) => `Tell it again in ninety seconds: ${title}`,
  done: 'A take',
  graded: 'How near the take comes to its time is its grade.',
  why: 'A story that fitted its time once grows again when it is left alone.',
};

/** By place; the drills' words for one that is not known any more. */
export function activityWords(place: string): ActivityWords {
  if (place === 'opinions') return opinions;
  return place === 'stories' ? stories : drills;
}

const decks = {
  drills: {
    id: 'activities',
    title: 'Timed re-solves',
    about: 'What you solved once comes back as a timed run, graded by how it ends.',
  },
  opinions: {
    id: 'activities-opinions',
    title: 'Pushback that broke',
    about: 'A line that broke your answer is said again, until the answer holds.',
  },
  stories: {
    id: 'activities-stories',
    title: 'Stories told',
    about: 'A story that fitted its time is told again, graded by how near it comes.',
  },
};

/** The deck of a place's cards, as it is stored. */
export function activityDeck(place: string) {
  const deck = place === 'opinions' || place === 'stories' ? decks[place] : decks.drills;
  return { ...deck, own: false, position: 9_000, removed: false };
}
