// Drives the bot through Slack's delivery edge, over HTTP or Socket Mode, whichever it is connected by. usage: EDGE=http://127.0.0.1:4004 node drive-bot.mjs
// Mentions are answered privately: in a direct message, with a pointer in the channel that only the asker sees.
const base = process.env.EDGE ?? 'http://127.0.0.1:4004';
const sim = async (n, b) => (await fetch(`${base}/sim/${n}`, { method: 'POST', body: JSON.stringify(b ?? {}) })).json();
const sleep = ms => new Promise(r => setTimeout(r, ms));
const results = [];
const ok = (name, value, detail) => { results.push(!!value); console.log(value ? 'PASS' : 'FAIL', name, detail === undefined ? '' : JSON.stringify(detail).slice(0, 260)); };
const log = async kind => (await sim('log')).filter(e => !kind || e.k === kind);
const until = async (look, ms = 20000) => { const since = Date.now(); for (;;) { const v = await look(); if (v || Date.now() - since > ms) return v; await sleep(50); } };
const api = async (method, where = () => true) => (await log('api')).filter(e => e.method === method && where(e.b));
const header = b => b.blocks?.find(x => x.type === 'header')?.text?.text ?? '';
const buttons = b => (b.blocks ?? []).flatMap(x => x.elements ?? []).filter(e => e.action_id);
// A message as Slack gave it back: its channel and moment.
const sent = async where => { const post = await until(async () => (await api('chat.postMessage', where)).at(-1)); if (!post) return undefined; const all = await log(); const at = all.findIndex(e => e.k === 'api' && e.t === post.t && e.b.metadata?.event_payload?.outbox === post.b.metadata?.event_payload?.outbox); const ts = await until(async () => { const out = (await log()).slice(at).find(e => e.k === 'api-result' && e.method === 'chat.postMessage' && e.out.includes(`"channel":"${post.b.channel}"`))?.out; return out?.match(/"ts":"([\d.]+)"/)?.[1]; }); return { ...post.b, ts }; };

await sim('clear');
const who = await sim('who'), socket = who.sockets > 0;
console.log('mode', socket ? 'socket' : 'http');
if (!socket) ok('url_verification', (await sim('url_verification')).ok);

// A mention: answered privately, once, both events acknowledged in time.
const asked = await sim('say', { as: 'alice', channel: 'help', text: '@bot can i tweet this slide?' });
ok('message accepted', asked.ok);
const answer = await sent(b => b.channel.startsWith('D'));
ok('answered privately', answer, header(answer ?? {}));
ok('pointer in the channel, for the asker alone', await until(async () => (await api('chat.postEphemeral', b => b.channel === who.chans.help && b.user === who.users.alice)).length === 1));
ok('nothing in the channel itself', (await api('chat.postMessage', b => b.channel === who.chans.help)).length === 0);
const acks = await log('ack');
ok('message + app_mention both acked < 3 s', acks.filter(a => a.ok && a.ms < 3000 && /message|app_mention/.test(a.what)).length >= 2, acks.map(a => [a.what, a.ms]));
await sleep(1000);
ok('one answer', (await api('chat.postMessage', b => b.channel.startsWith('D'))).length === 1);

// Presses: acknowledged; what can't be done is told through the response_url.
const refused = await sim('action', { as: 'alice', channel: answer.channel, ts: answer.ts, action_id: 'show.helped.1', action: { value: 'ans_gone:1:opt_1' } });
ok('block_actions acked', refused.ok, refused);
ok('response_url used', await until(async () => (await log('response_url')).length > 0));

// Consent, card, claim, answer.
ok('form acked', (await sim('action', { as: 'alice', channel: answer.channel, ts: answer.ts, action_id: 'show.ask_person' })).ok);
ok('consent form opened', await until(async () => (await api('views.open', b => b.view.callback_id === 'consent.submit')).length === 1));
await sleep(300);
const consent = await sim('view_submission', { as: 'alice', callback_id: 'consent.submit', values: { question: { question: { type: 'plain_text_input', value: 'can i tweet this slide from the open day?' } }, needed_by: { needed_by: { type: 'static_select', selected_option: { value: 'today' } } } } });
ok('consent sent', consent.ok && !consent.response?.response_action, consent);
const card = await sent(b => b.channel === 'C0PRIVATE1');
ok('card in the reviewers’ channel', /^Waiting: question/.test(header(card ?? {})), header(card ?? {}));
ok('claim acked', (await sim('action', { as: 'bob', channel: 'private-hr', ts: card.ts, action_id: 'case.claim' })).ok);
ok('card updated in place', await until(async () => (await api('chat.update', b => b.channel === 'C0PRIVATE1' && b.ts === card.ts && /^Claimed/.test(header(b)))).length > 0));
await sim('action', { as: 'bob', channel: 'private-hr', ts: card.ts, action_id: 'case.answer' });
ok('answer form opened', await until(async () => (await api('views.open', b => b.view.callback_id === 'case.answer.submit')).length === 1));
await sleep(300);
const typed = (verdict, text) => ({ verdict: { verdict: { type: 'radio_buttons', selected_option: { value: verdict } } }, answer: { answer: { type: 'plain_text_input', value: text } }, way_to_yes: { way_to_yes: { type: 'plain_text_input', value: null } } });
const bad = await sim('view_submission', { as: 'bob', callback_id: 'case.answer.submit', values: typed('no', 'Not like that.') });
ok('view_submission errors', bad.response?.response_action === 'errors' && bad.response.errors.way_to_yes, bad);
const good = await sim('view_submission', { as: 'bob', callback_id: 'case.answer.submit', values: typed('yes', 'Fine, if nobody is named.') });
ok('view_submission ok', good.ok && !good.response?.response_action, good);
ok('the answer comes back to the asker', await until(async () => (await api('chat.postMessage', b => b.channel === answer.channel && /^Comms says/.test(header(b)))).length === 1));
ok('card is answered', await until(async () => (await api('chat.update', b => b.ts === card.ts && /^Answered/.test(header(b)))).length > 0));

