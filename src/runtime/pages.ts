/** Walking through rows of the store beside live calls. Owns: that calls that wait for an answer come first. */

/**
 * Page after page until one is not full; webhooks come in between.
 * @param read gives the page after this row; the first one without
 */
export async function* pages<Row>(
  limit: number,
  read: (last: Row | undefined) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let last: Row | undefined; ;) {
    const page = await read(last);
    yield page;
    last = page.at(-1);
    if (page.length < limit || last === undefined) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
