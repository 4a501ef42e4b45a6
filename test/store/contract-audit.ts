/** Who did what, whatever the store. */
import type { AuditQuery, NewAuditEntry } from '../../src/runtime/audit';
import type { Subject } from './contract';

const entry = (at: number, more: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  ...{ at, sort: 'user', who: 'ana', area: 'settings', action: 'PUT /queues/{name}', target: `q${at}` },
  ...{ ip: '192.0.2.1', outcome: 'done', status: 200 },
  ...more,
});

export function auditContract({ store }: Subject): void {
  const targets = async (query: Partial<AuditQuery>): Promise<string[]> => {
    const found = await store().auditEntries({ from: 0, to: 1e15, limit: 50, ...query });
    return found.map(({ target }) => target);
  };

  test('entries come back as they were written, newest first, by who, what and outcome', async () => {
    await store().addAudit(entry(1));
    await store().addAudit(entry(2, { who: null, sort: 'nobody', outcome: 'refused', status: 401 }));
    await store().addAudit(entry(3, { area: 'users' }));
    const [, , first] = await store().auditEntries({ from: 0, to: 9, limit: 9 });
    expect(first).toEqual({ ...entry(1), id: expect.any(Number) });
    expect(await targets({})).toEqual(['q3', 'q2', 'q1']);
    expect(await targets({ who: 'ana' })).toEqual(['q3', 'q1']);
    expect(await targets({ who: 'ana', area: 'users' })).toEqual(['q3']);
    expect(await targets({ outcome: 'refused' })).toEqual(['q2']);
    expect(await targets({ from: 2, to: 2 })).toEqual(['q2']);
  });

  test('a page goes on where the one before ended, also within one millisecond', async () => {
    for (const target of ['a', 'b', 'c', 'd']) await store().addAudit(entry(7, { target }));
    await store().addAudit(entry(6, { target: 'older' }));
    const seen: string[] = [];
    let from: Partial<AuditQuery> = {};
    for (;;) {
      const page = await store().auditEntries({ from: 0, to: 1e15, limit: 2, ...from });
      const last = page.at(-1);
      if (!last) break;
      seen.push(...page.map(({ target }) => target));
      from = { to: last.at, before: last.id };
    }
    expect(seen).toEqual(['d', 'c', 'b', 'a', 'older']);
  });

  test('what is too old is forgotten, oldest first, a few at a time', async () => {
    for (const at of [1, 2, 3, 4]) await store().addAudit(entry(at));
    expect(await store().forgetAudit({ before: 4, limit: 2 })).toBe(2);
    expect(await targets({})).toEqual(['q4', 'q3']);
    expect(await store().forgetAudit({ before: 4, limit: 2 })).toBe(1);
    expect(await targets({})).toEqual(['q4']);
  });
}
