import { attach, problemsOf } from './read-options';

const applicationSid = `AP${'0123456789abcdef'.repeat(2)}`;

test('application is dialled with its SID and parameters', () => {
  expect(attach('application', { applicationSid }, { orderId: '7' })).toEqual({
    verb: 'attach',
    by: 'dial',
    timeoutSeconds: 30,
    noun: {
      name: 'Application',
      attributes: {},
      children: [
        { name: 'ApplicationSid', attributes: {}, text: applicationSid },
        { name: 'Parameter', attributes: { name: 'orderId', value: '7' } },
      ],
    },
  });
});

test('application may be told whose customer it is, and whom the customer called', () => {
  const options = { applicationSid, customerId: 'acme', copyParentTo: true, timeoutSeconds: 10 };
  expect(attach('application', options)).toMatchObject({
    timeoutSeconds: 10,
    noun: { attributes: { customerId: 'acme', copyParentTo: true } },
  });
});

test.each([
  [{ applicationSid: 'AP1' }, 'applicationSid must be the SID of a TwiML application: AP and 32 hex digits'],
  [{ applicationSid: applicationSid.replace('AP', 'CA') }, 'applicationSid must be the SID'],
  [{ applicationSid, customerId: 'x'.repeat(257) }, 'customerId'],
  [{ applicationSid, copyParentTo: 'yes' }, 'copyParentTo'],
])('application refuses %j', (options, problem) => {
  expect(problemsOf('application', options).join()).toContain(problem);
});
