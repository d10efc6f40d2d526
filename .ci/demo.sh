#!/usr/bin/env bash
# Builds and starts the demo; arguments go to `collegium demo`.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

.ci/bootstrap.sh demo
# Not optimised: that would more than double the minutes until the first page.
# What is slow without it (passwords, signatures) is optimised in this profile too.
if [[ ! -x $target_dir/debug/collegium ]]; then
    say "Building Collegium. The first time this takes some minutes."
fi
cargo build --locked --package collegium
exec "$target_dir/debug/collegium" demo --data .demo "$@"
