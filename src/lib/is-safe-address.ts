/** Addresses personal data may be sent to. Owns: which. */

/** What is sent is personal: it crosses a network only encrypted. */
export function isSafeAddress({ protocol, hostname }: URL): boolean {
  if (protocol === 'https:') return true;
  return protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
