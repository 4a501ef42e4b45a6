/** A room with a customer in it, and the official client's view of its participants. */
import { openScene, AGENT, CUSTOMER, NUMBER, type Scene } from './scene';

const EVENTS = ['start', 'end', 'join', 'leave', 'mute', 'hold', 'modify'] as ('start' | 'end')[];

export interface Room extends Scene {
  /** SID of the conference, once there is one */
  readonly sid: string;
  /** A customer dials and waits in the room. */
  customerWaits(): Promise<ReturnType<Scene['carrier']['dial']>>;
  participants(): ReturnType<Scene['client']['conferences']>['participants'];
  /** by call SID or label */
  participant(name: string): ReturnType<ReturnType<Room['participants']>>;
  /** the customer waits and the agent was rung into the room, labelled, ending it on exit */
  agentJoins(): Promise<{ customer: Called; agent: Called; callSid: string }>;
  /** conference callbacks: event and label */
  told(): string[];
}

type Called = ReturnType<Scene['carrier']['dial']>;

/** The customer's leg enters the conference by TwiML and goes on at /after. */
export async function openRoom(): Promise<Room> {
  const scene = await openScene();
  scene.app
    .on('/voice', (response) => {
      const callback = { statusCallback: '/conference', statusCallbackEvent: EVENTS };
      const settings = { participantLabel: 'customer', startConferenceOnEnter: false };
      response.dial({ action: '/after' }).conference({ ...callback, ...settings }, 'room & <1>');
    })
    .on('/after', (response) => response.say('How was it?'));
  let sid = '';
  const room: Room = {
    ...scene,
    get sid() {
      return sid;
    },
    async customerWaits() {
      const customer = scene.carrier.dial(CUSTOMER, NUMBER);
      await scene.settle();
      sid = (await scene.client.conferences.list())[0]!.sid;
      return customer;
    },
    participants: () => scene.client.conferences(sid).participants,
    participant: (name) => scene.client.conferences(sid).participants(name),
    async agentJoins() {
      const customer = await room.customerWaits();
      scene.carrier.phone(AGENT).answers(1000);
      const wanted = { from: NUMBER, to: AGENT, label: 'agent', endConferenceOnExit: true };
      const { callSid } = await room.participants().create(wanted);
      await scene.pass(2);
      return { customer, callSid, agent: scene.carrier.phone(AGENT).call };
    },
    told: () =>
      scene.app
        .at('/conference')
        .map((form) => `${form.StatusCallbackEvent!} ${form.ParticipantLabel ?? '-'}`),
  };
  return room;
}
