/** `record-voicemail`. Twilio docs: Studio, Record Voicemail. */
import { numberOf, textOf, type Converter } from '../bench';
import { target } from '../graph';
import { wordsOf } from './say';

export const record: Converter = (widget, bench) => {
  const before = bench.leadOf(widget);
  const words = before && wordsOf(before, bench);
  if (!words)
    bench.tell('changed', widget.name, 'it records without words before: its prompt is one of ours');
  const most = numberOf(widget, 'max_length', 1, 3600);
  const silence = numberOf(widget, 'timeout', 1, 60);
  const keys = textOf(widget, 'finish_on_key');
  return {
    body: {
      record: bench.prompt(widget, words ?? { text: 'Please leave a message after the tone.' }),
      ...(bench.fields.isKept(widget.name) ? { save: bench.fields.kept(widget.name, 'recording') } : {}),
      ...(textOf(widget, 'play_beep') === 'false' ? { beep: false } : {}),
      ...(silence === undefined || silence === 5 ? {} : { timeout: `${silence}s` }),
      ...(most === undefined || most === 60 ? {} : { maxLength: `${most}s` }),
      ...(/^[0-9*#]+$/.test(keys) && keys !== '#' ? { finishOnKey: keys } : {}),
    },
    ways: { ok: target(widget, 'recordingComplete'), silence: target(widget, 'noAudio') },
    folded: before ? [before.name] : [],
    events: ['recordingComplete', 'noAudio'],
    properties: ['max_length', 'finish_on_key', 'play_beep', 'timeout'],
  };
};
