/**
 * `aftercall example-bot`: a complete bot for the kind `webhook`: a survey of one question. Owns: an example
 * to copy. It keeps nothing but how far each chat is.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { Command } from 'commander';
import { verifyMessage } from '../lib/message-signature';

interface Turn {
  sessionId: string;
  turn: number;
  type: 'start' | 'message' | 'end';
  text?: string;
  choice?: string;
  language: string;
  parameters: { [name: string]: string };
}

const WORDS = {
  en: {
    ask: (agent: string) => `Did ${agent} solve your problem today?`,
    agent: 'our agent',
    yes: 'Yes, thank you',
    no: 'Not really',
    again: 'Please choose one of the two.',
    bye: 'Thank you for telling us. Goodbye.',
  },
  es: {
    ask: (agent: string) => `¿Ha resuelto ${agent} su problema hoy?`,
    agent: 'nuestro agente',
    yes: 'Sí, gracias',
    no: 'No del todo',
    again: 'Elija una de las dos, por favor.',
    bye: 'Gracias por decírnoslo. Adiós.',
  },
};

/** What the bot answers to a turn; pure, so that a repeated request gets the same answer. */
export function answerTurn({ type, text = '', choice, language, parameters }: Turn): object {
  const words = language.startsWith('es') ? WORDS.es : WORDS.en;
  const choices = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ];
  if (type === 'end') return {};
  const agent = parameters['agentName'] ?? words.agent;
  if (type === 'start') return { messages: [{ text: words.ask(agent), choices }] };
  const said = text.trim().toLowerCase();
  const chosen = choices.find((one) => choice === one.value || said === one.label.toLowerCase())?.value;
  const solved =
    chosen ?? (/^(yes|sí|si)(?!\p{L})/u.test(said) ? 'yes' : /^no(?!\p{L})/u.test(said) ? 'no' : null);
  if (solved === null) return { messages: [{ text: words.again, choices }] };
  return { messages: [{ text: words.bye }], data: { solved: solved === 'yes' }, end: { status: 'finished' } };
}

/** Serves the bot on loopback. @param secret what Aftercall signs with: BOT_SECRETS there @param tell told of what is refused */
export function startExampleBot(
  secret: string,
  port: number,
  now: () => number = Date.now,
  tell: (line: string) => void = console.error,
): Promise<Server> {
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const header = (name: string): string => String(request.headers[name] ?? '');
      const [timestamp, signature] = [header('x-aftercall-timestamp'), header('x-aftercall-signature')];
      if (!verifyMessage({ secret, timestamp, signature, body, now: now() })) {
        tell('a request was refused: it is not signed with this --secret. Is it the one in BOT_SECRETS?');
        response.writeHead(401).end();
        return;
      }
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answerTurn(JSON.parse(body.toString('utf8')) as Turn)));
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export function exampleBotCommand(): Command {
  return new Command('example-bot')
    .option('--port <port>', 'where it listens, on this machine', '8095')
    .requiredOption('--secret <secret>', 'what requests are signed with, as in BOT_SECRETS')
    .action(async ({ port, secret }: { port: string; secret: string }) => {
      await startExampleBot(secret, Number(port));
      console.log(`The example bot answers at http://127.0.0.1:${port}/`);
    });
}
