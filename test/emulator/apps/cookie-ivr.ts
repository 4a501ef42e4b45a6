/** A menu that remembers the caller's language and attempts in cookies: Express, Twilio's middleware, no database. */
import express, { type Request, type Response } from 'express';
import twilio from 'twilio';
import { listen, type Account, type SampleApp } from './sample-app';

const MENUS: Record<string, string> = {
  en: 'Press 1 for hours, 2 for Spanish',
  es: 'Oprima 1 para el horario',
};
const HOURS: Record<string, string> = { en: 'We are open from nine to five', es: 'Abrimos de nueve a cinco' };
const MOST_ATTEMPTS = 2;

export function startCookieIvr({ authToken }: Account): Promise<SampleApp> {
  const app = express();
  app.use(express.urlencoded({ extended: false }), twilio.webhook(authToken, { protocol: 'http' }));
  app.post('/voice', (request, response) => menu(request, response, 0));
  app.post('/choice', (request, response) => {
    const { Digits } = request.body as { Digits?: string };
    if (Digits === '2') {
      response.cookie('language', 'es', { path: '/' });
      request.headers.cookie = 'language=es';
      return menu(request, response, 0);
    }
    if (Digits === '1') return say(response, HOURS[languageOf(request)] ?? '');
    menu(request, response, Number(cookie(request, 'attempts') ?? 0) + 1);
  });
  return listen(app);
}

function menu(request: Request, response: Response, attempts: number): void {
  response.cookie('attempts', String(attempts), { path: '/' });
  if (attempts >= MOST_ATTEMPTS) return say(response, 'Goodbye');
  const document = new twilio.twiml.VoiceResponse();
  const language = languageOf(request);
  document.gather({ action: '/choice', numDigits: 1 }).say(MENUS[language] ?? '');
  response.type('text/xml').send(document.toString());
}

function say(response: Response, words: string): void {
  const document = new twilio.twiml.VoiceResponse();
  document.say(words);
  document.hangup();
  response.type('text/xml').send(document.toString());
}

function languageOf(request: Request): string {
  return cookie(request, 'language') ?? 'en';
}

function cookie({ headers }: Request, name: string): string | undefined {
  return new RegExp(`(?:^|; )${name}=([^;]*)`).exec(headers.cookie ?? '')?.[1];
}
