/** Finding out who answered: Number and Sip. */
import { AGENT } from '../support/scene';
import { casesOf, SHOWN, type ConformanceCase } from './conformance-case';
import type { Stage } from './stage';
import { talk } from './talk';

/** What tells a machine that answers from a person. */
function detectionCases(element: string, address: string): ConformanceCase[] {
  const ring = async (stage: Stage, attributes: string): Promise<void> => {
    stage.scene.carrier.phone(address).hasVoicemail(0);
    const given = `amdStatusCallback="/told" machineDetection="Enable" ${attributes}`;
    await talk(stage, '', `<${element} ${given}>${address}</${element}>`);
    await stage.pass(3);
  };
  const shown = (attribute: string, behaviour: string): ConformanceCase => ({
    ...{ element, attribute, behaviour, ...SHOWN },
    play: async (stage) => {
      await ring(stage, `${attribute}="2000"`);
      expect(stage.events('detected')[0]!.how).toEqual({ [attribute]: '2000' });
    },
  });
  return [
    ...casesOf(element, {
      machineDetection: [
        'finds out whether a person or a machine answered',
        async (stage) => {
          await ring(stage, '');
          expect(stage.asked('/told').AnsweredBy).toBe('machine_start');
        },
      ],
      machineDetectionTimeout: [
        'gives up after so many seconds',
        async (stage) => {
          stage.scene.carrier.timing.detectionMs = 9000;
          await ring(stage, 'machineDetectionTimeout="3"');
          expect(stage.asked('/told')).toMatchObject({
            AnsweredBy: 'unknown',
            MachineDetectionDuration: '3000',
          });
        },
      ],
      amdStatusCallback: [
        'is told who answered',
        async (stage) => {
          await ring(stage, '');
          expect(stage.asked('/told').CallSid).toBe(stage.scene.carrier.phone(address).call.sid);
        },
      ],
      amdStatusCallbackMethod: [
        'is told by GET or POST',
        async (stage) => {
          await ring(stage, 'amdStatusCallbackMethod="GET"');
          expect(stage.method('/told')).toBe('GET');
        },
      ],
    }),
    shown('machineDetectionSpeechThreshold', 'longer speech is a machine’s'),
    shown('machineDetectionSpeechEndThreshold', 'so much silence ends speech'),
    shown('machineDetectionSilenceTimeout', 'so much silence at first is nobody’s'),
  ];
}

export const DETECTED_CASES = [
  ...detectionCases('Number', AGENT),
  ...detectionCases('Sip', 'sip:bob@example.com'),
];
