#!/usr/bin/env bash
# A million random clocks: no due moment lies before its start, and each is replayed from its explanation alone.
# bench/clocks.sh [runs]
set -eu
cd "$(dirname "$0")/.."
GUANKAO_CLOCK_RUNS=${1:-1000000} dotnet run --project tests/Guankao.Foundation.Tests -c Release -- \
  -method 'Guankao.Foundation.Tests.Calendar.ClockPropertyTests.Due_OfAnyClock_IsReplayedFromItsExplanation' \
  -method 'Guankao.Foundation.Tests.Calendar.ClockPropertyTests.Due_OfAnyClock_IsNotBeforeItsStart'
