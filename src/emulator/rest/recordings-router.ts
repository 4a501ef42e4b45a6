/**
 * The Recordings resource of the account and its sound files (Twilio docs: Recordings resource). Owns: their
 * routes. Must not know: what is recorded.
 */
import { Router } from 'express';
import { notFound } from '../engine/carrier-error';
import { NOT_EMULATED } from '../engine/carrier-event';
import type { Exchange } from '../engine/exchange';
import { secondsOf, type Recording } from '../engine/recordings';
import { wav } from '../engine/wav';
import { dateFilter, dateNames } from './date-filter';
import { page, PAGE_PARAMETERS } from './page';
import { recordingJson } from './recording-json';
import { respond, type Resource, type RestRequest } from './respond';

const DATES = dateNames('DateCreated');

export function recordingsRouter(exchange: Exchange): Router {
  const router = Router({ caseSensitive: true });
  const all = '/2010-04-01/Accounts/:account/Recordings';
  router.get(`${all}.json`, respond(exchange, list));
  router.get(`${all}/:sid.json`, respond(exchange, fetchOne));
  router.delete(`${all}/:sid.json`, respond(exchange, remove));
  router.get(`${all}/:sid.mp3`, (request, response) => {
    const why = 'Twilio has MP3; this carrier has WAV alone';
    exchange.journal.error(NOT_EMULATED, `${why}: ${request.path}`);
    response.status(404).json({ code: 20404, message: why, status: 404 });
  });
  router.get([`${all}/:sid.wav`, `${all}/:sid`], (request, response, next) => {
    const recording = exchange.recordings.recordings.get(String(request.params.sid));
    // Sound is heard by whoever knows its address (Twilio docs: Fetch a Recording's media file).
    if (recording?.status !== 'completed') return next();
    const channels = request.query.RequestedChannels === '2' ? 2 : recording.channels;
    response.type('audio/x-wav').send(wav(secondsOf(recording), channels));
  });
  return router;
}

/** Newest first. */
const list: Resource = (exchange, { path, given }) => {
  given.checkNames(['CallSid', 'ConferenceSid', ...DATES, ...PAGE_PARAMETERS], ['IncludeSoftDeleted']);
  const isDated = dateFilter(given, 'DateCreated');
  const [call, conference] = [given.text('CallSid'), given.text('ConferenceSid')];
  const recordings = [...exchange.recordings.recordings.values()]
    .filter(({ callSid }) => call === undefined || callSid === call)
    .filter(({ conferenceSid }) => conference === undefined || conferenceSid === conference)
    .filter(({ startTime }) => isDated(startTime))
    .reverse()
    .map((recording) => recordingJson(exchange, recording));
  return { status: 200, body: page(path, 'recordings', recordings, given) };
};

const fetchOne: Resource = (exchange, request) => {
  request.given.checkNames([], ['IncludeSoftDeleted']);
  return { status: 200, body: recordingJson(exchange, find(exchange, request)) };
};

const remove: Resource = (exchange, request) => {
  exchange.recordings.recordings.delete(find(exchange, request).sid);
  return { status: 204 };
};

/** @throws CarrierError 20404 */
function find({ recordings }: Exchange, { path, params }: RestRequest): Recording {
  const recording = recordings.recordings.get(params.sid ?? '');
  if (!recording) throw notFound(path);
  return recording;
}
