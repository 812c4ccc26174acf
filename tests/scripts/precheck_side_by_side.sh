#!/usr/bin/env bash
# All draft rules beside twitter-text, write-good, alex and retext on the same 1,000 real posts, one thread each, in one run.
# Needs node, npm and the data folder (GUIDANCEBOT_DATA). CPU time is the fair figure on a machine that others use too.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
clients="$root/tests/clients/precheck"
posts="$root/artifacts/precheck-posts.json"

(cd "$clients" && npm ci --silent)
dotnet build "$root/tests/GuidanceBot.Evals" -c Release -v q --nologo
evals="$root/artifacts/bin/GuidanceBot.Evals/release/GuidanceBot.Evals"
"$evals" drafts-posts "$posts"

echo "cores $(nproc), node $(node -v), load $(cut -d' ' -f1-3 /proc/loadavg)"
for tool in twitter-text write-good alex retext; do
  (cd "$clients" && node worker.mjs "$tool" "$posts")
done
"$evals" drafts-speed "$posts"
