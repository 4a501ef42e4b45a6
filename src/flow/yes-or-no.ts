/** The question that has no other answers than yes and no. Owns: its keys and buttons; what people say for them is known by language. */
import type { ChoiceSpec } from './answer-spec';

export const YES_OR_NO: ChoiceSpec[] = [
  {
    name: 'yes',
    label: { en: 'Yes', es: 'Sí', pt: 'Sim', fr: 'Oui', de: 'Ja', it: 'Sì' },
    press: ['1'],
    hear: {},
  },
  {
    name: 'no',
    label: { en: 'No', es: 'No', pt: 'Não', fr: 'Non', de: 'Nein', it: 'No' },
    press: ['2'],
    hear: {},
  },
];
