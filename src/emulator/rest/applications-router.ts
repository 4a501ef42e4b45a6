/** The Applications resource (Twilio docs: Application resource). Owns: its routes and its JSON. */
import type { Router } from 'express';
import { removeBySid } from '../engine/account';
import { notFound } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import type { ApplicationRecord } from '../engine/number-record';
import { rfc2822 } from '../engine/rfc2822';
import { addressesJson } from './addresses-json';
import { page, PAGE_PARAMETERS } from './page';
import { readApplication } from './read-number';
import { resourceRoutes } from './resource-routes';
import type { Resource, RestRequest } from './respond';

export function applicationsRouter(exchange: Exchange): Router {
  return resourceRoutes(exchange, 'Applications', { list, create, fetchOne, update, remove });
}

/** Newest first. */
const list: Resource = (exchange, { path, given }) => {
  given.checkNames(['FriendlyName', ...PAGE_PARAMETERS]);
  const name = given.text('FriendlyName');
  const applications = exchange.applications
    .filter(({ friendlyName = '' }) => name === undefined || name === friendlyName)
    .map((application) => json(application, exchange.accountSid));
  return { status: 200, body: page(path, 'applications', applications.reverse(), given) };
};

const create: Resource = (exchange, { given }) => {
  const application = exchange.addApplication(readApplication(given));
  return { status: 201, body: json(application, exchange.accountSid) };
};

const fetchOne: Resource = (exchange, request) => ({
  status: 200,
  body: json(find(exchange, request), exchange.accountSid),
});

const update: Resource = (exchange, request) => {
  const { sid } = find(exchange, request);
  const application = exchange.addApplication({ sid, ...readApplication(request.given) });
  return { status: 200, body: json(application, exchange.accountSid) };
};

const remove: Resource = (exchange, request) => {
  removeBySid(exchange.applications, find(exchange, request).sid);
  return { status: 204 };
};

/** @throws CarrierError 20404 */
function find(exchange: Exchange, { path, params }: RestRequest): ApplicationRecord {
  const application = exchange.application(params.sid);
  if (!application) throw notFound(path);
  return application;
}

function json(application: ApplicationRecord, accountSid: string): Record<string, unknown> {
  return {
    sid: application.sid,
    account_sid: accountSid,
    friendly_name: application.friendlyName ?? '',
    ...addressesJson(application, null),
    voice_caller_id_lookup: false,
    sms_status_callback: null,
    message_status_callback: application.messageStatusCallback || null,
    public_application_connect_enabled: false,
    date_created: rfc2822(application.dateCreated),
    date_updated: rfc2822(application.dateUpdated),
    api_version: '2010-04-01',
    uri: `/2010-04-01/Accounts/${accountSid}/Applications/${application.sid}.json`,
  };
}
