/**
 * Streams that run beside a call's documents (Twilio docs: Stream, Start and Stop). Owns: which run, opening
 * and stopping them. Must not know: verbs.
 */
import type { Form } from '../engine/carrier-event';
import type { Leg } from '../engine/leg';
import { openSocket } from '../sockets/open-socket';
import { StreamLine, type Track } from '../sockets/stream-line';
import type { Connection } from './connect/connect-noun';
import { tellOfStream } from './connect/stream';
import { parametersOf } from './verbs/dial-target';

/** Twilio docs: error 31920, Stream - WebSocket - Handshake Error. */
const HANDSHAKE_ERROR = 31920;

const TRACKS: Readonly<Record<string, readonly Track[]>> = {
  inbound_track: ['inbound'],
  outbound_track: ['outbound'],
  both_tracks: ['inbound', 'outbound'],
};

class RunningStream {
  isOver = false;
  private line: StreamLine | undefined;

  constructor(
    readonly name: string,
    private readonly connection: Connection,
  ) {}

  /** Opens the socket; the document goes on meanwhile. */
  async open(): Promise<void> {
    const { context, noun, sid } = this.connection;
    const { network, record } = context.leg;
    const { url = '', track = 'inbound_track' } = noun.attributes;
    try {
      const socket = await network.activity.during(openSocket(network, url));
      socket.on('error', () => undefined);
      if (this.isOver) return socket.terminate();
      const tracks = TRACKS[track] ?? [];
      const options = { sid, parameters: parametersOf(noun), tracks, isBidirectional: false };
      this.line = new StreamLine(context.leg, socket, options);
      socket.once('close', () => this.stop());
      socket.resume();
      tellOfStream(this.connection, 'stream-started');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      network.journal.error(
        HANDSHAKE_ERROR,
        `the WebSocket of <Stream> cannot be opened: ${why}`,
        record.sid,
      );
      this.isOver = true;
      const more: Form = { StreamError: why };
      tellOfStream(this.connection, 'stream-error', more);
    }
  }

  stop(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.line?.stop();
    if (this.line) tellOfStream(this.connection, 'stream-stopped');
  }
}

const RUNNING = new WeakMap<Leg, RunningStream[]>();

/** @returns false when a stream of this name runs already */
export function startStream(connection: Connection): boolean {
  const { leg } = connection.context;
  const name = connection.noun.attributes.name ?? connection.sid;
  const running = (RUNNING.get(leg) ?? []).filter((one) => !one.isOver);
  if (running.some((one) => one.name === name)) return false;
  const stream = new RunningStream(name, connection);
  RUNNING.set(leg, [...running, stream]);
  void stream.open();
  void leg.over.then(() => stream.stop());
  return true;
}

/** @returns false when no stream of this name runs */
export function stopStream(leg: Leg, name: string): boolean {
  const stream = RUNNING.get(leg)?.find((one) => one.name === name && !one.isOver);
  stream?.stop();
  return stream !== undefined;
}
