/** The session metadata file of a call. Owns: what only calls have. CCAI docs: Call session metadata. */
import { z } from 'zod';
import { CALL_TYPES } from '../call/call-type';
import {
  endFields,
  formFields,
  momentSchema,
  nameSchema,
  participantFields,
  partyFields,
  secondsSchema,
  stateFields,
  timeFields,
} from './metadata-parts';
import { postSessionSchema } from './post-session-schema';
import { CALL_SESSION_TYPES } from './session-type';

const participant = z.strictObject({
  ...participantFields,
  call_id: nameSchema.nullable().describe("the carrier's identifier of the leg, where it has one of its own"),
  connected_at: momentSchema.nullable(),
  ended_at: momentSchema.nullable(),
  call_duration: secondsSchema,
  hold_duration: secondsSchema,
  fail_reason: nameSchema,
});

/** One call. Unknown fields are refused: what is written is what is documented. */
export const callMetadata = z
  .strictObject({
    id: nameSchema,
    session_type: z.enum(CALL_SESSION_TYPES),
    call_type: z.enum(CALL_TYPES),
    ...stateFields,
    call_id: nameSchema.nullable().describe("the carrier's identifier of the customer's first leg"),
    from: z.string(),
    to: z.string(),
    end_user: z.strictObject({ identifier: z.string() }),
    sip_headers: z
      .record(z.string(), z.string())
      .describe('of the inbound SIP call, by name; sensitive values are ***'),
    ...timeFields,
    call_duration: secondsSchema.describe('with agents and virtual agents'),
    hold_duration: secondsSchema,
    ...endFields,
    ...partyFields,
    participants: z.array(participant),
    ...formFields,
    post_session: postSessionSchema,
  })
  .describe('A call');

export type CallMetadata = z.infer<typeof callMetadata>;
