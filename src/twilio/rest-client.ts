/**
 * The official REST client, set up. Owns: addresses, timeouts.
 * Must not know: what is asked of it.
 */
import twilio from 'twilio';
import type { RestHealth } from './rest-health';
import { WatchedRequests } from './watched-requests';

export type RestClient = twilio.Twilio;

export interface RestAccount {
  accountSid: string;
  authToken: string;
  /** another server that speaks Twilio's REST, such as the local carrier; absent: Twilio */
  apiUrl?: string | undefined;
  /** how long a request may take, ms */
  timeoutMs?: number;
}

/** @param health told of what came of every request @throws when accountSid does not begin with `AC` */
export function createTwilioClient(account: RestAccount, health?: Pick<RestHealth, 'heard'>): RestClient {
  const client = twilio(account.accountSid, account.authToken, {
    httpClient: new WatchedRequests({ timeout: account.timeoutMs ?? 10_000 }, health),
    // Empty, not absent: else the client reads TWILIO_REGION and TWILIO_EDGE and rewrites hosts.
    region: '',
    edge: '',
  });
  if (account.apiUrl) {
    const url = account.apiUrl.replace(/\/+$/, '');
    client.api.baseUrl = url;
    client.conversations.baseUrl = url;
  }
  return client;
}
