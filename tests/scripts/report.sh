#!/bin/sh
# Figures on public sets and costs, one command each. The sets are read where they lie (GUIDANCEBOT_DATA, else ../shared/data) and
# never copied; nothing is tuned on them.
#
#   tests/scripts/report.sh answers    the answer engine: calibration documents, real documents, the sample's own cases
#   tests/scripts/report.sh sharc      ShARC dev: micro and macro accuracy of the reader, rule text given
#   tests/scripts/report.sh or-sharc   OR-ShARC: recall at 1 and 5 of the retriever
#   tests/scripts/report.sh clapnq     CLAP NQ dev: answer or abstain
#   tests/scripts/report.sh clinc150   CLINC150: out-of-scope recall
#   tests/scripts/report.sh costs      time and memory of one question over 200 and 2,000 clauses, index build
set -eu
cd "$(dirname "$0")/../.."
case "${1:-}" in
    answers) exec dotnet run -c Release --project tests/GuidanceBot.Evals -- answers ;;
    sharc | or-sharc | clapnq | clinc150) exec dotnet run -c Release --project tests/GuidanceBot.Evals -- answers benchmarks "$1" ;;
    costs) exec dotnet run -c Release --project tests/GuidanceBot.Benchmarks -- answers ;;
    *) sed -n '2,12s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
