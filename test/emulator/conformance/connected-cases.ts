/** Connect, Start and Stop, and what they connect with. The far end is a script; real sockets are in test/emulator/connect. */
import { casesOf, SHOWN, type ConformanceCase } from './conformance-case';
import type { Stage } from './stage';

const RELAY_URL = 'url="wss://bot.example.com/relay"';
const STREAM_URL = 'url="wss://bot.example.com/media"';

async function connect(stage: Stage, noun: string, attributes = 'action="/after"') {
  await stage.dial(`<Connect ${attributes}>${noun}</Connect>`);
  return stage.scene.carrier.virtualAgents.sessions.at(-1)!;
}

/** What is given to the far end as it is written. */
function given(element: string, attribute: string, value: string, behaviour: string): ConformanceCase {
  const rest =
    element === 'Stream' ? STREAM_URL : element === 'ConversationRelay' ? RELAY_URL : 'connectorName="c"';
  const play = async (stage: Stage): Promise<void> => {
    await connect(
      stage,
      `<${element} ${attribute === 'url' || attribute === 'connectorName' ? '' : rest} ${attribute}="${value}"/>`,
    );
    expect(stage.events('connected')[0]!.attributes).toMatchObject({ [attribute]: value });
  };
  return { element, attribute, behaviour, play, ...SHOWN };
}

const RELAY_SETTINGS: Record<string, [value: string, behaviour: string]> = {
  language: ['es-MX', 'chooses the language of both'],
  ttsLanguage: ['es-MX', 'chooses the language that is spoken'],
  ttsProvider: ['Google', 'chooses who speaks'],
  voice: ['en-US-Journey-O', 'chooses the voice'],
  transcriptionLanguage: ['es-MX', 'chooses the language that is understood'],
  transcriptionProvider: ['Deepgram', 'chooses who understands'],
  speechModel: ['nova-3', 'chooses how speech is understood'],
  interruptSensitivity: ['low', 'how easily the bot is cut short'],
  reportInputDuringAgentSpeech: ['none', 'what is told while the bot speaks'],
  preemptible: ['true', 'whether later words cut earlier ones short'],
  hints: ['yes', 'names words that are likely'],
  debug: ['debugging', 'tells more over the socket'],
  elevenlabsTextNormalization: ['on', 'how numbers are read'],
  intelligenceService: ['GA1', 'keeps a transcript elsewhere'],
  profanityFilter: ['false', 'leaves bad words as they are'],
  partialPrompts: ['true', 'tells words before a sentence ends'],
  events: ['speaker-events', 'tells more events'],
  backgroundnoisereduction: ['true', 'filters noise'],
  deepgramsmartformat: ['true', 'formats what was understood'],
  ignorebackchannel: ['true', 'does not take an "uh-huh" for an interruption'],
  speechtimeout: ['500', 'how much silence ends a sentence'],
};

/** In test/emulator/connect/sockets.test.ts these are heard over a real socket, too. */
const OVER_THE_SOCKET: Record<string, [value: string, behaviour: string]> = {
  url: ['wss://bot.example.com/relay', 'the WebSocket that is opened'],
  welcomeGreeting: ['Hello', 'is said first'],
  welcomeGreetingInterruptible: ['none', 'what cuts the greeting short'],
  interruptible: ['dtmf', 'what cuts the bot short'],
  dtmfDetection: ['true', 'tells of keys'],
};

const relayCases = (
  settings: Record<string, [string, string]>,
  more: Partial<ConformanceCase>,
): ConformanceCase[] =>
  Object.entries(settings).map(([attribute, [value, behaviour]]) => ({
    ...given('ConversationRelay', attribute, value, behaviour),
    ...more,
  }));

function worksOverSocket({ here: _, ...rest }: ConformanceCase): ConformanceCase {
  return rest;
}

const LANGUAGE = {
  code: 'sv-SE',
  ttsProvider: 'Amazon',
  voice: 'Elin',
  transcriptionProvider: 'Google',
  speechModel: 'long',
};

