// Distinct, correctly signed deliveries, one a line: TIME<TAB>SIGNATURE<TAB>BODY; valid for five minutes. usage: node requests.mjs [COUNT] > FILE
import crypto from 'node:crypto';

const count = Number(process.argv[2] ?? 20000), secret = 'test-signing-secret', ts = Math.floor(Date.now() / 1000), out = [];
for (let i = 0; i < count; i++) {
  const stamp = `${ts}.${String(i % 1e6).padStart(6, '0')}`, text = `can i tweet the slide about case ${i}?`;
  const body = JSON.stringify({
    token: 'verification-token', team_id: 'T000000001', context_team_id: 'T000000001', api_app_id: 'A0GUIDANCE',
    event: { type: 'app_mention', client_msg_id: crypto.randomUUID(), text: `<@U0BOT> ${text}`, user: 'U0ALICE', ts: stamp, team: 'T000000001', channel: 'C0HELP', event_ts: stamp, blocks: [{ type: 'rich_text', block_id: 'b' + i, elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U0BOT' }, { type: 'text', text: ' ' + text }] }] }] },
    type: 'event_callback', event_id: 'Ev' + crypto.randomBytes(6).toString('hex').toUpperCase(), event_time: ts,
    authorizations: [{ enterprise_id: null, team_id: 'T000000001', user_id: 'U0BOT', is_bot: true, is_enterprise_install: false }], is_ext_shared_channel: false, event_context: '4-ctx',
  });
  out.push(`${ts}\t${'v0=' + crypto.createHmac('sha256', secret).update(`v0:${ts}:${body}`).digest('hex')}\t${body}`);
}
process.stdout.write(out.join('\n') + '\n');
