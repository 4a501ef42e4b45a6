/** The Transcriptions resource (Twilio docs: Transcriptions resource). Owns: its routes, of an account and a recording. */
import { Router } from 'express';
import { notFound } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import type { Transcription } from '../engine/recordings';
import { page, PAGE_PARAMETERS } from './page';
import { transcriptionJson } from './recording-json';
import { respond, type Resource, type RestRequest } from './respond';

export function transcriptionsRouter(exchange: Exchange): Router {
  const router = Router({ caseSensitive: true });
  for (const owner of ['', '/Recordings/:recording']) {
    const all = `/2010-04-01/Accounts/:account${owner}/Transcriptions`;
    router.get(`${all}.json`, respond(exchange, list));
    router.get(`${all}/:sid.json`, respond(exchange, fetchOne));
    router.delete(`${all}/:sid.json`, respond(exchange, remove));
  }
  return router;
}

/** Newest first. */
const list: Resource = (exchange, request) => {
  const { given } = request;
  given.checkNames(PAGE_PARAMETERS);
  const transcriptions = wanted(exchange, request).map((one) => transcriptionJson(exchange, one));
  return { status: 200, body: page(request.path, 'transcriptions', transcriptions.reverse(), given) };
};

const fetchOne: Resource = (exchange, request) => ({
  status: 200,
  body: transcriptionJson(exchange, find(exchange, request)),
});

const remove: Resource = (exchange, request) => {
  exchange.recordings.transcriptions.delete(find(exchange, request).sid);
  return { status: 204 };
};

function wanted({ recordings }: Exchange, { params }: RestRequest): Transcription[] {
  const all = [...recordings.transcriptions.values()];
  return all.filter(
    ({ recordingSid }) => params.recording === undefined || recordingSid === params.recording,
  );
}

/** @throws CarrierError 20404 */
function find(exchange: Exchange, request: RestRequest): Transcription {
  const transcription = wanted(exchange, request).find(({ sid }) => sid === request.params.sid);
  if (!transcription) throw notFound(request.path);
  return transcription;
}
