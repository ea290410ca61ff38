'use strict';
// Every method of the SDK for the operations of openapi.yaml, with the arguments of the vendor's
// examples and with all the others.

const { password } = require('./emulator');

const LONG_AGO = '2020-01-01 00:00';

module.exports = async function calls(client, print) {
  const say = (operation, result) => {
    // Lists are arrays that carry `meta`, which JSON would leave out.
    const list = Array.isArray(result) && { meta: result.meta, objects: [...result] };
    print({ operation, result: list || result });
    return result;
  };
  await accounts(client, say);
  await subaccounts(client, say);
  await applications(client, say);
  say('pricing_get', await client.pricings.get('GB'));
  await maskingSessions(client, say);
  await verifySessions(client, say);
};

async function accounts(client, say) {
  say('accounts_get', await client.accounts.get());
  say(
    'accounts_update',
    await client.accounts.update({
      name: 'Test Account',
      city: 'Bengaluru',
      address: 'Test Address',
    }),
  );
}

async function subaccounts(client, say) {
  const created = say('subaccounts_create', await client.subAccounts.create('Test Subaccount', true));
  const id = created.authId;
  say('subaccounts_get', await client.subaccounts.get(id));
  say('subaccounts_update', await client.subaccounts.update(id, 'Updated Subaccount Name'));
  say('subaccounts_update', await client.subaccounts.update(id, 'Updated Subaccount Name', false));
  const [listed] = say('subaccounts_list', await client.subaccounts.list({ offset: 0, limit: 5 }));
  say('subaccounts_update', await listed.update('Renamed', true));
  say('subaccounts_delete', await client.subaccounts.delete(id, true));
  const other = say('subaccounts_create', await client.subaccounts.create('Other', false));
  const [object] = say('subaccounts_list', await client.subaccounts.list());
  object.id = other.authId;
  say('subaccounts_delete', await object.delete(false));
}

async function applications(client, say) {
  const owner = say('subaccounts_create', await client.subaccounts.create('Owner', true));
  const created = say(
    'applications_create',
    await client.applications.create('Test Application', { answerUrl: 'https://answer.url' }),
  );
  const full = say(
    'applications_create',
    await client.applications.create('Everything', {
      answerUrl: 'https://example.com/answer',
      answerMethod: 'GET',
      hangupUrl: 'https://example.com/hangup',
      hangupMethod: 'GET',
      fallbackAnswerUrl: 'https://example.com/fallback',
      fallbackMethod: 'GET',
      messageUrl: 'https://example.com/message',
      messageMethod: 'GET',
      defaultNumberApp: true,
      defaultEndpointApp: true,
      subaccount: owner.authId,
      logIncomingMessages: false,
    }),
  );
  say('applications_get', await client.applications.get(created.appId));
  const read = say('applications_get', await client.applications.get(full.appId));
  // It reads the singular only (decision C20).
  if (read.logIncomingMessage !== false) {
    throw new Error(`logIncomingMessage is ${read.logIncomingMessage}`);
  }
  say(
    'applications_update',
    await client.applications.update(created.appId, { answerUrl: 'https://updated.answer.url' }),
  );
  say(
    'applications_update',
    await client.applications.update(full.appId, {
      answerUrl: 'https://example.com/answer',
      answerMethod: 'POST',
      hangupUrl: 'https://example.com/end',
      hangupMethod: 'POST',
      fallbackAnswerUrl: 'https://example.com/other',
      fallbackMethod: 'POST',
      messageUrl: 'https://example.com/text',
      messageMethod: 'POST',
      defaultNumberApp: false,
      defaultEndpointApp: false,
      subaccount: owner.authId,
      logIncomingMessages: true,
    }),
  );
  say('applications_list', await client.applications.list({ offset: 0, limit: 5 }));
  say('applications_list', await client.applications.list({ subaccount: owner.authId }));
  say('applications_delete', await client.applications.delete(created.appId));
  const heir = say(
    'applications_create',
    await client.applications.create('Heir', { answerUrl: 'https://example.com' }),
  );
  say(
    'applications_delete',
    await client.applications.delete(full.appId, {
      cascade: false,
      newEndpointApplication: heir.appId,
    }),
  );
}

