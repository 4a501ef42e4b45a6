/**
 * The log. Owns: winston set up so that personal data cannot leave the process: fields under `pii` are
 * masked, whatever the level. Messages themselves hold no personal data by rule.
 */
import { createLogger, format, transports, type Logger } from 'winston';

export type Log = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>;

const MASK = '***';

/** Replaces everything under a key `pii` or `pii.*`, at any depth. */
export function maskPersonal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskPersonal);
  if (value === null || typeof value !== 'object' || value instanceof Error) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'pii' || key.startsWith('pii.') ? MASK : maskPersonal(inner),
    ]),
  );
}

const masking = format((info) => {
  for (const [key, value] of Object.entries(info)) {
    info[key] = key === 'pii' || key.startsWith('pii.') ? MASK : maskPersonal(value);
  }
  return info;
});

/** @param level error, warn, info, debug or silent */
export function createLog(level: string): Log {
  return createLogger({
    level: level === 'silent' ? 'error' : level,
    silent: level === 'silent',
    format: format.combine(masking(), format.timestamp(), format.json()),
    transports: [new transports.Console({ stderrLevels: ['error', 'warn', 'info', 'debug'] })],
  });
}
