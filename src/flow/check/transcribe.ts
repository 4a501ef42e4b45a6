/** A rule about recordings that are not written down as the author hopes (`transcribe`). Owns: its messages. */
import { nodeAt, spotAt } from '../parse/located';
import { warningAt } from '../problem';
import type { Rule } from './rule';

/** Twilio docs: Record, transcribe. */
const LONGEST_SECONDS = 120;

/** English alone is written down, and nothing longer than two minutes. */
export const transcribe: Rule = (flow) =>
  [...flow.steps.values()].flatMap((step) => {
    if (step.kind !== 'record' || !step.data.transcribe) return [];
    const spot = spotAt(step.tree, ['transcribe']);
    const others = flow.languages.filter((language) => language.split('-')[0] !== 'en');
    const isLong = step.data.maxLength > LONGEST_SECONDS;
    return [
      ...(others.length > 0
        ? [
            warningAt(
              spot,
              'transcribe',
              `what is said in ${others.join(', ')} is not written down right`,
              'the carrier writes down English alone; leave transcribe out of a flow for others',
            ),
          ]
        : []),
      ...(isLong
        ? [
            warningAt(
              nodeAt(step.tree, ['maxLength'])?.spot ?? spot,
              'transcribe',
              'a recording of more than 2 minutes is not written down',
              'write maxLength: 2m, or leave transcribe out',
            ),
          ]
        : []),
    ];
  });
