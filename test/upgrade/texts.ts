/** What the flows of the stored database say, as it is in their prompts. */
export const TEXTS = {
  optIn: 'May we ask you something? Press 1 for yes, or 2 for no.',
  csat: (agent: string): string => `How was it with ${agent}, from 1 to 5?`,
  nps: 'Would you recommend us, from 0 to 10?',
  comment: 'What could we do better?',
  thanks: 'Thanks for your answers.',
  goodbye: 'Goodbye from the main line.',
  callBack: 'This is your call back.',
};
