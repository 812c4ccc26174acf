#!/usr/bin/env bash
# A mixed, modest load for a long while: does the bot's memory stay where it is? Exit status 1 where it grows or anything is lost.
# The bot (and PostgreSQL) on core 0, the platform and the askers on core 1. usage: tests/scripts/soak.sh [--out FOLDER] [MINUTES] [sqlite|postgres]; writes a table, its plot and what is told to artifacts/load.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/scripts/own_group.sh
out=artifacts/load
if [ "${1:-}" = --out ]; then out=$2; shift 2; fi
minutes=${1:-20} store=${2:-sqlite}
kit=${KIT:-artifacts/bin/GuidanceBot.TestKit/release/GuidanceBot.TestKit.dll}
[ -e "$kit" ] || dotnet build tests/GuidanceBot.TestKit -c Release -v q --nologo
held=0
taskset -c 1 dotnet "$kit" soak "$store" "$minutes" "$out" || held=1
python3 tests/scripts/load_plots.py "$out/soak-$store.csv"
exit "$held"
