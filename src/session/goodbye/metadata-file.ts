/** When the session metadata file is written, and in which folder. Owns: that the folder never changes. */
import { shownHeaders } from './shown-headers';
import type { Turn } from '../turn';

/** Has the file written as the session is after this turn: `YYYY/MM/DD` (UTC) of the end of the human conversation. */
export function writeMetadata(turn: Turn): void {
  const { s } = turn;
  s.folder ??= new Date(s.humans.at(-1)?.endedAt ?? turn.at).toISOString().slice(0, 10).replaceAll('-', '/');
  if (Object.keys(s.sipHeaders).length > 0) s.shownHeaders = shownHeaders(turn.world, s);
  turn.effects.push({ type: 'metadata.write', folder: s.folder });
}
