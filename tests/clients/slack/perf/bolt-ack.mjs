// The vendor's own framework, doing nothing but acknowledge: what we are measured against. usage: node bolt-ack.mjs PORT
import bolt from '@slack/bolt';

const { App, HTTPReceiver, LogLevel } = bolt;
const receiver = new HTTPReceiver({ signingSecret: 'test-signing-secret', endpoints: ['/slack/events'], logLevel: LogLevel.ERROR });
const app = new App({ receiver, logLevel: LogLevel.ERROR, authorize: async () => ({ botToken: 'xoxb-x', botId: 'B0', botUserId: 'U0BOT' }) });
app.event('app_mention', async () => { });
await app.start({ port: Number(process.argv[2] ?? 4030), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
