/** Lists of thousands of documents. Owns: that writing one as JSON holds no turn up. */
import type { Request, Response } from 'express';
import { inPieces, madeOfEach } from '../../runtime/in-pieces';
import { maskSensitive, sensitiveParameters } from '../../settings/mask-sensitive';
import { calledOff } from './called-off';
import { seesAll } from './shown-to';

/** Answers `{ "items": [...] }`, as whoever asks may see them (see shown-to). */
export async function sendItems(
  request: Request,
  response: Response,
  items: readonly object[],
): Promise<void> {
  const signal = calledOff(response);
  const all = seesAll(request);
  const hidden = all ? [] : await inPieces(madeOfEach(items, sensitiveParameters), signal);
  const fields = new Set(hidden.flat());
  const written = madeOfEach(items, (item) => JSON.stringify(all ? item : maskSensitive(item, fields)));
  const texts = await inPieces(written, signal);
  // Without an ETag: making one reads the whole text, and nobody keeps these answers.
  response.type('application/json').end(`{"items":[${texts.join(',')}]}`);
}
