const NUMBER = /^\+\d{3,15}$/;
const OTHER = /^(client:.{1,256}|sips?:\S+)$/;

/** Whether it is a telephone number as Twilio writes them (E.164; test numbers may be short). */
export function isNumber(address: string): boolean {
  return NUMBER.test(address);
}

/** Whether it can be called: a number, `client:name` or a SIP URI. */
export function isAddress(address: string): boolean {
  return NUMBER.test(address) || OTHER.test(address);
}

/** Whether it is a SIP URI. */
export function isSip(address: string): boolean {
  return /^sips?:/i.test(address);
}
