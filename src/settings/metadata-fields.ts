/**
 * The names of session metadata a dynamic data parameter can read. Owns: the list of names.
 * Must not know: how a value comes about.
 */
export const METADATA_FIELDS = [
  'sessionId',
  'callId',
  'chatId',
  'channel',
  'type',
  'direction',
  'language',
  'from',
  'to',
  'queueId',
  'queueName',
  'queuePath',
  'agentId',
  'agentName',
  'talkSeconds',
  'waitSeconds',
  'holdSeconds',
  'endedBy',
  'startedAt',
  'connectedAt',
  'endedAt',
  'disposition',
  'tags',
] as const;

/** Name of one value of the session metadata. */
export type MetadataField = (typeof METADATA_FIELDS)[number];
