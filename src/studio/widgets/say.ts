/** `say-play`: words. Twilio docs: Studio, Say/Play. */
import { isVoice } from '../../call/voice';
import type { DraftWords } from '../draft-prompt';
import { textOf, type Bench, type Converter, type Draft } from '../bench';
import type { Widget } from '../definition';
import { target } from '../graph';
import { translateText } from '../texts';
import { todo } from './todo';

/** Properties that say what is spoken, and by whom. */
export const SPOKEN = ['say', 'play', 'language', 'voice'];

/** The words of a widget, its audio and its voice, in our Liquid. */
export function wordsOf(widget: Widget, bench: Bench): DraftWords | null {
  const said = textOf(widget, 'say') || textOf(widget, 'body');
  const played = textOf(widget, 'play');
  const audio = { ...voiceOf(widget, bench), ...playedBy(widget, bench) };
  if (said !== '') return { text: translateText(said, widget.name, bench), ...audio };
  if (played === '') return null;
  bench.tell(
    'changed',
    widget.name,
    'it plays audio without words: its prompt says the name of the file until you write what is heard',
  );
  return { text: fileWords(played), ...audio };
}

function playedBy(widget: Widget, bench: Bench): Pick<DraftWords, 'audio'> {
  const played = textOf(widget, 'play');
  return played === '' ? {} : { audio: translateText(played, widget.name, bench) };
}

/** What Twilio has no voice of is told. */
function voiceOf(widget: Widget, bench: Bench): Pick<DraftWords, 'voice'> {
  const voice = textOf(widget, 'voice');
  if (voice === '' || voice === 'default' || voice === 'alice') return {};
  if (isVoice(voice)) return { voice };
  bench.tell('lost', widget.name, `voice: ${voice}`);
  return {};
}

/** `https://host/main-menu.mp3` as `main menu`. */
function fileWords(address: string): string {
  const file =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const words = file
    .replace(/\.\w+$/, '')
    .replace(/%20|[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' || /\{/.test(file) ? 'Audio' : words;
}

export const sayPlay: Converter = (widget, bench) => {
  if (textOf(widget, 'digits') !== '' && !wordsOf(widget, bench))
    return todo(widget, bench, 'there is no step that presses keys for the other side');
  return spoken(widget, bench, 'audioComplete', SPOKEN);
};

/** Words, and where they lead. */
export function spoken(widget: Widget, bench: Bench, event: string, properties: string[]): Draft {
  const words = wordsOf(widget, bench);
  const to = target(widget, event);
  const common = { ways: { done: to }, events: [event], properties };
  if (words) return { body: { say: bench.prompt(widget, words) }, ...common };
  bench.tell('defect', widget.name, 'it says nothing');
  return { body: { set: {} }, ...common };
}
