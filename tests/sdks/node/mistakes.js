'use strict';
// One call of each operation, about things that do not exist or with arguments that are wrong:
// which class of error comes of it, and with which text.

const NOBODY = 'SA00000000000000NONE';
const NOTHING = '10000000000000000';
const NOWHERE = '00000000-0000-4000-8000-000000000000';

module.exports = async function mistakes(client, print) {
  const sessions = client.maskingSession;
  const made = {
    accounts_get: () => client.accounts.get(),
    accounts_update: () => client.accounts.update({ name: 'Courier' }),
    subaccounts_create: () => client.subaccounts.create('Courier'),
    subaccounts_get: () => client.subaccounts.get(NOBODY),
    subaccounts_update: () => client.subaccounts.update(NOBODY, 'Courier'),
    subaccounts_list: () => client.subaccounts.list({ limit: 50 }),
    subaccounts_delete: () => client.subaccounts.delete(NOBODY),
    applications_create: () => client.applications.create('Courier'),
    applications_get: () => client.applications.get(NOTHING),
    applications_update: () => client.applications.update(NOTHING, {}),
    applications_list: () => client.applications.list({ limit: 'many' }),
    applications_delete: () => client.applications.delete(NOTHING),
    pricing_get: () => client.pricings.get('AQ'),
    masking_sessions_create: () => sessions.createMaskingSession('home', '+14155550101'),
    masking_sessions_get: () => sessions.getMaskingSession(NOWHERE),
    masking_sessions_update: () => sessions.updateMaskingSession(NOWHERE, { record: true }),
    masking_sessions_list: () => sessions.listMaskingSession({ limit: 50 }),
    masking_sessions_delete: () => sessions.deleteMaskingSession(NOWHERE),
    verify_sessions_create: () => client.verify_session.create({ recipient: 'home' }),
    verify_sessions_get: () => client.verify_session.get(NOWHERE),
    verify_sessions_list: () => client.verify_session.list({ limit: 50 }),
    verify_sessions_validate: () => client.verify_session.validate({ id: NOWHERE, otp: '1234' }),
  };
  for (const [operation, call] of Object.entries(made)) {
    try {
      await call();
      print({ operation, error: null });
    } catch (error) {
      // The SDK's own classes come out as `Error`; those that it knows the status of, have it.
      const { name } = error.constructor;
      const status = error.status ? ` with status ${error.status}` : '';
      print({ operation, error: name + status, message: error.message });
    }
  }
};
