/** The sections of the settings, in their order; each can be opened by name from anywhere. */
export const sections = [
  { id: 'plan', title: 'Plan', name: 'Plan' },
  { id: 'stages', title: 'Rounds: lengths and waiting times', name: 'Rounds' },
  { id: 'appearance', title: 'Appearance', name: 'Appearance' },
  { id: 'reminder', title: 'Reminder and calendar', name: 'Reminder and calendar' },
  { id: 'data', title: 'Data', name: 'Data' },
  { id: 'about', title: 'About', name: 'About' },
] as const;

export type SectionId = (typeof sections)[number]['id'];