async function maskingSessions(client, say) {
  const sessions = client.maskingSession;
  const created = say(
    'masking_sessions_create',
    await sessions.createMaskingSession('+12025550000', '+12025551111'),
  );
  const full = say(
    'masking_sessions_create',
    await sessions.createMaskingSession('+14155550100', '+14155550101', {
      sessionExpiry: 7200,
      callTimeLimit: 1200,
      record: true,
      recordFileFormat: 'wav',
      recordingCallbackUrl: 'https://example.com/recording',
      recordingCallbackMethod: 'GET',
      initiateCallToFirstParty: false,
      callbackUrl: 'https://example.com/events',
      callbackMethod: 'GET',
      ringTimeout: 50,
      firstPartyPlayUrl: 'https://example.com/first.mp3',
      secondPartyPlayUrl: 'https://example.com/second.mp3',
      isPinAuthenticationRequired: true,
      generatePin: true,
      generatePinLength: 6,
      pinPromptPlay: 'https://example.com/pin.mp3',
      pinRetry: 2,
      pinRetryWait: 7,
      incorrectPinPlay: 'https://example.com/wrong.mp3',
      unknownCallerPlay: 'https://example.com/unknown.mp3',
      geoMatch: false,
      virtualNumberCooloffPeriod: 60,
      forcePinAuthentication: true,
    }),
  );
  const single = say(
    'masking_sessions_create',
    await sessions.createMaskingSession('+14155550102', undefined, {
      createSessionWithSingleParty: true,
    }),
  );
  say('masking_sessions_get', await sessions.getMaskingSession(full.sessionUuid));
  // Somebody has called through this one.
  say('masking_sessions_get', await sessions.getMaskingSession(process.env.MASKING_SESSION));
  say(
    'masking_sessions_update',
    await sessions.updateMaskingSession(created.sessionUuid, { sessionExpiry: 120 }),
  );
  say(
    'masking_sessions_update',
    await sessions.updateMaskingSession(single.sessionUuid, { secondParty: '+14155550103' }),
  );
  say(
    'masking_sessions_update',
    await sessions.updateMaskingSession(full.sessionUuid, {
      sessionExpiry: 3600,
      callTimeLimit: 600,
      record: false,
      recordFileFormat: 'mp3',
      recordingCallbackUrl: 'https://example.com/tape',
      recordingCallbackMethod: 'POST',
      callbackUrl: 'https://example.com/news',
      callbackMethod: 'POST',
      ringTimeout: 40,
      firstPartyPlayUrl: 'https://example.com/one.mp3',
      secondPartyPlayUrl: 'https://example.com/two.mp3',
    }),
  );
  say('masking_sessions_list', await sessions.listMaskingSession());
  say(
    'masking_sessions_list',
    await sessions.listMaskingSession({
      firstParty: '+12025550000',
      secondParty: '+12025551111',
      virtualNumber: created.virtualNumber,
      status: 'active',
      createdTimeGreaterThan: LONG_AGO,
      createdTimeGreaterOrEqual: LONG_AGO,
      expiryTimeGreaterThan: LONG_AGO,
      expiryTimeGreaterOrEqual: LONG_AGO,
      durationGreaterThan: 1,
      durationGreaterOrEqual: 1,
      durationLessThan: 86400,
      durationLessOrEqual: 86400,
      limit: 5,
      offset: 0,
    }),
  );
  for (const filter of [
    { createdTimeEquals: LONG_AGO },
    { createdTimeLessThan: LONG_AGO },
    { createdTimeLessOrEqual: LONG_AGO },
    { expiryTimeEquals: LONG_AGO },
    { expiryTimeLessThan: LONG_AGO },
    { expiryTimeLessOrEqual: LONG_AGO },
    { durationEquals: 1 },
  ]) {
    say('masking_sessions_list', await sessions.listMaskingSession(filter));
  }
  say('masking_sessions_delete', await sessions.deleteMaskingSession(created.sessionUuid));
}

async function verifySessions(client, say) {
  const sessions = client.verify_session;
  const created = say(
    'verify_sessions_create',
    await sessions.create({ recipient: '14155551234', channel: 'sms' }),
  );
  const full = say(
    'verify_sessions_create',
    await sessions.create({
      recipient: '+14155550123',
      channel: 'voice',
      locale: 'en_US',
      brand_name: 'Courier',
      app_hash: 'FA+9qCX9VSu',
      code_length: 6,
      url: 'https://example.com/verify',
      method: 'GET',
      dtmf: 4,
      fraud_check: 'enable',
    }),
  );
  say('verify_sessions_get', await sessions.get(created.sessionUuid));
  say('verify_sessions_get', await sessions.get(full.sessionUuid));
  say('verify_sessions_list', await sessions.list());
  say(
    'verify_sessions_list',
    await sessions.list({
      recipient: '14155551234',
      status: 'in-progress',
      session_time__gt: LONG_AGO,
      session_time__gte: LONG_AGO,
      country: 'US',
      limit: 5,
      offset: 0,
    }),
  );
  say('verify_sessions_list', await sessions.list({ session_time__lt: LONG_AGO }));
  say('verify_sessions_list', await sessions.list({ session_time__lte: LONG_AGO }));
  const otp = await password(created.sessionUuid);
  say('verify_sessions_validate', await sessions.validate({ id: created.sessionUuid, otp }));
  say('verify_sessions_get', await sessions.get(created.sessionUuid));
}