export const CONNECTED_CASES: ConformanceCase[] = [
  ...casesOf('Connect', {
    action: [
      'is told how it ended',
      async (stage) => {
        (await connect(stage, `<ConversationRelay ${RELAY_URL}/>`)).finish({
          SessionStatus: 'ended',
          HandoffData: '{"a":1}',
        });
        await stage.scene.settle();
        expect(stage.asked('/after')).toMatchObject({ SessionStatus: 'ended', HandoffData: '{"a":1}' });
      },
    ],
    method: [
      'asks the action by GET or POST',
      async (stage) => {
        (await connect(stage, `<Stream ${STREAM_URL}/>`, 'action="/after" method="GET"')).finish();
        await stage.scene.settle();
        expect(stage.method('/after')).toBe('GET');
      },
    ],
  }),
  ...relayCases(RELAY_SETTINGS, {}),
  ...relayCases(OVER_THE_SOCKET, {}).map(worksOverSocket),
  ...Object.entries(LANGUAGE).map(([attribute, value]): ConformanceCase => ({
    ...{ element: 'Language', attribute, behaviour: 'of one language the bot may switch to', ...SHOWN },
    async play(stage) {
      await connect(
        stage,
        `<ConversationRelay ${RELAY_URL}><Language ${attribute}="${value}"/></ConversationRelay>`,
      );
      expect(stage.events('connected')[0]!.languages).toEqual([{ [attribute]: value }]);
    },
  })),
  worksOverSocket(given('Stream', 'url', 'wss://bot.example.com/media', 'the WebSocket that is opened')),
  ...casesOf('Stream', {
    name: [
      'names the stream',
      async (stage) => {
        await connect(stage, `<Stream ${STREAM_URL} name="ear" statusCallback="/told"/>`);
        expect(stage.asked('/told').StreamName).toBe('ear');
      },
    ],
    track: [
      'whose sound is streamed: in Connect only the caller’s',
      async (stage) => {
        await connect(stage, `<Stream ${STREAM_URL} track="both_tracks"/>`);
        expect(stage.scene.carrier.errors).toMatchObject([{ code: 31941 }]);
      },
    ],
    statusCallback: [
      'is told when it starts, stops and fails',
      async (stage) => {
        (await connect(stage, `<Stream ${STREAM_URL} statusCallback="/told"/>`)).finish();
        await stage.scene.settle();
        expect(stage.scene.app.at('/told').map(({ StreamEvent }) => StreamEvent)).toEqual([
          'stream-started',
          'stream-stopped',
        ]);
      },
    ],
    statusCallbackMethod: [
      'is told by GET or POST',
      async (stage) => {
        await connect(stage, `<Stream ${STREAM_URL} statusCallback="/told" statusCallbackMethod="GET"/>`);
        expect(stage.method('/told')).toBe('GET');
      },
    ],
  }),
  ...casesOf('Start', {
    '': [
      'streams beside the document (both directions: test/emulator/connect/start-stream.test.ts)',
      async (stage) => {
        expect((await stage.dial(`<Start><Stream ${STREAM_URL}/></Start><Say>a</Say>`)).heard).toEqual(['a']);
      },
      { source: 'Stream' },
    ],
  }),
  ...casesOf('Stop', {
    '': [
      'ends a stream by its name',
      async (stage) => {
        await stage.dial('<Stop><Stream name="none"/></Stop>');
        expect(stage.scene.carrier.errors).toMatchObject([
          { message: '<Stop><Stream>: no stream of this name runs' },
        ]);
      },
      { source: 'Stream' },
    ],
  }),
  ...casesOf('VirtualAgent', {
    connectorName: [
      'names the Dialogflow CX agent; a script plays it',
      async (stage) => {
        (await connect(stage, '<VirtualAgent connectorName="c"/>')).finish({
          VirtualAgentStatus: 'completed',
        });
        await stage.scene.settle();
        expect(stage.asked('/after').VirtualAgentStatus).toBe('completed');
      },
    ],
  }),
  given('VirtualAgent', 'language', 'es', 'chooses the language'),
  given('VirtualAgent', 'sentimentAnalysis', 'true', 'weighs how somebody feels'),
  ...['name', 'value'].map((attribute): ConformanceCase => ({
    ...{
      element: 'Config',
      attribute,
      behaviour: 'a setting of the agent and its value',
      source: 'VirtualAgent',
    },
    async play(stage) {
      const session = await connect(
        stage,
        '<VirtualAgent connectorName="c"><Config name="voiceName" value="x"/></VirtualAgent>',
      );
      expect(session.config).toEqual({ voiceName: 'x' });
    },
  })),
];
