#!/usr/bin/env bash
# usage: .ci/bench.sh recommender
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
recommender)
    .ci/bootstrap.sh lint
    exec platform/recommender/bench/run.sh
    ;;
*) die "usage: .ci/bench.sh recommender" ;;
esac
