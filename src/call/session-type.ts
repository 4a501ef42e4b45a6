/** Types of sessions on either channel. Owns: nothing more than their union. */
import type { CallType } from './call-type';
import type { ChatType } from './chat';

/** `web` is a call from a browser on the channel `voice`, and a chat of the widget on the channel `chat`. */
export type SessionType = CallType | ChatType;
