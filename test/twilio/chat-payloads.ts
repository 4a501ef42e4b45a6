/** Webhooks about conversations as Twilio sends them, with fields nobody asked for. */
import type { FormParams } from '../../src/twilio/parse-form';
import { ACCOUNT } from './payloads';

export const CHAT = 'CH00000000000000000000000000000001';
export const MESSAGE = 'IM00000000000000000000000000000001';
export const PARTICIPANT = 'MB00000000000000000000000000000001';
export const PHONE = '+15550001';
export const OURS = '+15551000';

export function chatRequest(EventType: string, more: FormParams = {}): FormParams {
  return {
    AccountSid: ACCOUNT,
    ChatServiceSid: 'IS00000000000000000000000000000001',
    ConversationSid: CHAT,
    EventType,
    RetryCount: '0',
    Source: 'SMS',
    SomethingNew: 'x',
    ...more,
  };
}

export const binding = (address = PHONE, proxy = OURS): FormParams => ({
  'MessagingBinding.Address': address,
  'MessagingBinding.ProxyAddress': proxy,
  'MessagingBinding.Type': address.startsWith('whatsapp:') ? 'WHATSAPP' : 'SMS',
});

export const message = (more: FormParams = {}): FormParams =>
  chatRequest('onMessageAdded', {
    MessageSid: MESSAGE,
    Index: '0',
    Author: PHONE,
    Body: 'Where is my order?',
    ParticipantSid: PARTICIPANT,
    Attributes: '{}',
    DateCreated: '2026-01-05T10:00:00.000Z',
    ...more,
  });
