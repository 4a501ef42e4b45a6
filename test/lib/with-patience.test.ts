import { withPatience } from '../../src/lib/with-patience';

const late = (): Error => new Error('late');

test('what comes in time is given, and so is what is thrown', async () => {
  await expect(withPatience(Promise.resolve(1), 1000, late)).resolves.toBe(1);
  await expect(withPatience(Promise.reject(new Error('no')), 1000, late)).rejects.toThrow('no');
});

describe('what does not come', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const never = new Promise<never>(() => undefined);

  test('is late when its time has passed', async () => {
    const told = expect(withPatience(never, 1000, late)).rejects.toThrow('late');
    jest.advanceTimersByTime(1000);
    await told;
  });

  test('is not late while this process had no time itself', async () => {
    let isLate = false;
    withPatience(never, 1000, late).catch(() => (isLate = true));
    // Ten seconds pass, of which the process has seen one moment.
    jest.setSystemTime(Date.now() + 10_000);
    await jest.advanceTimersByTimeAsync(250);
    expect(isLate).toBe(false);
    await jest.advanceTimersByTimeAsync(750);
    expect(isLate).toBe(true);
  });
});
