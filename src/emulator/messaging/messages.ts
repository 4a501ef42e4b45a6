/**
 * Text messages of the account (Twilio docs: Message resource, Track outbound message status). Owns: which
 * there are, sending one, its states and their callbacks. Must not know: REST, and who reads.
 */
import type { Form } from '../engine/carrier-event';
import type { Address } from '../engine/handling';
import { Newest } from '../engine/newest';
import type { Plant } from '../engine/plant';
import { OptOuts } from './opt-outs';
import { numberIn, Window } from './whatsapp';
import type { MessageDirection, MessageStatus, TextMessage } from './text-message';

/** Twilio docs: error 30003, Unreachable destination handset. */
const UNREACHABLE = 30003;
/** Twilio docs: error 63016, free-form message outside the allowed window. */
const OUTSIDE_WINDOW = 63016;

/** Who takes a message that was delivered. */
export type Reader = (message: TextMessage) => void;

export interface Outgoing {
  from: string;
  to: string;
  body: string;
  direction: MessageDirection;
  /** told of each state */
  callback?: Address;
  /** its words are those of an approved template */
  isTemplate?: boolean;
}

export class Messages {
  /** by SID, oldest first: the newest (bounds.mostOver) */
  readonly messages = new Map<string, TextMessage>();
  readonly optOuts = new OptOuts();
  private readonly window = new Window();
  private readonly kept: Newest<string>;
  /** @internal set by whoever has the phones */
  reader: Reader = () => undefined;

  /** @param isReachable whether a phone would take a message */
  constructor(
    private readonly plant: Plant,
    private readonly isReachable: (address: string) => boolean,
  ) {
    this.kept = new Newest(plant.bounds.mostOver, (sid) => this.messages.delete(sid));
  }

  /** Keeps a message that came in. */
  receive(from: string, to: string, body: string): TextMessage {
    this.window.open(from, to, this.plant.clock.now());
    return this.keep({ from, to, body, direction: 'inbound' }, 'received');
  }

  /**
   * @returns the queued message, and `begin`, which sends it: to be called when the request has been answered
   */
  send(outgoing: Outgoing): { message: TextMessage; begin: () => void } {
    const message = this.keep(outgoing, 'queued');
    return { message, begin: () => this.go(message, outgoing) };
  }

  private keep(
    { from, to, body, direction }: Omit<Outgoing, 'callback'>,
    status: MessageStatus,
  ): TextMessage {
    const { sids, clock } = this.plant;
    const now = clock.now();
    const dates = { dateCreated: now, dateUpdated: now };
    const message: TextMessage = { sid: sids.next('SM'), from, to, body, direction, status, ...dates };
    if (direction === 'inbound') message.dateSent = now;
    this.messages.set(message.sid, message);
    this.kept.add(message.sid);
    return message;
  }

  /** A phone that cannot be reached by a call is not reached by a message either. */
  private go(message: TextMessage, { callback, isTemplate }: Outgoing): void {
    const { clock, timing } = this.plant;
    this.tell(message, callback);
    clock.after(timing.messageMs, () => {
      if (!isTemplate && !this.window.isOpen(message.to, message.from, clock.now())) {
        message.errorCode = OUTSIDE_WINDOW;
        return this.become(message, 'failed', callback);
      }
      message.dateSent = clock.now();
      this.become(message, 'sent', callback);
      clock.after(timing.messageMs, () => this.arrive(message, callback));
    });
  }

  private arrive(message: TextMessage, callback: Address | undefined): void {
    if (!this.isReachable(numberIn(message.to))) {
      message.errorCode = UNREACHABLE;
      this.become(message, 'undelivered', callback);
      return;
    }
    this.become(message, 'delivered', callback);
    this.reader(message);
  }

  private become(message: TextMessage, status: MessageStatus, callback: Address | undefined): void {
    message.status = status;
    message.dateUpdated = this.plant.clock.now();
    this.tell(message, callback);
  }

  private tell(message: TextMessage, callback: Address | undefined): void {
    const { journal, postman, accountSid } = this.plant;
    const { sid, from, to, status, body } = message;
    journal.tell({ kind: 'text', message: sid, from, to, status, text: body });
    if (!callback) return;
    const form: Form = {
      AccountSid: accountSid,
      MessageSid: sid,
      SmsSid: sid,
      MessageStatus: status,
      SmsStatus: status,
      From: from,
      To: to,
      ApiVersion: '2010-04-01',
      ...(message.errorCode === undefined ? {} : { ErrorCode: String(message.errorCode) }),
    };
    void postman.send({ kind: 'callback', call: sid, ...callback, form });
  }
}
