/**
 * The account itself, its balance and its usage, to read only (Twilio docs: Account, Balance and UsageRecord
 * resources). Owns: their routes and JSON: nothing costs anything here, and what was used is what is remembered.
 */
import { Router } from 'express';
import { notFound } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import { rfc2822 } from '../engine/rfc2822';
import { page, PAGE_PARAMETERS } from './page';
import { respond, type Resource } from './respond';
import { usageOf } from './usage';

const FOLDERS: Readonly<Record<string, string>> = {
  applications: 'Applications',
  available_phone_numbers: 'AvailablePhoneNumbers',
  balance: 'Balance',
  calls: 'Calls',
  conferences: 'Conferences',
  incoming_phone_numbers: 'IncomingPhoneNumbers',
  keys: 'Keys',
  messages: 'Messages',
  outgoing_caller_ids: 'OutgoingCallerIds',
  queues: 'Queues',
  recordings: 'Recordings',
  signing_keys: 'SigningKeys',
  transcriptions: 'Transcriptions',
};

export function accountRouter(exchange: Exchange): Router {
  const router = Router({ caseSensitive: true });
  router.get('/2010-04-01/Accounts.json', respond(exchange, list));
  router.get('/2010-04-01/Accounts/:sid.json', respond(exchange, fetchOne));
  router.get('/2010-04-01/Accounts/:account/Balance.json', respond(exchange, balance));
  router.get('/2010-04-01/Accounts/:account/Usage/Records.json', respond(exchange, usage));
  return router;
}

const list: Resource = (exchange, { path, given }) => {
  given.checkNames(['FriendlyName', 'Status', ...PAGE_PARAMETERS]);
  given.oneOf('Status', ['active', 'suspended', 'closed']);
  const account = json(exchange);
  const isWanted = ['FriendlyName', 'Status'].every((name) => {
    const wanted = given.text(name);
    return wanted === undefined || wanted === (name === 'Status' ? account.status : account.friendly_name);
  });
  return { status: 200, body: page(path, 'accounts', isWanted ? [account] : [], given) };
};

const fetchOne: Resource = (exchange, { path, params }) => {
  if (params.sid !== exchange.accountSid) throw notFound(path);
  return { status: 200, body: json(exchange) };
};

const balance: Resource = ({ accountSid }) => ({
  status: 200,
  body: { account_sid: accountSid, balance: '0.00', currency: 'USD' },
});

const usage: Resource = (exchange, { path, given }) => {
  given.checkNames(['Category', 'StartDate', 'EndDate', 'IncludeSubaccounts', ...PAGE_PARAMETERS]);
  return { status: 200, body: page(path, 'usage_records', usageOf(exchange, given), given) };
};

function json({ accountSid, parts, begunAt }: Exchange): Record<string, unknown> {
  const path = `/2010-04-01/Accounts/${accountSid}`;
  return {
    sid: accountSid,
    owner_account_sid: accountSid,
    friendly_name: 'Local carrier',
    auth_token: parts.authToken,
    status: 'active',
    type: 'Full',
    date_created: rfc2822(begunAt),
    date_updated: rfc2822(begunAt),
    uri: `${path}.json`,
    subresource_uris: Object.fromEntries(
      Object.entries(FOLDERS).map(([name, folder]) => [name, `${path}/${folder}.json`]),
    ),
  };
}
