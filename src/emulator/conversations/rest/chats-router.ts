/**
 * The Conversations API, version 1 (Twilio docs: Conversations REST API). Owns: which path leads to which
 * resource. Must not know: what they do.
 */
import { Router } from 'express';
import type { Exchange } from '../../engine/exchange';
import { respond, type RestResult } from '../../rest/respond';
import type { Chats } from '../chats';
import { paths, readRequest, type ChatRequest } from './chat-request';
import * as addresses from './address-routes';
import * as configuration from './configuration-routes';
import * as conversations from './conversation-routes';
import * as messages from './message-routes';
import * as media from './media-routes';
import * as memberships from './participant-conversation-routes';
import * as participants from './participant-routes';
import * as webhooks from './scoped-webhook-routes';

type Handler = (request: ChatRequest) => RestResult | Promise<RestResult>;

interface Collection {
  create: Handler;
  list: Handler;
  fetchOne: Handler;
  update: Handler;
  remove: Handler;
}

export function chatsRouter(exchange: Exchange, chats: Chats): Router {
  const router = Router({ caseSensitive: true });
  const handle = (handler: Handler) =>
    respond(exchange, (_, request) => handler(readRequest(chats, request)));
  const collection = (path: string, name: string, resource: Collection, at = paths): void => {
    router.post(at(path), handle(resource.create));
    router.get(at(path), handle(resource.list));
    router.get(at(`${path}/:${name}`), handle(resource.fetchOne));
    router.post(at(`${path}/:${name}`), handle(resource.update));
    router.delete(at(`${path}/:${name}`), handle(resource.remove));
  };
  router.get('/v1/Configuration', handle(configuration.fetchDefaults));
  router.get(paths('/Configuration/Webhooks'), handle(configuration.fetchWebhooks));
  router.post(paths('/Configuration/Webhooks'), handle(configuration.updateWebhooks));
  router.get(paths('/ParticipantConversations'), handle(memberships.list));
  router.get('/v1/Services/:service/Media/:sid', handle(media.fetchOne));
  router.get('/media/:sid', media.sendContent(chats));
  collection('/Conversations', 'conversation', conversations);
  collection('/Conversations/:conversation/Messages', 'sid', messages);
  collection('/Conversations/:conversation/Participants', 'sid', participants);
  collection('/Conversations/:conversation/Webhooks', 'sid', webhooks);
  collection('/Configuration/Addresses', 'sid', addresses, (path) => [`/v1${path}`]);
  return router;
}
