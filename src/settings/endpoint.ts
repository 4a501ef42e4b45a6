/** Endpoints in settings and requests: whom to ring. Must not know: how one is rung. */
import { z } from 'zod';
import { isEndpoint } from '../call/endpoint';

/** `+15551000`, `client:agent-1` or `sip:desk@example.com`. */
export const endpointSchema = z
  .string()
  .refine(
    isEndpoint,
    'must be a number (+15551000), a client (client:agent-1) or a SIP address (sip:desk@host)',
  );
