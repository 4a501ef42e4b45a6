/**
 * Recordings of one call or one conference (Twilio docs: Recordings resource, Start, Update). Owns: their
 * routes. Must not know: sound.
 */
import { Router } from 'express';
import { findLeg } from '../calls/update-call';
import { CarrierError, notFound } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import type { Recording } from '../engine/recordings';
import { dateFilter, dateNames } from './date-filter';
import { findConference } from './find-conference';
import { page, PAGE_PARAMETERS } from './page';
import { readRecordingPlan, RECORDING_PARAMETERS } from './read-recording-plan';
import { partJson } from './recording-json';
import { respond, type Resource, type RestRequest } from './respond';

const DATES = dateNames('DateCreated');
/** The one that runs (Twilio docs: Update a Recording). */
const CURRENT = 'Twilio.CURRENT';

export function partRecordingsRouter(exchange: Exchange): Router {
  const router = Router({ caseSensitive: true });
  const account = '/2010-04-01/Accounts/:account';
  router.post(`${account}/Calls/:call/Recordings.json`, respond(exchange, start));
  for (const owner of ['Calls/:call', 'Conferences/:conference']) {
    const one = `${account}/${owner}/Recordings/:sid.json`;
    router.get(`${account}/${owner}/Recordings.json`, respond(exchange, list));
    router.get(one, respond(exchange, fetchOne));
    router.post(one, respond(exchange, update));
    router.delete(one, respond(exchange, remove));
  }
  return router;
}

/** @throws CarrierError 21220 for a call that is not in progress */
const start: Resource = (exchange, { path, params, given }) => {
  const leg = findLeg(exchange, params.call ?? '', path);
  given.checkNames(RECORDING_PARAMETERS);
  const plan = readRecordingPlan(given, 'StartCallRecordingAPI', 'dual');
  if (leg.isOver || !leg.isAnswered)
    throw new CarrierError(400, 21220, 'Requested resource is not eligible for recording');
  const recording = exchange.recordings.start({ callSid: leg.record.sid }, plan);
  exchange.recordings.tellChange(recording, 'in-progress');
  void leg.over.then(() => exchange.recordings.stop(recording));
  return { status: 201, body: partJson(exchange, recording, `Calls/${leg.record.sid}`) };
};

/** Newest first. */
const list: Resource = (exchange, request) => {
  const { given } = request;
  given.checkNames([...DATES, ...PAGE_PARAMETERS]);
  const isDated = dateFilter(given, 'DateCreated');
  const { owner, recordings } = ofOwner(exchange, request);
  const bodies = recordings
    .filter(({ startTime }) => isDated(startTime))
    .map((recording) => partJson(exchange, recording, owner));
  return { status: 200, body: page(request.path, 'recordings', bodies, given) };
};

const fetchOne: Resource = (exchange, request) => {
  const { owner, recording } = find(exchange, request);
  return { status: 200, body: partJson(exchange, recording, owner) };
};

/** Pauses, goes on, or stops. @throws CarrierError 21220 for one that is over */
const update: Resource = (exchange, request) => {
  const { owner, recording } = find(exchange, request);
  const { given } = request;
  given.checkNames(['Status', 'PauseBehavior']);
  const isSilence = given.oneOf('PauseBehavior', ['skip', 'silence']) !== 'skip';
  const status = given.oneOf('Status', ['paused', 'in-progress', 'stopped']);
  if (status === undefined) throw new CarrierError(400, 20001, 'Status is required');
  if (recording.status === 'completed')
    throw new CarrierError(400, 21220, 'Requested resource is not eligible for recording');
  if (status === 'stopped') {
    exchange.recordings.tellChange(recording, 'stopped');
    exchange.recordings.stop(recording);
  } else exchange.recordings.pause(recording, status === 'paused', isSilence);
  return { status: 200, body: { ...partJson(exchange, recording, owner), status } };
};

const remove: Resource = (exchange, request) => {
  exchange.recordings.recordings.delete(find(exchange, request).recording.sid);
  return { status: 204 };
};

/** @throws CarrierError 20404 */
function ofOwner(exchange: Exchange, { path, params }: RestRequest) {
  const all = [...exchange.recordings.recordings.values()].reverse();
  if (params.call !== undefined) {
    const { sid } = findLeg(exchange, params.call, path).record;
    return { owner: `Calls/${sid}`, recordings: all.filter(({ callSid }) => callSid === sid) };
  }
  const { sid } = findConference(exchange, params.conference ?? '', path);
  const recordings = all.filter(({ conferenceSid }) => conferenceSid === sid);
  return { owner: `Conferences/${sid}`, recordings };
}

/** @throws CarrierError 20404 */
function find(exchange: Exchange, request: RestRequest): { owner: string; recording: Recording } {
  const { owner, recordings } = ofOwner(exchange, request);
  const { sid } = request.params;
  const recording =
    sid === CURRENT
      ? recordings.find(({ status }) => status !== 'completed')
      : recordings.find((one) => one.sid === sid);
  if (!recording) throw notFound(request.path);
  return { owner, recording };
}
