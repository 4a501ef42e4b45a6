/**
 * Connect (Twilio docs: Connect). Owns: handing a leg to a virtual agent, over a WebSocket or by a
 * script, and the action. Must not know: what is special to a noun.
 */
import type { Form } from '../../engine/carrier-event';
import { deferred, type Deferred } from '../../engine/deferred';
import { Interrupted } from '../../engine/interruptible';
import type { AgentSession } from '../../engine/virtual-agents';
import { openSocket } from '../../sockets/open-socket';
import type { Connection, ConnectNoun, SocketEnd } from '../connect/connect-noun';
import { conversationRelay } from '../connect/conversation-relay';
import { stream } from '../connect/stream';
import { virtualAgent } from '../connect/virtual-agent';
import { actionOf, methodOf, type Next, type VerbContext } from '../context';
import type { Element } from '../element';
import { requestUnheeded } from '../fetch-document';
import { TwimlError } from '../twiml-error';
import { parametersOf } from './dial-target';

const NOUNS: Readonly<Record<string, ConnectNoun>> = {
  VirtualAgent: virtualAgent,
  ConversationRelay: conversationRelay,
  Stream: stream,
};

/** How a session ended: what a test decided, and what the action is told of it. */
interface Finish {
  outcome: Form;
  told: Form;
}

/** @throws Interrupted @throws TwimlError */
export async function connect(context: VerbContext, element: Element): Promise<Next> {
  const { leg } = context;
  const noun = element.children[0];
  const kind = NOUNS[noun?.name ?? ''];
  if (!noun || !kind) throw new TwimlError(12200, '<Connect> without a noun');
  if (element.children.length > 1) throw new TwimlError(12200, '<Connect> has more than one noun');
  kind.refuse(context, noun);
  const { sids, clock } = leg.network;
  const sid = kind.sidPrefix ? sids.next(kind.sidPrefix) : '';
  const connection: Connection = { context, noun, sid, since: clock.now() };
  const { outcome, told } = await connected(connection, kind, element);
  return next(connection, kind, element, { outcome, told });
}

/** Waits for the outcome. A caller who hangs up is told of by the action, which nobody heeds. @throws Interrupted */
async function connected(connection: Connection, kind: ConnectNoun, element: Element): Promise<Finish> {
  const { context } = connection;
  const { leg } = context;
  const finished = deferred<Finish>();
  const session = new Session(connection, kind, finished);
  session.begin();
  let end: SocketEnd | undefined;
  let hasBegun = false;
  try {
    end = await leg.interruptions.until(attach(connection, kind, session));
    hasBegun = !session.isOver;
    if (hasBegun) kind.begin?.(connection);
    const finish = await leg.interruptions.until(finished.promise);
    kind.end?.(connection, finish.outcome, hasBegun);
    return finish;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    session.isOver = true;
    kind.end?.(connection, undefined, hasBegun);
    const action = leg.isOver ? actionOf(context, element, kind.toldOfHangUp(connection)) : undefined;
    if (action) await requestUnheeded(leg, action);
    throw error;
  } finally {
    leg.listener = undefined;
    end?.stop();
  }
}

/** Opens the WebSocket the noun names, unless scripts are the far ends here. */
async function attach(
  { context, noun, ...rest }: Connection,
  { socket: kind }: ConnectNoun,
  session: Session,
): Promise<SocketEnd | undefined> {
  const { network, record } = context.leg;
  if (!kind || session.isOver || network.switches.connectSockets === 'scripted') return undefined;
  try {
    const socket = await network.activity.during(openSocket(network, noun.attributes.url ?? ''));
    socket.on('error', () => undefined);
    if (session.isOver || context.leg.isOver) {
      socket.terminate();
      return undefined;
    }
    const end = kind.attach({ context, noun, ...rest }, socket, (outcome) => session.finish(outcome));
    socket.once('close', (code) => session.finish(kind.closed(code)));
    socket.resume();
    return end;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const { code, outcome } = kind.unopened(why);
    network.journal.error(code, `the WebSocket of <${noun.name}> cannot be opened: ${why}`, record.sid);
    session.finish(outcome);
    return undefined;
  }
}

function next(connection: Connection, kind: ConnectNoun, element: Element, { told }: Finish): Next {
  const { context } = connection;
  const action = actionOf(context, element, told);
  if (action) return action;
  const otherwise = kind.otherwise?.(connection, told) ?? 'next-verb';
  if (otherwise !== 'current-document') return otherwise;
  const { url } = context.document;
  return url === undefined ? 'next-verb' : { url, method: methodOf(element, 'method'), form: told };
}

class Session implements AgentSession {
  readonly call: string;
  readonly sid: string;
  readonly noun: string;
  readonly attributes: Form;
  readonly parameters: Form;
  readonly config: Form;
  isOver = false;

  constructor(
    private readonly connection: Connection,
    private readonly kind: ConnectNoun,
    private readonly finished: Deferred<Finish>,
  ) {
    const { context, noun, sid } = connection;
    this.call = context.leg.record.sid;
    this.sid = sid;
    this.noun = noun.name;
    this.attributes = { ...noun.attributes };
    this.parameters = parametersOf(noun);
    this.config = parametersOf(noun, 'Config');
  }

  begin(): void {
    const { leg } = this.connection.context;
    const { call, noun: agent, parameters, attributes } = this;
    const { noun } = this.connection;
    const languages = noun.children
      .filter(({ name }) => name === 'Language')
      .map((one) => ({ ...one.attributes }));
    const { address: party } = leg.party;
    leg.network.journal.tell({ kind: 'connected', call, party, agent, parameters, attributes, languages });
    leg.network.virtualAgents.begin(this);
  }

  say(text: string): void {
    if (!this.isOver) this.connection.context.leg.party.hear(text);
  }

  finish(outcome: Form = {}): void {
    if (this.isOver) return;
    const told = this.kind.told(this.connection, outcome);
    this.isOver = true;
    this.finished.resolve({ outcome, told });
  }
}
