/** Why a virtual agent failed, as a short stable code. Owns: how codes of the carrier are named. */

/** `error-32602`; `failed` when there is no code that can be read. */
export function failureReason(code: string | undefined): string {
  return code !== undefined && /^\d{1,6}$/.test(code) ? `error-${code}` : 'failed';
}
