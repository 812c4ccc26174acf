#!/usr/bin/env bash
# 1,000 cases while the bot is killed and held still at random: two replicas on PostgreSQL (twice: messages can be found again, and can't), one process on SQLite.
# usage: tests/scripts/faults.sh [CASES]; needs PostgreSQL's programs.
set -euo pipefail
cd "$(dirname "$0")/../.."
export GUIDANCEBOT_CASES=${1:-1000}
tests=artifacts/bin/GuidanceBot.Host.Tests/debug/GuidanceBot.Host.Tests
[ -e "$tests" ] || dotnet build tests/GuidanceBot.Host.Tests -v q --nologo
exec "$tests" -class GuidanceBot.Host.Tests.FaultRun -explicit only -parallel none -showLiveOutput
