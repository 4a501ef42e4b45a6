/** A body of JSON, and what says so: parts of a request to a running server. */
import type { ApiRequest } from './api-client';

export function jsonBody(body: object): Required<Pick<ApiRequest, 'body' | 'headers'>> {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}
