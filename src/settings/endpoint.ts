/**
 * Endpoints in settings: whom to ring for an agent. Owns: how each kind is spelled.
 * Must not know: how one is rung. Twilio docs: Dial, nouns Number, Client and Sip (a SIP URI has at most 255 characters).
 */
import { z } from 'zod';
import { endpointKind } from '../call/leg';
import { isPhoneNumber } from './phone-number';

const CLIENT = /^client:[A-Za-z0-9_.@+-]{1,121}$/;
const SIP = /^sips?:[^\s@<>"]+@[^\s@<>"]+$/i;

function isEndpoint(text: string): boolean {
  switch (endpointKind(text)) {
    case 'client':
      return CLIENT.test(text);
    case 'sip':
      return SIP.test(text) && text.length <= 255;
    case 'number':
      return isPhoneNumber(text);
  }
}

/** `+15551000`, `client:agent-1` or `sip:desk@example.com`. */
export const endpointSchema = z
  .string()
  .refine(
    isEndpoint,
    'must be a number (+15551000), a client (client:agent-1) or a SIP address (sip:desk@host)',
  );
