/** A bot over Media Streams that speaks, listens to keys, and redirects the call by REST: ws and the client. */
import twilio from 'twilio';
import { WebSocketServer, type WebSocket } from 'ws';
import { clientOf, listen, type Account, type SampleApp } from './sample-app';

interface Message {
  event: string;
  streamSid: string;
  start?: { callSid: string; customParameters: Record<string, string> };
  media?: { payload: string };
  dtmf?: { digit: string };
}

/** A tenth of a second of sound. */
const WORD = Buffer.alloc(800, 0x55).toString('base64');

/** @param publicHost under which the socket is reached */
export async function startStreamBot(account: Account, publicHost: string): Promise<SampleApp> {
  const client = clientOf(account);
  const app = await listen(
    (request, response) => {
      const document = new twilio.twiml.VoiceResponse();
      if (request.url === '/voice') {
        const stream = document.connect().stream({ url: `wss://${publicHost}/talk` });
        stream.parameter({ name: 'customer', value: 'Ann' });
      } else document.say('You are back in the menu');
      response.writeHead(200, { 'Content-Type': 'text/xml' }).end(document.toString());
    },
    (server) => new WebSocketServer({ server, path: '/talk' }).on('connection', (socket) => talk(socket)),
  );

  function talk(socket: WebSocket): void {
    let call = '';
    const say = (streamSid: string, mark: string): void => {
      socket.send(JSON.stringify({ event: 'media', streamSid, media: { payload: WORD } }));
      socket.send(JSON.stringify({ event: 'mark', streamSid, mark: { name: mark } }));
    };
    socket.on('message', (data) => {
      const { event, streamSid, start, dtmf } = JSON.parse(String(data)) as Message;
      if (event === 'start') {
        call = start?.callSid ?? '';
        say(streamSid, `hello ${start?.customParameters.customer ?? ''}`);
      }
      // The socket stays open: the redirect takes the call away (Twilio docs: Stream).
      if (dtmf?.digit === '0') void client.calls(call).update({ url: `${app.url}/menu` });
    });
  }
  return app;
}
