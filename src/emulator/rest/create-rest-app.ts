/** The carrier's HTTP side. Owns: the Express app and the order of its routers. */
import express, { type Express } from 'express';
import { controlRouter } from '../control/control-router';
import type { Chatters } from '../conversations/chatters';
import { chatsRouter } from '../conversations/rest/chats-router';
import { notFound } from '../engine/carrier-error';
import { NOT_EMULATED } from '../engine/carrier-event';
import type { Exchange } from '../engine/exchange';
import { callsRouter } from './calls-router';
import { conferencesRouter } from './conferences-router';
import { multipart } from './multipart';
import { numbersRouter } from './numbers-router';
import { partRecordingsRouter } from './part-recordings-router';
import { participantsRouter } from './participants-router';
import { queuesRouter } from './queues-router';
import { recordingsRouter } from './recordings-router';
import { respond } from './respond';
import { transcriptionsRouter } from './transcriptions-router';
import { twilioResource } from './twilio-resources';

export function createRestApp(exchange: Exchange, chatters: Chatters): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(controlRouter(exchange, chatters));
  app.use(express.urlencoded({ extended: false, limit: '1mb' }), multipart());
  app.use(partRecordingsRouter(exchange));
  app.use(recordingsRouter(exchange));
  app.use(transcriptionsRouter(exchange));
  app.use(callsRouter(exchange));
  app.use(conferencesRouter(exchange));
  app.use(participantsRouter(exchange));
  app.use(numbersRouter(exchange));
  app.use(queuesRouter(exchange));
  app.use(chatsRouter(exchange, chatters.chats));
  app.use(
    respond(exchange, (_, { path }) => {
      const resource = twilioResource(path);
      const message = resource
        ? `Twilio has ${resource}; this carrier does not`
        : 'this carrier has no such resource';
      exchange.journal.error(NOT_EMULATED, `${message}: ${path}`);
      throw notFound(path, message);
    }),
  );
  return app;
}
