/** Where each settings document lives in the API. Owns: the one list. */
import { BUSINESS_NAME } from '../../settings/business';
import { CALL_POST_SESSION_NAME } from '../../settings/call-post-session';
import { CHAT_NAME } from '../../settings/chat';
import { CHAT_POST_SESSION_NAME } from '../../settings/chat-post-session';
import { CUSTOM_DATA_NAME } from '../../settings/custom-data';
import type { Settings } from '../../settings/read-settings';
import type { SettingKind } from '../../settings/setting-kinds';

export interface SettingPlace {
  kind: SettingKind;
  /** path of one document */
  one: string;
  /** path of the list of all of them */
  list?: string;
  /** the only document of its kind; absent: the path names it */
  only?: string;
  /** what holds while nobody has saved this document; undefined: nothing does */
  unsaved?(settings: Settings, name: string): object | undefined;
}

export const SETTING_PLACES: readonly SettingPlace[] = [
  {
    kind: 'call-post-session',
    one: '/settings/call/post-session',
    only: CALL_POST_SESSION_NAME,
    unsaved: (settings) => settings.callPostSession.document,
  },
  {
    kind: 'chat-post-session',
    one: '/settings/chat/post-session',
    only: CHAT_POST_SESSION_NAME,
    unsaved: (settings) => settings.chatPostSession.document,
  },
  {
    kind: 'chat',
    one: '/settings/chat',
    only: CHAT_NAME,
    unsaved: (settings) => settings.chat,
  },
  {
    kind: 'custom-data',
    one: '/settings/custom-data',
    only: CUSTOM_DATA_NAME,
    unsaved: (settings) => settings.customData,
  },
  {
    kind: 'business',
    one: '/settings/business',
    only: BUSINESS_NAME,
    unsaved: (settings) => settings.business,
  },
  { kind: 'hours', one: '/hours/:name', list: '/hours' },
  { kind: 'flag', one: '/flags/:name', list: '/flags' },
  { kind: 'virtual-agent', one: '/virtual-agents/:name', list: '/virtual-agents' },
  { kind: 'queue', one: '/queues/:name', list: '/queues' },
  { kind: 'number', one: '/numbers/:name', list: '/numbers' },
  { kind: 'chat-address', one: '/chat-addresses/:name', list: '/chat-addresses' },
  {
    kind: 'queue-call-post-session',
    one: '/queues/:name/call-post-session',
    unsaved: (settings, name) => (settings.queues[name] ? { mode: 'inherit' } : undefined),
  },
  {
    kind: 'queue-chat-post-session',
    one: '/queues/:name/chat-post-session',
    unsaved: (settings, name) => (settings.queues[name] ? { mode: 'inherit' } : undefined),
  },
];
