/** An application that does nothing but answer: a question, then the end of the call. Told its port. */
import { createServer } from 'node:http';

const ANSWERS = {
  '/voice': '<Response><Gather action="/next" numDigits="1"/></Response>',
  '/next': '<Response><Hangup/></Response>',
};

createServer((request, response) => {
  request.resume().on('end', () => {
    const document = ANSWERS[request.url];
    if (document === undefined) return response.writeHead(204).end();
    response.writeHead(200, { 'Content-Type': 'text/xml' }).end(document);
  });
}).listen(Number(process.argv[2]), '127.0.0.1', () => console.log('listening'));
