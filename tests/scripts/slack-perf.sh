#!/usr/bin/env bash
# Acknowledging Slack's deliveries, side by side with the vendor's own framework: ours stores each durably first, theirs stores nothing.
# Neither side handles what it took: ours runs without the workers that would answer (they are not part of an acknowledgement, and a busy bot's
# own work is measured elsewhere), theirs has an empty listener. Ours verifies, parses, masks and commits to SQLite with synchronous=FULL, many
# deliveries a commit, before it answers. Both are warmed up four times as long as a round, with the runtime's settings that ship.
# Server on core 0, load on core 1; compare within one run only, and mind the load that is printed. usage: tests/scripts/slack-perf.sh [CONNECTIONS] [SECONDS] [ROUNDS]; needs wrk and npm ci in tests/clients/slack.
set -euo pipefail
cd "$(dirname "$0")/../.."
connections=${1:-16} seconds=${2:-6} rounds=${3:-2}
clients=$PWD/tests/clients/slack
kit=${KIT:-$PWD/artifacts/bin/GuidanceBot.TestKit/release/GuidanceBot.TestKit.dll}
[ -e "$kit" ] || dotnet build tests/GuidanceBot.TestKit -c Release -v q --nologo
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

taskset -c 1 node "$clients/perf/web-api-stub.mjs" 4131 & pids+=($!)
taskset -c 0 node "$clients/perf/bolt-ack.mjs" 4130 & bolt=$!; pids+=($bolt)
(cd "$work" && GUIDANCEBOT_Slack__BotToken=xoxb-perf GUIDANCEBOT_Slack__SigningSecret=test-signing-secret GUIDANCEBOT_Slack__ApiBaseUrl=http://127.0.0.1:4131/api/ \
  exec taskset -c 0 dotnet "$kit" slack-intake --Server:Urls=http://127.0.0.1:4132 --DataFolder="$work/data" --Model:Enabled=false --Modes:Default=live --Guidance:Paths:0="$OLDPWD/src/GuidanceBot.Host/Sample/guidance.md" --Logging:LogLevel:Default=Warning) & ours=$!; pids+=($ours)

node "$clients/perf/requests.mjs" 1 > "$work/first"
IFS=$'\t' read -r ts sig body < "$work/first"
for port in 4130 4132; do
  for _ in $(seq 300); do
    [ "$(curl -s -o /dev/null -w '%{http_code}' -XPOST "http://127.0.0.1:$port/slack/events" -H 'content-type: application/json' -H "x-slack-request-timestamp: $ts" -H "x-slack-signature: $sig" -d "$body" || true)" = 200 ] && break
    sleep 0.2
  done
done
cpu() { awk '{print ($14+$15)*10}' "/proc/$1/stat"; }
run() { # NAME PID PORT
  node "$clients/perf/requests.mjs" 150000 > "$work/requests"
  sync # else the first commit would wait until these 150,000 requests are on the disk
  before=$(cpu "$2")
  line=$(taskset -c 1 wrk -t1 -c"$connections" -d"${seconds}s" --timeout 5s -s "$clients/perf/requests.lua" "http://127.0.0.1:$3/slack/events" -- "$work/requests" | grep '"requests"')
  after=$(cpu "$2")
  count=$(sed -E 's/"requests":([0-9]+).*/\1/' <<< "$line")
  echo "{\"name\":\"$1\",\"connections\":$connections,$line,\"cpu_us_per_request\":$(( (after - before) * 1000 / (count + 1) )),\"load\":$(cut -d' ' -f1 /proc/loadavg)}"
}
for _ in 1 2 3 4; do
  run warm-up "$bolt" 4130 > /dev/null
  run warm-up "$ours" 4132 > /dev/null
done
for _ in $(seq "$rounds"); do
  run bolt "$bolt" 4130
  run guidancebot "$ours" 4132
done
