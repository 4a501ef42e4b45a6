/** What is wrong with stored settings is told in the log. Owns: those lines, without phone numbers. */
import type { Log } from '../log';
import type { SettingsBook } from './settings-book';

/** What was stored by another version, or named a flow that is gone, is left aside: somebody has to know. */
export function logProblems(settings: SettingsBook, log: Log): void {
  for (const { kind, name, path, message } of settings.problems()) {
    // The name of a number is a phone number, and messages name numbers.
    const problem = `${name}: ${message}`.replace(/\+\d{3,15}/g, '+…');
    log.warn('a settings document has a mistake', { kind, path, problem });
  }
}
