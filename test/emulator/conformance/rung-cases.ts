/** What Dial rings: Number, Client, Sip and Application. */
import { AGENT } from '../support/scene';
import { casesOf, SHOWN, type ConformanceCase } from './conformance-case';
import type { Stage } from './stage';
import { talk } from './talk';

const APPLICATION = `AP${'1'.repeat(32)}`;

/** What every noun that rings somebody has. @param inside its contents @param address whose phone rings */
function partyCases(element: string, inside: string, address: string): ConformanceCase[] {
  const ring = (stage: Stage, attributes: string) => {
    stage.scene.carrier.addApplication({ sid: APPLICATION, voiceUrl: `${stage.scene.app.url}/application` });
    return talk(stage, '', `<${element} ${attributes}>${inside}</${element}>`);
  };
  const end = async (stage: Stage): Promise<void> => {
    await stage.pass(30);
    if (address !== '') stage.scene.carrier.phone(address).call.hangUp();
    await stage.scene.settle();
  };
  const callbacks = casesOf(element, {
    statusCallback: [
      'is told when the party is gone',
      async (stage) => {
        await ring(stage, 'statusCallback="/told"');
        await end(stage);
        expect(stage.asked('/told')).toMatchObject({ CallStatus: 'completed' });
      },
    ],
    statusCallbackMethod: [
      'is told by GET or POST',
      async (stage) => {
        await ring(stage, 'statusCallback="/told" statusCallbackMethod="GET"');
        await end(stage);
        expect(stage.method('/told')).toBe('GET');
      },
    ],
    statusCallbackEvent: [
      'chooses what is told',
      async (stage) => {
        await ring(stage, 'statusCallback="/told" statusCallbackEvent="initiated answered"');
        expect(stage.scene.app.at('/told').map(({ CallStatus }) => CallStatus)).toEqual([
          'initiated',
          'in-progress',
        ]);
      },
    ],
  });
  if (address === '') return callbacks;
  return [
    ...callbacks,
    ...casesOf(element, {
      '': [
        'rings the party and connects it',
        async (stage) => {
          await ring(stage, '');
          expect(stage.events('bridged')).toHaveLength(1);
        },
      ],
      url: [
        'a document the party hears before it is connected',
        async (stage) => {
          await ring(stage, 'url="/whisper"');
          expect(stage.scene.carrier.phone(address).call.heard).toEqual(['whisper']);
        },
      ],
      method: [
        'asks for that document by GET or POST',
        async (stage) => {
          await ring(stage, 'url="/whisper" method="GET"');
          expect(stage.method('/whisper')).toBe('GET');
        },
      ],
    }),
  ];
}

export const RUNG_CASES = [
  ...partyCases('Number', AGENT, AGENT),
  ...partyCases('Client', 'ann', 'client:ann'),
  ...partyCases('Sip', 'sip:bob@example.com', 'sip:bob@example.com'),
  ...casesOf('Sip', {
    username: [
      'signs in where the other system asks for it',
      async (stage) => {
        await talk(stage, '', '<Sip username="ann" password="secret">sip:bob@example.com</Sip>');
        expect(stage.events('rings')[0]!.how).toEqual({ username: 'ann', password: '***' });
      },
      SHOWN,
    ],
    password: [
      'and its password',
      async (stage) => {
        await talk(stage, '', '<Sip password="secret">sip:bob@example.com</Sip>');
        expect(stage.events('rings')[0]!.how).toEqual({ password: '***' });
      },
      SHOWN,
    ],
  }),
  ...partyCases('Application', `<ApplicationSid>${APPLICATION}</ApplicationSid>`, ''),
  ...casesOf('Number', {
    sendDigits: [
      'sends keys when the party answers',
      async (stage) => {
        await talk(stage, '', `<Number sendDigits="ww1">${AGENT}</Number>`);
        expect(stage.agent.heard).toEqual(['digits ww1']);
      },
    ],
  }),
  ...casesOf('Application', {
    '': [
      'connects the caller with a TwiML application',
      async (stage) => {
        stage.scene.carrier.addApplication({
          sid: APPLICATION,
          voiceUrl: `${stage.scene.app.url}/application`,
        });
        const call = await talk(stage, '', `<Application>${APPLICATION}</Application>`);
        await stage.pass(1);
        expect(call.heard).toEqual(['application', 'after']);
      },
    ],
    copyParentTo: [
      'To is the caller’s, not the application',
      async (stage) => {
        stage.scene.carrier.addApplication({
          sid: APPLICATION,
          voiceUrl: `${stage.scene.app.url}/application`,
        });
        await talk(stage, '', `<Application copyParentTo="true">${APPLICATION}</Application>`);
        expect(stage.asked('/application').To).toBe('+15551000');
      },
    ],
    customerId: [
      'says whose call it is',
      async (stage) => {
        stage.scene.carrier.addApplication({
          sid: APPLICATION,
          voiceUrl: `${stage.scene.app.url}/application`,
        });
        await talk(stage, '', `<Application customerId="acme">${APPLICATION}</Application>`);
        expect(stage.events('call').at(-1)!.customerId).toBe('acme');
      },
      SHOWN,
    ],
    url: [
      'is not used: the application’s own address counts',
      async (stage) => {
        stage.scene.carrier.addApplication({
          sid: APPLICATION,
          voiceUrl: `${stage.scene.app.url}/application`,
        });
        await talk(stage, '', `<Application url="/whisper">${APPLICATION}</Application>`);
        expect([stage.count('/whisper'), stage.count('/application')]).toEqual([0, 1]);
      },
    ],
    method: [
      'is not used: the application’s own counts',
      async (stage) => {
        stage.scene.carrier.addApplication({
          sid: APPLICATION,
          voiceUrl: `${stage.scene.app.url}/application`,
        });
        await talk(stage, '', `<Application method="GET">${APPLICATION}</Application>`);
        expect(stage.method('/application')).toBe('POST');
      },
    ],
  }),
  ...casesOf('ApplicationSid', {
    '': [
      'names the application',
      async (stage) => {
        stage.scene.carrier.addApplication({
          sid: APPLICATION,
          voiceUrl: `${stage.scene.app.url}/application`,
        });
        await talk(stage, '', `<Application><ApplicationSid>${APPLICATION}</ApplicationSid></Application>`);
        expect(stage.count('/application')).toBe(1);
      },
    ],
  }),
  ...casesOf('Identity', {
    '': [
      'names the Client',
      async (stage) => {
        await talk(stage, '', '<Client><Identity>ann</Identity></Client>');
        expect(stage.events('rings').at(-1)!.party).toBe('client:ann');
      },
    ],
  }),
  ...casesOf('Parameter', {
    name: [
      'a custom parameter for the Client',
      async (stage) => {
        await talk(
          stage,
          '',
          '<Client><Identity>ann</Identity><Parameter name="order" value="42"/></Client>',
        );
        expect(stage.scene.carrier.phone('client:ann').call.parameters).toEqual({ order: '42' });
      },
    ],
    value: [
      'and its value',
      async (stage) => {
        stage.scene.carrier.addApplication({
          sid: APPLICATION,
          voiceUrl: `${stage.scene.app.url}/application`,
        });
        await talk(
          stage,
          '',
          `<Application><ApplicationSid>${APPLICATION}</ApplicationSid><Parameter name="order" value="42"/></Application>`,
        );
        expect(stage.asked('/application').Param_order).toBe('42');
      },
    ],
  }),
];
