// Knows everybody: enough of Slack's Web API for a bot that only takes deliveries. usage: node web-api-stub.mjs PORT
import http from 'node:http';

const answers = {
  '/api/auth.test': { ok: true, team_id: 'T000000001', user_id: 'U0BOT' },
  '/api/users.info': { ok: true, user: { team_id: 'T000000001', profile: { display_name: 'somebody' } } },
};
http.createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answers[request.url] ?? { ok: true }));
}).listen(Number(process.argv[2] ?? 4031), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
