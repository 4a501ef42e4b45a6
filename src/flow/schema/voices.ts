/** `voices`: who speaks each language of a flow. Twilio docs: Say, voice. */
import { z } from 'zod';
import { VOICE_RULE, isVoice } from '../../call/voice';
import { language } from './parts';

export const voices = z.record(language, z.string().refine(isVoice, VOICE_RULE)).meta({
  description: 'The voice of each language; that of the settings, or of the carrier, where none is given.',
  examples: [{ en: 'Polly.Joanna-Neural', es: 'Polly.Lupe-Neural' }],
});
