import { dataParametersComment } from '../../src/transfer/crm-comment';

test('the comment names the virtual agent and the parameters as they were passed', () => {
  const parameters = { order: 'A-1', talk: 95, vip: true, pin: '***' };
  expect(dataParametersComment({ virtualAgent: 'csat', parameters })).toBe(
    `Post-session transfer to virtual agent "csat".
Data parameters passed:
{
  "order": "A-1",
  "talk": 95,
  "vip": true,
  "pin": "***"
}`,
  );
});

test('the comment of a transfer without parameters says so', () => {
  expect(dataParametersComment({ virtualAgent: 'csat', parameters: {} })).toMatch(/passed:\n\{\}$/);
});
