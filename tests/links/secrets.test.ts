import { expect, test } from 'vitest';
import { isShared, secretsInLink, secretsInText } from '../../src/links/secrets.ts';

const JANE = 'jane.doe@university.ac.uk';
const kinds = (address: string): string[] => secretsInLink(address).map(({ kind }) => kind);

test('an ordinary link gives nothing away', () => {
  for (const address of [
    'https://www.turing.ac.uk/events/turing-roche-knowledge-share-series',
    'https://turing-uk.zoom.us/meeting/register/tJIqfumqqTwjEtfWbfTlXHvCQJu1lN2myEAL',
    'https://forms.office.com/pages/responsepage.aspx?id=_oivH5ipW0yTySEKEdmlwrOzqX23Fg1MsU6hkBLSR_xUN0FZOFRIMUVVM0ZUS1JGUVRUUFhGWjlaMi4u',
    'https://docs.google.com/forms/d/e/1FAIpQLSeKdrIWk65DgVmb7YE4JC14a1bCalLuV0LkCThMzevBrbVbaA/viewform',
    'https://www.youtube.com/watch?v=PebrX_WwdgA',
    'mailto:info@example.org',
    'https://medium.com/@datascience/post',
    'https://slack.com/help',
  ]) {
    expect(secretsInLink(address), address).toEqual([]);
  }
});

test('a person’s address is found, however it is encoded', () => {
  const encoded = encodeURIComponent(JANE);
  for (const address of [
    `mailto:${JANE}`,
    `https://example.org/?e=${JANE}`,
    `https://example.org/?e=${encoded}`,
    `https://example.org/?e=${encodeURIComponent(encoded)}`,
    `https://example.org/?e=${encodeURIComponent(encodeURIComponent(encoded))}`,
    `https://example.org/?_c=${btoa(JANE)}`,
    `https://example.org/?_c=${btoa(JANE).replace(/=+$/, '')}`,
    `https://example.org/?_c=${encodeURIComponent(btoa(JANE))}`,
    `https://example.org/c/${btoa(JSON.stringify({ e: JANE }))}/1`,
    `https://example.org/unsubscribe/${JANE}/now`,
    `https://example.org/#${JANE}`,
  ]) {
    expect(kinds(address), address).toContain('address');
  }
});

test('a mailbox that belongs to a role may be published', () => {
  for (const address of [
    'info',
    'events',
    'enquiries',
    'data-study-groups.research',
    'phd.admissions',
    'news',
    'team',
    'conference2024.registration',
  ].map((name) => `${name}@university.ac.uk`)) {
    expect(isShared(address), address).toBe(true);
  }
  for (const address of [JANE, 'vhellon@turing.ac.uk', 'infante@university.ac.uk', 'newsom@university.ac.uk']) {
    expect(isShared(address), address).toBe(false);
  }
});

test('whoever a link was sent to is found', () => {
  expect(kinds('https://example.org/?recipientid=contact-4880')).toEqual(['recipient']);
  expect(kinds('https://example.org/?a=1&amp;_cldee=5rzp2COXk05S')).toEqual(['recipient']);
  expect(kinds('https://example.org/?mc_eid=5e6f')).toEqual(['recipient']);
  expect(kinds('https://example.org/#mc_eid=5e6f')).toEqual(['recipient']);
  expect(kinds('https://example.org/page.html?_cldunsub=37d9a507')).toEqual(['unsubscribe']);
});

test('a meeting’s passcode is found in its link', () => {
  expect(kinds('https://turing-uk.zoom.us/j/123456789?pwd=abcDEF')).toEqual(['passcode']);
  expect(kinds('https://example.org/join?PASSCODE=1234')).toEqual(['passcode']);
  expect(kinds('https://example.org/join?%70wd=1234')).toEqual(['passcode']);
  expect(kinds('https://example.org/join?pwd=')).toEqual([]);
});

test('links that let in whoever has them are found', () => {
  for (const address of [
    'https://join.slack.com/t/turingroche/shared_invite/zt-y5bnwynr-bN8gBb5g9c',
    'https://discord.gg/abc123',
    'https://discord.com/invite/abc123',
    'https://chat.whatsapp.com/IgVMjJkT5PsA9TvDfYK',
    'https://t.me/+abcDEF',
    'https://t.me/joinchat/abcDEF',
    'https://signal.group/#CjQKIK',
  ]) {
    expect(kinds(address), address).toEqual(['invitation']);
  }
});

test('a passcode or a person’s address beside a link is found in the text', () => {
  expect(secretsInText('Meeting ID: 123 456. Passcode: 8x!92a')).toEqual([
    { kind: 'passcode', found: 'Passcode: 8x!92a' },
  ]);
  expect(secretsInText('The password is sesame42.')).toEqual([{ kind: 'passcode', found: 'password is sesame42.' }]);
  expect(secretsInText(`Write to ${JANE} or to info@example.org.`)).toEqual([{ kind: 'address', found: JANE }]);
  expect(secretsInText('Passcodes are sent after registration. PIN: -')).toEqual([]);
});

