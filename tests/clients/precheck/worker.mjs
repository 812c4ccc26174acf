// node worker.mjs TOOL POSTS.json: checks every post with one tool in one thread and prints one line of figures.
// The same rhythm as `GuidanceBot.Evals -- drafts-speed`: all posts twelve times to warm up (both run on compilers that learn: ours still compiles after three), then five times.
import { readFileSync } from 'node:fs';

const [tool, file] = process.argv.slice(2);
const posts = JSON.parse(readFileSync(file, 'utf8'));
const tools = {
  async 'twitter-text'() {
    const { default: text } = await import('twitter-text');
    return post => { const parsed = text.parseTweet(post); text.extractEntitiesWithIndices(post); return parsed.valid ? 0 : 1; };
  },
  async 'write-good'() {
    const { default: writeGood } = await import('write-good');
    return post => writeGood(post).length;
  },
  async alex() {
    const { text } = await import('alex');
    return post => text(post).messages.length;
  },
  async retext() {
    const [{ retext }, equality, profanities, passive, simplify, readability] = await Promise.all(
      ['retext', 'retext-equality', 'retext-profanities', 'retext-passive', 'retext-simplify', 'retext-readability'].map(name => import(name)));
    const pipeline = retext().use(equality.default).use(profanities.default).use(passive.default).use(simplify.default).use(readability.default, { age: 14 }).freeze();
    return async post => (await pipeline.process(post)).messages.length;
  },
};

const check = await tools[tool]();
for (let pass = 0; pass < 12; pass++) for (const post of posts) await check(post);
const times = [];
let flagged = 0;
const cpu = process.cpuUsage();
for (let pass = 0; pass < 5; pass++) {
  for (const post of posts) {
    const start = performance.now();
    const found = await check(post);
    times.push(performance.now() - start);
    flagged += pass === 0 && found > 0 ? 1 : 0;
  }
}
const used = process.cpuUsage(cpu);
const cpuMs = (used.user + used.system) / 1000 / times.length;
times.sort((a, b) => a - b);
const at = share => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(3);
console.log([tool.padEnd(14), `cpu ${cpuMs.toFixed(3)} ms`, `${Math.round(1000 / cpuMs)}/cpu s`, `p50 ${at(0.5)} ms`, `p95 ${at(0.95)} ms`, `flags ${(100 * flagged / posts.length).toFixed(1)} %`].join(' | '));
