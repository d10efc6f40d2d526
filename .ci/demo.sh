#!/usr/bin/env bash
# Builds and starts the demo; arguments go to `collegium demo`.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

.ci/bootstrap.sh demo
if [[ ! -x $target_dir/demo/collegium ]]; then
    say "Building Collegium. The first time this takes some minutes."
fi
cargo build --locked --profile demo --package collegium
exec "$target_dir/demo/collegium" demo --data .demo "$@"
