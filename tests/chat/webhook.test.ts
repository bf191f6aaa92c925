import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { header, type SlackMessage } from '../../src/chat/blocks.ts';
import { adviceOn, type Delivery, post, webhookFrom } from '../../src/chat/webhook.ts';
import { aSlack, SLACK_FAULTS, type SlackFault, TOKEN } from '../support/slack.ts';

const MESSAGE: SlackMessage = { text: 'New: 1 event', blocks: [header('New: 1 event')] };
test('a message is in the channel once', async () => {
  const slack = await aSlack();
  expect(await post(slack.url, MESSAGE)).toEqual({ status: 'delivered' });
  expect(slack.channel).toEqual([MESSAGE]);
});

describe('whatever goes wrong, a message is sent once, and it is said whether Slack can have it', () => {
  const EXPECTED: Record<SlackFault, Delivery['status']> = {
    invalid_payload: 'refused',
    action_prohibited: 'refused',
    no_service: 'refused',
    channel_not_found: 'refused',
    channel_is_archived: 'refused',
    'too-many-requests': 'refused',
    moved: 'refused',
    'server-error': 'unknown',
    hang: 'unknown',
    'cut-before': 'unknown',
    'cut-after': 'unknown',
    // It said yes.
    'cut-in-answer': 'delivered',
  };

  test.each(SLACK_FAULTS.map((fault) => [fault, EXPECTED[fault]] as const))('%s: %s', async (fault, status) => {
    const slack = await aSlack();
    slack.faults.push(fault);
    // Nobody waits 20 seconds for an answer that does not come.
    const delivery = await post(slack.url, MESSAGE, fault === 'hang' ? 15 : 1000);
    expect(delivery.status).toBe(status);
    expect(slack.asked).toBe(1);
    if (status === 'refused') expect(slack.channel).toEqual([]);
    if (status === 'delivered') expect(slack.channel).toHaveLength(1);
    expect(JSON.stringify(delivery)).not.toMatch(/s3cret|B0CHANNEL|services/);
  });
});

test('where nobody listens, Slack cannot have it', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const delivery = await post(`http://localhost:${port}/services/${TOKEN}`, MESSAGE);
  expect(delivery).toEqual({ status: 'refused', reason: expect.stringContaining('ECONNREFUSED') });
});

test('a refusal says what to do', async () => {
  const slack = await aSlack();
  slack.faults.push('no_service');
  const delivery = await post(slack.url, MESSAGE);
  expect(delivery).toEqual({ status: 'refused', reason: 'it answered 404 (no_service ***)' });
  expect(adviceOn('it answered 404 (no_service)')).toMatch(/^The webhook is gone/);
  expect(adviceOn('it answered 410 (channel_is_archived)')).toMatch(/^Its channel is gone/);
  expect(adviceOn('it answered 429 (rate_limited), and asks to wait 30 seconds')).toBe('The next run sends it');
});

describe('an address is Slack’s, or this machine’s', () => {
  test.each([
    `https://hooks.slack.com/services/${TOKEN}`,
    `https://hooks.slack-gov.com/services/${TOKEN}`,
    `  https://hooks.slack.com/services/${TOKEN}\n`,
    `http://127.0.0.1:8080/services/${TOKEN}`,
  ])('%j', (address) => {
    expect(webhookFrom('SLACK_WEBHOOK_URL', address)).toBe(address.trim());
  });

  test.each([
    `http://hooks.slack.com/services/${TOKEN}`,
    `https://hooks.slack.com.evil.example.org/services/${TOKEN}`,
    `https://hooks.slack.com:8443/services/${TOKEN}`,
    `https://hooks.slack.com/workflows/${TOKEN}`,
    `https://me:pw@hooks.slack.com/services/${TOKEN}`,
    `https://evil.example.org/services/${TOKEN}`,
    `https://127.0.0.1/services/${TOKEN}`,
    TOKEN,
    '',
  ])('but not %j, which is not told', (address) => {
    const attempt = (): string => webhookFrom('SLACK_WEBHOOK_URL', address);
    expect(attempt).toThrow(/^Cannot use SLACK_WEBHOOK_URL: expected an address that begins with https:\/\/hooks/);
    expect(attempt).not.toThrow(/s3cret/);
  });
});
