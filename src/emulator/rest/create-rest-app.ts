/** The carrier's HTTP side. Owns: the Express app and the order of its routers. */
import express, { type Express, type Router } from 'express';
import { controlRouter } from '../control/control-router';
import type { Chatters } from '../conversations/chatters';
import { chatsRouter } from '../conversations/rest/chats-router';
import type { Exchange } from '../engine/exchange';
import { accountRouter } from './account-router';
import { applicationsRouter } from './applications-router';
import { availableNumbersRouter } from './available-numbers-router';
import { callEventsRouter } from './call-events-router';
import { callerIdsRouter } from './caller-ids-router';
import { callsRouter } from './calls-router';
import { conferencesRouter } from './conferences-router';
import { keysRouter } from './keys-router';
import { messagesRouter } from './messages-router';
import { multipart } from './multipart';
import { numbersRouter } from './numbers-router';
import { partRecordingsRouter } from './part-recordings-router';
import { participantsRouter } from './participants-router';
import { queuesRouter } from './queues-router';
import { recordingsRouter } from './recordings-router';
import { refuseBody } from './refuse-body';
import { refuseRest } from './refuse-rest';
import { respond } from './respond';
import { transcriptionsRouter } from './transcriptions-router';

const RESOURCES: readonly ((exchange: Exchange) => Router)[] = [
  partRecordingsRouter,
  recordingsRouter,
  transcriptionsRouter,
  callEventsRouter,
  callsRouter,
  conferencesRouter,
  participantsRouter,
  numbersRouter,
  availableNumbersRouter,
  callerIdsRouter,
  applicationsRouter,
  keysRouter,
  messagesRouter,
  queuesRouter,
  accountRouter,
];

export function createRestApp(exchange: Exchange, chatters: Chatters): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(controlRouter(exchange, chatters));
  app.use(express.urlencoded({ extended: false, limit: '1mb' }), multipart());
  for (const router of RESOURCES) app.use(router(exchange));
  app.use(chatsRouter(exchange, chatters.chats));
  app.use(respond(exchange, refuseRest));
  app.use(refuseBody(exchange));
  return app;
}
