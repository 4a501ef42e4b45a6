/** Where a case of the conformance table is played: a scene whose application answers every path. */
import type { PhoneCall } from '../../../src/emulator/phones/phone-call';
import type { CarrierEvent, EventOf } from '../../../src/emulator/engine/carrier-event';
import type { Form } from '../support/customer-app';
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from '../support/scene';

/** Speaking takes a tenth of a second a character, so that what is cut short can be seen. */
const TIMING = { characterMs: 100, playMs: 1000 };

export class Stage {
  private constructor(readonly scene: Scene) {}

  static async open(): Promise<Stage> {
    const stage = new Stage(await openScene({ timing: TIMING }));
    for (const path of ['/after', '/whisper', '/wait', '/application'])
      stage.scene.app.on(path, { status: 200, body: `<Response><Say>${path.slice(1)}</Say></Response>` });
    stage.scene.carrier.phone(AGENT).answers(1000);
    stage.scene.carrier.phone('client:ann').answers(1000);
    stage.scene.carrier.phone('sip:bob@example.com').answers(1000);
    return stage;
  }

  /** A customer calls, and hears this document. */
  async dial(document: string, path = '/voice'): Promise<PhoneCall> {
    this.on(path, document);
    const call = this.scene.carrier.dial(CUSTOMER, NUMBER);
    await this.scene.settle();
    return call;
  }

  on(path: string, document: string): void {
    this.scene.app.on(path, { status: 200, body: `<Response>${document}</Response>` });
  }

  pass(seconds: number): Promise<void> {
    return this.scene.pass(seconds);
  }

  /** The newest request for a path. */
  asked(path: string): Form {
    return this.scene.app.at(path).at(-1)!;
  }

  count(path: string): number {
    return this.scene.app.at(path).length;
  }

  /** How a path was asked for. */
  method(path: string): string | undefined {
    return this.events('document', 'callback').findLast(({ url }) => new URL(url).pathname === path)?.method;
  }

  events<K extends CarrierEvent['kind']>(...kinds: K[]): EventOf<K>[] {
    return this.scene.carrier.events.filter((event): event is EventOf<K> =>
      (kinds as string[]).includes(event.kind),
    );
  }

  /** The phone that was rung. */
  get agent(): PhoneCall {
    return this.scene.carrier.phone(AGENT).call;
  }
}