test('each name under which readers, passcodes and subscriptions travel is known, and what only sounds like it is not', () => {
  const names = {
    recipient: ['recipientid', '_cldee', 'mc_eid', 'ck_subscriber_id', 'sfmc_sub', 'ml_subscriber_hash', 'contactid'],
    passcode: ['pwd', 'passcode', 'passwd', 'password', 'pass', 'tk'],
    unsubscribe: ['_cldunsub', 'unsubscribe', 'unsub'],
  };
  for (const [kind, keys] of Object.entries(names)) {
    for (const key of keys) {
      expect(secretsInLink(`https://example.org/p?a=1&${key}=42#top`)).toEqual([{ kind, found: `${key}=42` }]);
      expect(kinds(`https://example.org/p?my${key}=42&${key}s=42`), key).toEqual([]);
      expect(kinds(`https://example.org/${key}=42`), key).toEqual([]);
    }
  }
});

test('an invitation is quoted whole, and nothing around it', () => {
  const wanted = {
    'https://join.slack.com/t/gaps/shared_invite/zt-1abc?x=1': 'join.slack.com/t/gaps/shared_invite/zt-1abc',
    'https://discord.gg/abc123?x=1': 'discord.gg/abc123',
    'https://discordapp.com/invite/abc123#x': 'discordapp.com/invite/abc123',
    'https://chat.whatsapp.com/invite/IgVMjJkT5PsA9TvDfYK': 'chat.whatsapp.com/invite/IgVMjJkT5PsA9TvDfYK',
    'https://t.me/joinchat/abcDEF?x': 't.me/joinchat/abcDEF',
    'https://signal.group/#CjQKIK/': 'signal.group/#CjQKIK',
  };
  for (const [address, found] of Object.entries(wanted))
    expect(secretsInLink(address)).toEqual([{ kind: 'invitation', found }]);
  for (const address of [
    'https://chat.whatsapp.com/about',
    'https://t.me/gaps',
    'https://discord.com/app',
    'https://gaps.slack.com/archives/C1',
  ]) {
    expect(kinds(address), address).toEqual([]);
  }
});

const ROLES =
  'info contact hello admin office team support help helpdesk enquiry enquiries inquiries secretariat noreply event events conference workshop registration training organisers organizers committee news newsletter press media editor editors editorial jobs careers recruitment hr admissions applications fellowships grants funding research data datascience community partnership partnerships'.split(
    ' ',
  );

for (const role of ROLES) {
  test(`${role}@ is a shared mailbox, alone or in a longer name`, () => {
    for (const name of [role, `phd.${role}`, `${role}-uk`, `uk_${role}+2024`, role.toUpperCase(), `${role}2024`]) {
      expect(isShared(`${name}@university.ac.uk`), name).toBe(true);
    }
    expect(isShared(`x${role}x@university.ac.uk`)).toBe(false);
  });
}

test('the address is quoted as it was meant to be read', () => {
  expect(secretsInLink(`https://example.org/?e=${encodeURIComponent(JANE)}`)).toEqual([
    { kind: 'address', found: JANE },
  ]);
  expect(secretsInLink(`https://example.org/?e=${btoa(`x ${JANE} y`)}`)).toEqual([{ kind: 'address', found: JANE }]);
});

test('an address under more encodings than wrappers pile up is beyond us; under four it is found', () => {
  let hidden = JANE.replace('@', '%40');
  for (let depth = 0; depth < 3; depth += 1) hidden = encodeURIComponent(hidden);
  expect(kinds(`https://example.org/?e=${hidden}`)).toEqual(['address']);
  for (let depth = 0; depth < 3; depth += 1) hidden = encodeURIComponent(hidden);
  expect(kinds(`https://example.org/?e=${hidden}`)).toEqual([]);
});

test('plain base64 with plus signs and slashes is read too', () => {
  const text = btoa(`>>>???${JANE}`);
  expect(text).toMatch(/[+/]/);
  expect(kinds(`https://example.org/?e=${text}`)).toEqual(['address']);
});

test('what only sounds like a parameter or a role is none', () => {
  expect(kinds('https://example.org/?xamp;pwd=42')).toEqual([]);
  expect(isShared('in2fo@university.ac.uk')).toBe(false);
});

test('what cannot be read all through is nobody’s address', () => {
  const hidden = (text: string): string => Buffer.from(text).toString('base64url');
  expect(kinds(`https://example.org/?e=${hidden(`the gaps circle \u00FC ${JANE}`)}`)).toEqual([]);
  expect(kinds(`https://example.org/?e=${hidden(`the gaps circle ue ${JANE}`)}`)).toEqual(['address']);
});

test('a stray percent sign or random letters are no secret', () => {
  expect(kinds('https://example.org/?q=100%&x=%zz%40')).toEqual([]);
  expect(kinds('https://example.org/AAAAAAAAAAAAAAAAAAAAAAAA/zzzzzzzzzzzzzzzzzzzzzzzz')).toEqual([]);
});

test('passcodes in text are found with a colon, "is" or an equals sign, not in prose', () => {
  for (const text of [
    'Passcode:1234',
    'passcode : 1234',
    'Password is gaps42',
    'PIN = 0042',
    'Meeting password: gaps42',
  ]) {
    expect(secretsInText(text), text).toHaveLength(1);
  }
  for (const text of ['The password policy', 'passcode: 12', 'spin: 1234', 'no password needed'])
    expect(secretsInText(text), text).toEqual([]);
});

test('addresses of every shape of host are found in text', () => {
  for (const address of ['a.b+c@dept.uni.ac.uk', 'j-d@x.io', 'J_D%1@EXAMPLE.EDU']) {
    expect(secretsInText(`Write to ${address}, please`)).toEqual([{ kind: 'address', found: address }]);
  }
  for (const text of ['@turinginst', 'a@b', 'version@2', 'x@y.z']) expect(secretsInText(text), text).toEqual([]);
});
