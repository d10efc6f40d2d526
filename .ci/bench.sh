#!/usr/bin/env bash
# usage: .ci/bench.sh server|recommender
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
server) script=platform/bench/run.sh ;;
recommender) script=platform/recommender/bench/run.sh ;;
*) die "usage: .ci/bench.sh server|recommender" ;;
esac
.ci/bootstrap.sh bench
exec "$script"
