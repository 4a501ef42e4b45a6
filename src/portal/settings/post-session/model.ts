/** The documents of post-session transfers as the forms know them. Owns: what both channels have, under one roof. */
import type { Schemas } from '../../api/client';

type Voice = Schemas['CallPostSession'];
type Chat = Schemas['ChatPostSession'];

export type Channel = 'voice' | 'chat';
export type DataParameter = Voice['dataParameters'][number];
export type DynamicParameter = Extract<DataParameter, { type: 'dynamic' }>;
export type ParameterSource = DynamicParameter['source'];
export type MetadataField = Extract<DynamicParameter, { source: 'metadata' }>['sourceField'];
export type DataRecords = Voice['dataRecords'];
export type OptIn = Voice['optIn'];
export type CallType = Voice['callTypes'][number];
export type ChatType = Chat['chatTypes'][number];
export type EndedBy = Chat['endedBy'][number];
export type CustomerHangUp = Voice['whenCustomerHangsUp'];
export type CallBack = Extract<CustomerHangUp, { action: 'call-back' }>;
export type Hours = NonNullable<Voice['hours']>;
export type DailyCap = NonNullable<Voice['dailyCap']>;
export type Mode = Schemas['QueueCallPostSession']['mode'];

/** Every value there is, in order: a value more or less does not compile. */
const listed = <T extends string>(values: Record<T, true>): T[] => Object.keys(values) as T[];

export const CALL_TYPES = listed<CallType>({
  ...{
    inbound: true,
    'inbound-sip': true,
    web: true,
    outbound: true,
    api: true,
    callback: true,
    campaign: true,
  },
});
export const CHAT_TYPES = listed<ChatType>({ web: true, mobile: true, sms: true, whatsapp: true });
export const ENDED_BY_CALL = listed<Voice['endedBy'][number]>({ agent: true, end_user: true });
export const ENDED_BY_CHAT = listed<EndedBy>({ agent: true, end_user: true, timeout: true, dismissed: true });
export const SOURCES = listed<ParameterSource>({
  ...{ metadata: true, sip: true, signed: true, unsigned: true, flow: true, form: true },
});
export const METADATA_FIELDS = listed<MetadataField>({
  ...{
    sessionId: true,
    callId: true,
    chatId: true,
    channel: true,
    type: true,
    direction: true,
    language: true,
  },
  ...{
    from: true,
    to: true,
    queueId: true,
    queueName: true,
    queuePath: true,
    agentId: true,
    agentName: true,
  },
  ...{ talkSeconds: true, waitSeconds: true, holdSeconds: true, endedBy: true, startedAt: true },
  ...{ connectedAt: true, endedAt: true, disposition: true, tags: true },
});
export const HANG_UP_ACTIONS = listed<CustomerHangUp['action']>({
  ...{ nothing: true, 'call-back': true, 'agent-leg': true },
});
export const TRANSFERRED = listed<Voice['transferredCalls']>({ any: true, only: true, never: true });
export const WEEKDAYS = listed<keyof Hours['days']>({
  ...{
    monday: true,
    tuesday: true,
    wednesday: true,
    thursday: true,
    friday: true,
    saturday: true,
    sunday: true,
  },
});
