/**
 * A call over a Media Stream (Twilio docs: Media Streams, WebSocket messages). Owns: the messages in both
 * directions. Must not know: TwiML. Words are no sound here: frames are silence, the tones of keys, and what
 * a phone plays.
 */
import type { WebSocket } from 'ws';
import type { Scheduled } from '../../lib/clock';
import type { Form } from '../engine/carrier-event';
import type { Leg } from '../engine/leg';
import { Microphone } from './microphone';
import { SAMPLES_PER_SECOND, SILENCE } from './mu-law';
import { Playback } from './playback';

const BYTES_PER_MS = SAMPLES_PER_SECOND / 1000;
const FORMAT = { encoding: 'audio/x-mulaw', sampleRate: SAMPLES_PER_SECOND, channels: 1 };

export type Track = 'inbound' | 'outbound';

export interface StreamOptions {
  sid: string;
  parameters: Form;
  tracks: readonly Track[];
  /** the other side speaks, too, and is told of keys (Twilio docs: Media Streams, bidirectional) */
  isBidirectional: boolean;
}

export class StreamLine {
  private sequence = 0;
  private readonly chunks = { inbound: 0, outbound: 0 };
  private timer: Scheduled | undefined;
  private readonly began: number;
  private readonly playback: Playback;
  private readonly microphone: Microphone;

  constructor(
    private readonly leg: Leg,
    private readonly socket: WebSocket,
    private readonly options: StreamOptions,
  ) {
    const { clock } = leg.network;
    this.began = clock.now();
    this.microphone = new Microphone(leg.party);
    const hears = (): void => leg.party.hear('sound of the stream');
    this.playback = new Playback(clock, hears, (name) => this.send('mark', { mark: { name } }));
    socket.on('message', (data) => this.receive(String(data)));
    if (options.isBidirectional)
      leg.listener = { digit: (digit) => this.digit(digit), speech: () => undefined };
    this.start();
  }

  /** The call is over, or was taken elsewhere, or the stream was stopped. */
  stop(): void {
    this.timer?.cancel();
    this.playback.stop();
    this.microphone.stop();
    const { accountSid } = this.leg.network;
    this.send('stop', { stop: { accountSid, callSid: this.leg.record.sid } });
    this.socket.close(1000);
  }

  private start(): void {
    const { accountSid, timing, clock } = this.leg.network;
    const { sid: streamSid, parameters: customParameters, tracks } = this.options;
    this.socket.send(JSON.stringify({ event: 'connected', protocol: 'Call', version: '1.0.0' }));
    const callSid = this.leg.record.sid;
    const start = { accountSid, streamSid, callSid, tracks, mediaFormat: FORMAT, customParameters };
    this.send('start', { start });
    const next = (): void => {
      this.timer = clock.after(timing.frameMs, () => {
        for (const track of tracks) this.frame(track);
        next();
      });
    };
    next();
  }

  private frame(track: Track): void {
    const { clock, timing } = this.leg.network;
    this.chunks[track] += 1;
    const bytes = timing.frameMs * BYTES_PER_MS;
    const sound = track === 'inbound' ? this.microphone.frame(bytes) : Buffer.alloc(bytes, SILENCE);
    const timestamp = String(clock.now() - this.began);
    const chunk = String(this.chunks[track]);
    this.send('media', { media: { track, chunk, timestamp, payload: sound.toString('base64') } });
  }

  private digit(digit: string): void {
    this.send('dtmf', { dtmf: { track: 'inbound_track', digit } });
  }

  private send(event: string, body: object): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.sequence += 1;
    const sequenceNumber = String(this.sequence);
    this.socket.send(JSON.stringify({ event, sequenceNumber, ...body, streamSid: this.options.sid }));
  }

  private receive(text: string): void {
    const message = read(text);
    const { event, streamSid, media, mark } = message ?? {};
    if (!this.options.isBidirectional) return this.complain('a stream that was started takes no messages');
    if (streamSid !== this.options.sid)
      return this.complain(`no streamSid of this stream in ${text.slice(0, 80)}`);
    if (event === 'media' && typeof media?.payload === 'string') return this.playback.play(media.payload);
    if (event === 'mark' && typeof mark?.name === 'string') return this.playback.mark(mark.name);
    if (event === 'clear') return this.playback.clear();
    this.complain(`no message a stream takes: ${text.slice(0, 80)}`);
  }

  /** Twilio docs: error 31951, Stream - Protocol - Invalid message. */
  private complain(message: string): void {
    this.leg.network.journal.warning(31951, message, this.leg.record.sid);
  }
}

interface Message {
  event?: unknown;
  streamSid?: unknown;
  media?: { payload?: unknown };
  mark?: { name?: unknown };
}

function read(text: string): Message | undefined {
  try {
    return JSON.parse(text) as Message;
  } catch {
    return undefined;
  }
}
