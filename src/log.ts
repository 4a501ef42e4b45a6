/**
 * The log. Owns: winston set up so that personal data cannot leave the process: fields under `pii` are
 * masked, whatever the level, and addresses of people wherever they stand, as in the words of an error of
 * somebody else. Messages themselves hold no personal data by rule.
 */
import { createLogger, format, transports, type LeveledLogMethod, type Logger } from 'winston';

export type Log = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>;

const MASK = '***';

/** Telephone numbers (E.164, also as part of an address), addresses of SIP, clients, chats and mail. */
const ADDRESSES: readonly [RegExp, string][] = [
  [/(?:\+|%2B)\d{3,15}/gi, '+…'],
  [/\b(sips?|client|whatsapp|messenger|customer):[^\s"'<>,;]+/gi, '$1:…'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '…@…'],
];

/** Replaces everything under a key `pii` or `pii.*`, at any depth, and the addresses of people in texts. */
export function maskPersonal(value: unknown): unknown {
  if (typeof value === 'string') return withoutAddresses(value);
  if (Array.isArray(value)) return value.map(maskPersonal);
  if (value === null || typeof value !== 'object' || value instanceof Error) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'pii' || key.startsWith('pii.') ? MASK : maskPersonal(inner),
    ]),
  );
}

function withoutAddresses(text: string): string {
  return ADDRESSES.reduce((left, [address, shown]) => left.replace(address, shown), text);
}

const masking = format((info) => {
  for (const [key, value] of Object.entries(info)) {
    info[key] = key === 'pii' || key.startsWith('pii.') ? MASK : maskPersonal(value);
  }
  return info;
});

/**
 * @param level error, warn, info, debug or silent
 * @param to where it is written; the standard error if left out
 */
export function createLog(level: string, to?: NodeJS.WritableStream): Log {
  const logger = createLogger({
    level: level === 'silent' ? 'error' : level,
    silent: level === 'silent',
    format: format.combine(masking(), format.timestamp(), format.json()),
    transports: [
      to
        ? new transports.Stream({ stream: to })
        : new transports.Console({ stderrLevels: ['error', 'warn', 'info', 'debug'] }),
    ],
  });
  return onlyEnabled(logger);
}

/** Winston makes a line ready, dated and masked, before it finds that nobody wants it: most turns write such a line. */
function onlyEnabled(logger: Logger): Log {
  const at = (level: keyof Log): LeveledLogMethod =>
    logger.isLevelEnabled(level) ? logger[level].bind(logger) : () => logger;
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}
