/** What may answer a request before Express sees it. Owns: that type. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request, or passes it on: with an error, or without one when it is not for here. */
export type Door = (
  request: IncomingMessage,
  response: ServerResponse,
  passOn: (error?: unknown) => void,
) => void;
