/** What a change of the chat means to an application. Owns: which events follow from it. PURE. */
import type { Chat, ChatEvents, JoinedMember } from './client-types.js';

export type ChatNews = {
  [Name in keyof ChatEvents]: { name: Name; value: ChatEvents[Name] };
}[keyof ChatEvents];

/** @param before null: nothing was known of the chat */
export function chatChanges(before: Chat | null, after: Chat): ChatNews[] {
  const were = before ? membersOf(before) : [];
  const are = membersOf(after);
  const left = were.filter((one) => !are.some((other) => same(one, other)));
  const joined = are.filter((one) => !were.some((other) => same(one, other)));
  return [
    ...left.map((value): ChatNews => ({ name: 'chat.memberLeft', value })),
    ...joined.map((value): ChatNews => ({ name: 'chat.memberJoined', value })),
    { name: 'chat.updated', value: after },
    ...endNews(before, after),
  ];
}

function endNews(before: Chat | null, after: Chat): ChatNews[] {
  const newly = after.endedBy !== null && before?.endedBy !== after.endedBy;
  return [
    ...(newly && after.endedBy === 'dismissed' ? [{ name: 'chat.dismissed' as const, value: after }] : []),
    ...(newly && after.endedBy === 'timeout' ? [{ name: 'chat.timeout' as const, value: after }] : []),
    ...(after.status === 'ended' && before?.status !== 'ended'
      ? [{ name: 'chat.ended' as const, value: after }]
      : []),
  ];
}

function membersOf({ agent, virtualAgent }: Chat): JoinedMember[] {
  return [
    ...(agent ? [{ ...agent, type: 'agent' as const }] : []),
    ...(virtualAgent ? [{ ...virtualAgent, type: 'virtual_agent' as const }] : []),
  ];
}

function same(one: JoinedMember, other: JoinedMember): boolean {
  return one.name === other.name && one.type === other.type;
}
