/** Telephone numbers in settings and requests. Must not know: whose one is. */
import { z } from 'zod';
import { isPhoneNumber } from '../call/endpoint';

/** A telephone number such as `+15551000`. */
export const phoneNumberSchema = z
  .string()
  .refine(isPhoneNumber, 'must be a number like +15551000: a + and 3 to 15 digits');
