/** Tells what happens on the carrier, line by line, and lets a script wait for it. */
import type { CarrierEvent } from '../../emulator/engine/carrier-event';

export interface Teller {
  told(event: CarrierEvent): void;
  /** a line of the script */
  say(who: string, what: string): void;
  /** Resolves when the next event comes that fits. @throws after twenty seconds */
  until(fits: (event: CarrierEvent) => boolean): Promise<CarrierEvent>;
}

const LONGEST_WAIT_MS = 20_000;

export function createTeller(publicUrl: string): Teller {
  const waiters = new Set<(event: CarrierEvent) => void>();
  const begin = Date.now();
  const line = (who: string, what: string): void => {
    const seconds = ((Date.now() - begin) / 1000).toFixed(1).padStart(5);
    console.log(`${seconds}s  ${who.padEnd(9)} ${what}`);
  };
  return {
    told(event) {
      const words = describe(event, publicUrl);
      if (words) line(...words);
      for (const waiter of [...waiters]) waiter(event);
    },
    say: line,
    until(fits) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('the call came to a stop')), LONGEST_WAIT_MS);
        const waiter = (event: CarrierEvent): void => {
          if (!fits(event)) return;
          clearTimeout(timer);
          waiters.delete(waiter);
          resolve(event);
        };
        waiters.add(waiter);
      });
    },
  };
}

function describe(event: CarrierEvent, publicUrl: string): [string, string] | null {
  switch (event.kind) {
    case 'heard':
      return [name(event.party), `hears "${event.text}"`];
    case 'rings':
      return [name(event.party), 'rings'];
    case 'answered':
      return [name(event.party), 'answers'];
    case 'joined':
      return [name(event.party), 'is in the conference'];
    case 'ended':
      return [name(event.party), `is gone (${event.status})`];
    case 'document':
      return ['  webhook', `${path(event.url, publicUrl)} -> ${event.status} ${verbs(event.body)}`];
    case 'callback':
      return [
        '  webhook',
        `${path(event.url, publicUrl)} ${event.form['StatusCallbackEvent'] ?? event.form['CallStatus'] ?? ''}`,
      ];
    case 'chat':
      return [
        '  webhook',
        `${path(event.url, publicUrl)} ${event.form['EventType'] ?? ''} -> ${event.status}`,
      ];
    case 'message':
      return [writer(event.author), `writes "${event.text}"`];
    case 'chatting':
      return [writer(event.who), 'is in the conversation'];
    case 'left-chat':
      return [writer(event.who), 'is no longer in the conversation'];
    case 'chat-state':
      return ['  carrier', `the conversation is ${event.to}`];
    case 'rest':
      return ['  REST', `${event.method} ${event.path.replace(/AC[0-9a-f]{32}/, 'AC…')} -> ${event.status}`];
    case 'warning':
    case 'error':
      return ['  carrier', `${event.kind} ${event.code}: ${event.message}`];
    default:
      return null;
  }
}

function name(party: string): string {
  if (party.startsWith('client:')) return party.slice('client:'.length);
  return party.startsWith('+') ? 'caller' : 'bot';
}

/** As the conversation at the carrier shows them: there the customer of a web chat has an identity. */
function writer(author: string): string {
  return author.startsWith('customer:') ? 'mirror' : author;
}

function path(url: string, publicUrl: string): string {
  return `POST ${url.replace(publicUrl, '').replace(/s[0-9a-f]{24}/, '…')}`;
}

/** `<Gather><Say/></Gather><Redirect/>` -> "Gather[Say] Redirect" */
function verbs(body: string): string {
  let out = '';
  for (const [, close, tag, empty] of body.matchAll(/<(\/?)([A-Z]\w*)[^>]*?(\/?)>/g)) {
    if (tag === 'Response') continue;
    if (close) out += ']';
    else out += `${out === '' || out.endsWith('[') ? '' : ' '}${tag ?? ''}${empty ? '' : '['}`;
  }
  return out.replaceAll('[]', '');
}
