/**
 * What chat messages are compared with: a message comes in, is shown on the customer's stream, and is posted to the carrier's
 * conversation over a connection that is kept. Nobody is asked who they are, and nothing is remembered.
 */
import { Agent, request } from 'node:http';
import express from 'express';

const [port, carrierUrl, accountSid, authToken] = process.argv.slice(2);
const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
const agent = new Agent({ keepAlive: true });
const streams = new Map();
const app = express();

app.get('/chat/v1/chats/:id/events', ({ params }, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
  streams.set(params.id, response);
});
app.post('/chat/v1/chats/:id/messages', express.json(), ({ params, body }, response) => {
  streams.get(params.id)?.write(`event: message\ndata: ${JSON.stringify(body)}\n\n`);
  response.status(201).json({ seq: 1 });
  post(
    params.id,
    new URLSearchParams({ Author: 'customer:1', Body: body.text, Attributes: '{}' }).toString(),
  );
});

function post(conversation, form) {
  const headers = {
    ...{ authorization, 'content-type': 'application/x-www-form-urlencoded' },
    'content-length': Buffer.byteLength(form),
  };
  const path = `/v1/Conversations/${conversation}/Messages`;
  const sent = request(`${carrierUrl}${path}`, { method: 'POST', agent, headers }, (answer) => {
    if (answer.statusCode >= 400) throw new Error(`${path}: ${answer.statusCode}`);
    answer.resume();
  });
  sent.end(form);
}

app.listen(Number(port), '127.0.0.1', () => console.log('ready'));
