/** The Conferences resource (Twilio docs: Conference resource). Owns: its routes. Must not know: how conferences live. */
import { Router } from 'express';
import type { Conference } from '../engine/conference';
import type { Exchange } from '../engine/exchange';
import { rfc2822 } from '../engine/rfc2822';
import { announce } from './announce';
import { conferenceJson, statusOf } from './conference-json';
import { dateFilter, dateNames } from './date-filter';
import { findConference } from './find-conference';
import { page, PAGE_PARAMETERS } from './page';
import { respond, type Resource } from './respond';

const DATES = ['DateCreated', 'DateUpdated'].flatMap(dateNames);

export function conferencesRouter(exchange: Exchange): Router {
  const router = Router({ caseSensitive: true });
  const one = '/2010-04-01/Accounts/:account/Conferences/:sid.json';
  router.get('/2010-04-01/Accounts/:account/Conferences.json', respond(exchange, list));
  router.get(one, respond(exchange, fetchOne));
  router.post(one, respond(exchange, update));
  return router;
}

/** Newest first (Twilio docs: Read multiple conferences). */
const list: Resource = (exchange, { path, given }) => {
  given.checkNames(['FriendlyName', 'Status', ...DATES, ...PAGE_PARAMETERS]);
  const isCreated = dateFilter(given, 'DateCreated');
  const isUpdated = dateFilter(given, 'DateUpdated');
  const status = given.oneOf('Status', ['init', 'in-progress', 'completed']);
  const name = given.text('FriendlyName');
  const isWanted = (conference: Conference): boolean =>
    (status === undefined || statusOf(conference) === status) &&
    (name === undefined || conference.friendlyName === name) &&
    isCreated(conference.dateCreated) &&
    isUpdated(conference.dateUpdated);
  const conferences = exchange.conferences.filter(isWanted).reverse().map(conferenceJson);
  return { status: 200, body: page(path, 'conferences', conferences, given) };
};

const fetchOne: Resource = (exchange, { path, params }) => ({
  status: 200,
  body: conferenceJson(findConference(exchange, params.sid ?? '', path)),
});

/** The answer shows the conference ended, as Twilio's does; its participants learn of it afterwards. */
const update: Resource = (exchange, { path, params, given }) => {
  const conference = findConference(exchange, params.sid ?? '', path);
  given.checkNames(['Status', 'AnnounceUrl', 'AnnounceMethod']);
  const isEnding = given.oneOf('Status', ['completed']) !== undefined && conference.status !== 'completed';
  const body = conferenceJson(conference);
  const url = given.url('AnnounceUrl');
  const announcement = { url: url ?? '', method: given.method('AnnounceMethod') };
  if (!isEnding && url === undefined) return { status: 200, body };
  if (!isEnding) return { status: 200, body, afterwards: () => void announce(conference, announcement) };
  const ended = {
    status: 'completed',
    reason_conference_ended: 'conference-ended-via-api',
    date_updated: rfc2822(exchange.clock.now()),
  };
  return {
    status: 200,
    body: { ...body, ...ended },
    afterwards: () => conference.end('conference-ended-via-api'),
  };
};
