/** A REST request the carrier refuses. Owns: what becomes the error body. Must not know: HTTP servers. */
export class CarrierError extends Error {
  /**
   * @param status HTTP status
   * @param code Twilio's error code
   * @param isLack whether Twilio would have done it
   */
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly isLack = false,
  ) {
    super(message);
    this.name = 'CarrierError';
  }
}

/** What Twilio does and the carrier does not. @param message names both */
export function lacking(message: string): CarrierError {
  return new CarrierError(400, 20001, message, true);
}

/** No such resource under this account (Twilio docs: error 20404). @param why said besides */
export function notFound(path: string, why?: string): CarrierError {
  const message = `The requested resource ${path} was not found`;
  return new CarrierError(404, 20404, why === undefined ? message : `${message}: ${why}`);
}

/** The call has ended or was not answered yet (Twilio docs: error 21220). */
export function notInProgress(): CarrierError {
  return new CarrierError(400, 21220, 'Call is not in-progress. Cannot redirect.');
}
