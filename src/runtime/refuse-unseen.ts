/** Settings that somebody else has changed since they were looked at. */
import { PublicError } from '../errors';
import type { Settings } from '../settings/read-settings';

/** @param seen the version their author saw, if they said so @throws PublicError conflict when there is a newer one */
export function refuseUnseen({ version }: Pick<Settings, 'version'>, seen: number | undefined): void {
  if (seen !== undefined && seen !== version)
    throw new PublicError('conflict', `the settings are at version ${version}`);
}
