/** Content that the build reads from YAML and checks; see `scripts/content/vite-plugin.ts`. */
declare module 'virtual:content/plan' {
  const curriculum: import('./plan/schema.ts').Curriculum;
  export default curriculum;
}

declare module 'virtual:content/drills' {
  const drills: import('./drills/schema.ts').Drill[];
  export default drills;
}

declare module 'virtual:content/numbers' {
  const numbers: import('./numbers/schema.ts').NumbersContent;
  export default numbers;
}

declare module 'virtual:content/writing' {
  const writing: import('./writing/schema.ts').WritingContent;
  export default writing;
}

declare module 'virtual:content/stories' {
  const stories: import('./stories/schema.ts').StoriesContent;
  export default stories;
}

declare module 'virtual:content/opinions' {
  const opinions: import('./opinions/schema.ts').OpinionsContent;
  export default opinions;
}
