#!/usr/bin/env bash
# How much the bot takes: questions at 85 % of what its reader sustains, questions at 150 %, 500 deliveries a second of other kinds. Every acknowledgement is timed, and nothing may be lost.
# The bot (and PostgreSQL; DATABASE_CORE=1 gives it the other core) on core 0, the platform and the askers on core 1. usage: tests/scripts/load.sh [--out FOLDER] [SECONDS] [sqlite|postgres|both]; writes a table, its plot and what is told to artifacts/load.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/scripts/own_group.sh
out=artifacts/load
if [ "${1:-}" = --out ]; then out=$2; shift 2; fi
seconds=${1:-60} stores=${2:-both}
[ "$stores" = both ] && stores='sqlite postgres'
kit=${KIT:-artifacts/bin/GuidanceBot.TestKit/release/GuidanceBot.TestKit.dll}
[ -e "$kit" ] || dotnet build tests/GuidanceBot.TestKit -c Release -v q --nologo
held=0
for store in $stores; do
  taskset -c 1 dotnet "$kit" load "$store" "$seconds" "$out" || held=1
  python3 tests/scripts/load_plots.py "$out/load-$store.csv"
done
exit "$held"
