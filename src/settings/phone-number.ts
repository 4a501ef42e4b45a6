/**
 * Telephone numbers. Owns: how a number is spelled. Must not know: whose it is.
 * E.164 allows 15 digits after the `+`; short ones are accepted too, so that made-up numbers can be used.
 */
import { z } from 'zod';

const PHONE_NUMBER = /^\+[0-9]{3,15}$/;

/** True for `+` and 3 to 15 digits. */
export function isPhoneNumber(text: string): boolean {
  return PHONE_NUMBER.test(text);
}

/** A telephone number such as `+15551000`. */
export const phoneNumberSchema = z
  .string()
  .refine(isPhoneNumber, 'must be a number like +15551000: a + and 3 to 15 digits');
