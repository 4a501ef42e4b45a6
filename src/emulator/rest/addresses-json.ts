/**
 * Where a number or an application sends its webhooks, as Twilio's API writes it (Twilio docs: IncomingPhoneNumber and
 * Application resources). Owns: names and defaults.
 */
import type { ApplicationConfig } from '../engine/number-record';

/** @param unset how the resource writes an address that is not set */
export function addressesJson(
  config: Omit<ApplicationConfig, 'sid'>,
  unset: '' | null,
): Record<string, unknown> {
  return {
    voice_url: config.voiceUrl || unset,
    voice_method: config.voiceMethod ?? 'POST',
    voice_fallback_url: config.voiceFallbackUrl || unset,
    voice_fallback_method: config.voiceFallbackMethod ?? 'POST',
    status_callback: config.statusCallback || unset,
    status_callback_method: config.statusCallbackMethod ?? 'POST',
    sms_url: config.smsUrl || unset,
    sms_method: config.smsMethod ?? 'POST',
    sms_fallback_url: config.smsFallbackUrl || unset,
    sms_fallback_method: config.smsFallbackMethod ?? 'POST',
  };
}
