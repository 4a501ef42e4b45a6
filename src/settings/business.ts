/** What is usual where the business is. Owns: the schema. Flows read clocks and speak money and dates so. */
import { z } from 'zod';
import { timeZoneSchema } from './hours';

/** Its only name. */
export const BUSINESS_NAME = 'global';

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217: `EUR`. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

export const businessSchema = z.strictObject({
  timeZone: timeZoneSchema.default('UTC'),
  currency: z.string().refine(isCurrency, 'must be a currency like EUR or USD (ISO 4217)').default('USD'),
});

export type BusinessSettings = z.infer<typeof businessSchema>;

export const DEFAULT_BUSINESS: BusinessSettings = businessSchema.parse({});
