#!/usr/bin/env bash
# usage: .ci/bench.sh server|recommender
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
server)
    .ci/bootstrap.sh bench
    cargo build --release --locked --package collegium --package collegium-bench
    # It measures the SDKs too.
    exec .ci/sdk.sh with "$target_dir/release/collegium-bench"
    ;;
recommender)
    .ci/bootstrap.sh recommender
    exec platform/recommender/bench/run.sh
    ;;
*) die "usage: .ci/bench.sh server|recommender" ;;
esac
