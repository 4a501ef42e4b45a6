/** Values of a document as the page calls them. Owns: which words the choices of a field have. */
import i18next from 'i18next';
import { fieldWords } from '../i18n/place-words';

/** The words of each field whose values are choices. */
const CHOICES: { readonly [field: string]: string } = {
  ...{ callTypes: 'callTypes', chatTypes: 'chatTypes', endedBy: 'endedBy', channels: 'channels' },
  ...{ action: 'hangUp', transferredCalls: 'transferred', transferredChats: 'transferred' },
  ...{ mode: 'places.modes', strategy: 'strategies', source: 'sources', type: 'parameters' },
};

/** @param field that has the value */
export function valueWords(field: string, value: unknown): string {
  if (typeof value === 'boolean') return i18next.t(value ? 'settings.on' : 'settings.off');
  if (typeof value === 'number') return new Intl.NumberFormat(i18next.language).format(value);
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one)).join(', ');
  if (typeof value !== 'object') return choiceWords(field, String(value));
  return Object.entries(value)
    .map(([name, one]) => `${fieldWords(name)}: ${valueWords(name, one)}`)
    .join(', ');
}

function choiceWords(field: string, value: string): string {
  const words = Object.hasOwn(CHOICES, field) ? CHOICES[field] : undefined;
  return words === undefined ? value : i18next.t(`${words}.${value}`, value);
}