// Commands and shortcuts.
const command = await sim('command', { as: 'bob', channel: 'help', command: '/guidance', text: 'can i tweet this slide?' });
ok('slash command acked', command.ok && command.response?.response_type === 'ephemeral', command);
const opened = (await api('views.open')).length;
const modal = await sim('command', { as: 'bob', channel: 'help', command: '/guidance', text: '' });
ok('slash -> views.open', modal.ok && await until(async () => (await api('views.open')).length > opened), modal.ms);
await sleep(300);
const empty = await sim('view_submission', { as: 'bob', callback_id: 'question.submit', values: { question: { question: { type: 'plain_text_input', value: ' ' } } } });
ok('an empty question is refused at its field', empty.response?.response_action === 'errors', empty);
ok('global shortcut', (await sim('shortcut', { callback_id: 'ask_guidance' })).ok && await until(async () => (await api('views.open')).length > opened + 1));
ok('message shortcut', (await sim('shortcut', { callback_id: 'check_draft', channel: 'help', ts: asked.ts })).ok && await until(async () => (await api('views.open', b => b.view.callback_id === 'draft.submit')).length > 0));
ok('block_suggestion answered', Array.isArray((await sim('suggest', { action_id: 'topic', value: 'o' })).response?.options));

// Trouble on the way out.
await sim('clear');
await sim('fault', { method: 'chat.postMessage', status: 429, retryAfter: 1 });
await sim('say', { as: 'bob', channel: 'general', text: '@bot can i tweet this slide?' });
const tries = await until(async () => { const all = await api('chat.postMessage', b => b.channel.startsWith('D')); return all.length >= 2 && all; });
ok('429 honoured: second try after Retry-After', tries && tries[1].t - tries[0].t >= 950, tries && tries.map(e => e.t - tries[0].t));
await sim('clear');
await sim('fault', { method: 'chat.postMessage', drop: true });
await sim('fault', { method: 'chat.postMessage', status: 500 });
await sim('say', { as: 'alice', channel: 'general', text: '@bot can i tweet this slide?' });
ok('a dropped connection and a 500 cost no message', await until(async () => (await api('chat.postMessage', b => b.channel.startsWith('D'))).length >= 3, 30000));
await sleep(1500);
ok('and no second one', (await api('chat.postMessage', b => b.channel.startsWith('D'))).length === 3);

if (socket) {
  await sim('clear');
  await sim('disconnect', { reason: 'refresh_requested' });
  const during = await sim('say', { as: 'alice', channel: 'help', text: '@bot can i tweet this slide?' });
  ok('taken during the refresh, within a second', await until(async () => (await log('ack')).some(a => a.ok && a.ms < 1000), 4000), (await log('ack')).map(a => a.ms));
  ok('reconnects after refresh_requested', await until(async () => (await log('socket')).some(e => e.open)), await log('socket'));
  await sim('clear');
  await sim('disconnect', { hard: true });
  ok('reconnects after a dropped TCP connection', await until(async () => (await log('socket')).some(e => e.open)));
  await until(async () => (await sim('who')).sockets >= 2);
  const fragments = await sim('frag', { size: 200000 });
  ok('acks a 200 kB envelope sent in 3 fragments', fragments.ok, fragments);
  await sim('clear');
  await sim('raw', { text: 'not json' });
  await sim('raw', { text: '{"type":"unknown_future_type","x":1}' });
  await sim('say', { as: 'alice', channel: 'help', text: '@bot can i tweet this slide?' });
  ok('survives junk frames', await until(async () => (await api('chat.postMessage', b => b.channel.startsWith('D'))).length > 0));
}
console.log(JSON.stringify({ passed: results.filter(Boolean).length, failed: results.filter(x => !x).length }));
process.exit(results.every(Boolean) ? 0 : 1);
