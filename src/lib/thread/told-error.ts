/** Errors as they are copied from one thread to another. Owns: what of them travels. */

/** What it says, and the code that tells its kind. */
export interface ToldError {
  name: string;
  message: string;
  stack: string | undefined;
  code: unknown;
}

export function tellError(error: unknown): ToldError {
  if (!(error instanceof Error))
    return { name: 'Error', message: String(error), stack: undefined, code: undefined };
  const { name, message, stack } = error;
  return { name, message, stack, code: (error as NodeJS.ErrnoException).code };
}

export function errorOf({ name, message, stack, code }: ToldError): Error {
  return Object.assign(new Error(message), { name, stack, ...(code === undefined ? {} : { code }) });
}
