/** What we compare with: Express 5, the official signature check, a constant document. Prints its port. */
import express from 'express';
import twilio from 'twilio';

const [authToken, port] = process.argv.slice(2);
const app = express();
const reply = new twilio.twiml.VoiceResponse();
reply.say('Hello');
const text = reply.toString();
app.post(
  '/twilio/voice',
  express.urlencoded({ extended: false }),
  twilio.webhook(authToken, { protocol: 'http', host: `127.0.0.1:${port}` }),
  (_request, response) => {
    response.type('text/xml').send(text);
  },
);
app.listen(Number(port), '127.0.0.1', () => console.log('ready'));
