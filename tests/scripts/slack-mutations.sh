#!/usr/bin/env bash
# A hundred thousand mutated payloads, mutated and then signed, and as many unsigned. usage: tests/scripts/slack-mutations.sh [COUNT]
set -euo pipefail
cd "$(dirname "$0")/../.."
GUIDANCEBOT_MUTATIONS=${1:-100000} dotnet test --project tests/GuidanceBot.Chat.Slack.Tests -- --filter-class GuidanceBot.Chat.Slack.Tests.Http.MutatedPayloadTests --show-live-output on
