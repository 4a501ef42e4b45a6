/** Questions that customers of chats are asked, and what is meant by their answers. */
import type { AskStep } from '../../../src/flow/model';

export type Question = Pick<AskStep, 'choices' | 'answer'>;

export const choice = (name: string) => ({ outcome: name, value: name });
export const ok = (value: number | string) => ({ outcome: 'ok', value });

export const optin: Question = {
  choices: [
    {
      name: 'accept',
      press: ['1'],
      hear: { en: ['yes', 'sure'], es: ['si'] },
      label: { en: 'Go on', es: '👍' },
    },
    { name: 'decline', press: ['2', '*'], hear: { en: ['no', 'no thanks'], es: ['no'] } },
  ],
};
export const csat: Question = { answer: { type: 'integer', min: 1, max: 5 } };
export const nps: Question = { answer: { type: 'integer', min: 0, max: 10 } };
export const order: Question = { answer: { type: 'digits', minLength: 4, maxLength: 6 } };
export const comment: Question = { answer: { type: 'text', maxLength: 9 } };
