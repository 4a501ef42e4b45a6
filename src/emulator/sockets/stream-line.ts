/**
 * A call over a Media Stream (Twilio docs: Media Streams, WebSocket messages). Owns: the messages in both
 * directions. Must not know: TwiML. What a party says is no sound here: its frames are silence, and a key is
 * told of as dtmf.
 */
import type { WebSocket } from 'ws';
import type { Scheduled } from '../../lib/clock';
import type { Form } from '../engine/carrier-event';
import type { Leg } from '../engine/leg';
import { Playback } from './playback';

/** μ-law at 8 kHz: bytes of a millisecond, and the byte of silence. */
const BYTES_PER_MS = 8;
const SILENCE = 0xff;
const FORMAT = { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 };

export interface StreamOptions {
  sid: string;
  parameters: Form;
}

export class StreamLine {
  private sequence = 0;
  private chunk = 0;
  private timer: Scheduled | undefined;
  private readonly began: number;
  private readonly playback: Playback;

  constructor(
    private readonly leg: Leg,
    private readonly socket: WebSocket,
    private readonly options: StreamOptions,
  ) {
    const { clock } = leg.network;
    this.began = clock.now();
    const hears = (): void => leg.party.hear('sound of the stream');
    this.playback = new Playback(clock, hears, (name) => this.send('mark', { mark: { name } }));
    socket.on('message', (data) => this.receive(String(data)));
    leg.listener = { digit: (digit) => this.digit(digit), speech: () => undefined };
    this.start();
  }

  /** The call is over, or was taken elsewhere. */
  stop(): void {
    this.timer?.cancel();
    this.playback.stop();
    const { accountSid } = this.leg.network;
    this.send('stop', { stop: { accountSid, callSid: this.leg.record.sid } });
    this.socket.close(1000);
  }

  private start(): void {
    const { accountSid, timing, clock } = this.leg.network;
    const { sid: streamSid, parameters: customParameters } = this.options;
    this.socket.send(JSON.stringify({ event: 'connected', protocol: 'Call', version: '1.0.0' }));
    const callSid = this.leg.record.sid;
    const start = {
      accountSid,
      streamSid,
      callSid,
      tracks: ['inbound'],
      mediaFormat: FORMAT,
      customParameters,
    };
    this.send('start', { start });
    const next = (): void => {
      this.timer = clock.after(timing.frameMs, () => {
        this.frame();
        next();
      });
    };
    next();
  }

  private frame(): void {
    const { clock, timing } = this.leg.network;
    this.chunk += 1;
    const payload = Buffer.alloc(timing.frameMs * BYTES_PER_MS, SILENCE).toString('base64');
    const timestamp = String(clock.now() - this.began);
    this.send('media', { media: { track: 'inbound', chunk: String(this.chunk), timestamp, payload } });
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
