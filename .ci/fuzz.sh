#!/usr/bin/env bash
# Asks a live server all sorts of things by its documents (openapi/fuzz.py): for FUZZ_SECONDS
# each, and then by its GraphQL schema; in short, and without GraphQL, if that is not set.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [[ -z ${FUZZ_SECONDS:-} ]]; then export FUZZ_SEED=1; fi
.ci/bootstrap.sh sdk
python_tools "$PWD/.tools/fuzz" openapi/requirements.txt
cargo build --locked --quiet --package collegium
STAGE_SERVER=$(realpath "$target_dir")/debug/collegium PYTHONDONTWRITEBYTECODE=1 \
    python openapi/fuzz.py "${FUZZ_SECONDS:-45}"
if [[ ${FUZZ_SECONDS:-} ]]; then
    cargo test --locked --quiet --package collegium-tests --test all -- graphql::fuzz
fi
