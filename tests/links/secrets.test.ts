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
