/** What was said into a recording comes in writing, a while after it. Owns: which answer it belongs to. */
import type { RecordingTranscribed } from '../../call/recording';
import type { JsonObject } from '../../lib/json';
import { MASK } from '../../settings/mask-sensitive';
import { writeMetadata } from '../goodbye/metadata-file';
import { note, type Turn } from '../turn';
import { contextOf, sendToMachine } from './flow-machine';

/** The document that has recorded is the one the leg has now. */
export function expectTranscript({ s }: Turn, frame: string, save: string | undefined): void {
  if (save === undefined) return;
  s.transcripts = { ...s.transcripts, [s.document]: { frame, save } };
}

/** True for a recording of which the writing is expected. */
export function isTranscript({ s }: Turn, { document }: RecordingTranscribed): boolean {
  return Object.hasOwn(s.transcripts ?? {}, document);
}

/** The answer has it as its text from now on; a flow that still runs may read it. */
export function takeTranscript(turn: Turn, { document, text }: RecordingTranscribed): void {
  const { s, live } = turn;
  const { [document]: found, ...others } = s.transcripts ?? {};
  s.transcripts = others;
  note(turn, 'recording.transcribed', { ok: text !== '' });
  if (!found || text === '') return;
  const { frame, save } = found;
  const running = live?.snapshot.status === 'active' ? contextOf(live).frames[frame]?.vars[save] : undefined;
  if (live && isRecording(running)) {
    sendToMachine(live, { type: 'keep', frame, save: { [save]: { ...running, text } } });
    turn.moved = true;
  }
  if (frame !== '') return;
  for (const answers of [s.answers, s.postSession.answers]) addText(answers, save, text);
  if (s.folder !== null) writeMetadata(turn);
}

/** What is sensitive stays masked. */
function addText(answers: JsonObject, save: string, text: string): void {
  const answer = answers[save];
  if (answer !== MASK && isRecording(answer)) answers[save] = { ...answer, text };
}

function isRecording(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && 'url' in value;
}
