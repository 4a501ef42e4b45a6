/** What the agent entered about the session: during the conversation, at its end, or afterwards. */
import type { FormEntered } from '../../call/event';
import { writeMetadata } from './metadata-file';
import { note, type Turn } from '../turn';

/** Later entries win field by field; a file that is written already is written again. */
export function formEntered(turn: Turn, event: FormEntered): void {
  const { s } = turn;
  s.form = {
    values: { ...s.form.values, ...event.values },
    disposition: event.disposition ?? s.form.disposition,
    tags: event.tags ?? s.form.tags,
  };
  note(turn, 'form.entered', { fields: Object.keys(event.values) });
  if (s.folder !== null) writeMetadata(turn);
}
