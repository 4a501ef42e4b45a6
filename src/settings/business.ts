/** What is usual where the business is. Owns: the schema. Flows read clocks and speak money and dates so. */
import { z } from 'zod';
import { isVoice, VOICE_RULE } from '../call/voice';
import { timeZoneSchema } from './hours';
import { languageSchema } from './language';

/** Its only name. */
export const BUSINESS_NAME = 'global';

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217: `EUR`. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

const voice = z.string().refine(isVoice, VOICE_RULE);

export const businessSchema = z.strictObject({
  timeZone: timeZoneSchema.default('UTC'),
  /** who speaks each language where neither a flow nor a prompt says (Twilio docs: Say, voice) */
  voices: z.record(languageSchema, voice).exactOptional(),
  currency: z.string().refine(isCurrency, 'must be a currency like EUR or USD (ISO 4217)').default('USD'),
});

export type BusinessSettings = z.infer<typeof businessSchema>;

export const DEFAULT_BUSINESS: BusinessSettings = businessSchema.parse({});
