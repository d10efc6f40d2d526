#!/usr/bin/env bash
# Everything that must hold before a change is taken, the quick checks first.
# usage: .ci/test.sh [lint]
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

deny_version=0.20.2

if [[ ${CI:-} == true ]]; then
    # Built once and thrown away.
    export CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_DEBUG=false CARGO_TERM_COLOR=never
fi

title=
start=0

# Not `"$@" || die`: a function called so would go on after its errors.
step() { # step TITLE COMMAND...
    title=$1 start=$SECONDS
    shift
    say
    say "==> $title"
    "$@"
    say "    $title: $((SECONDS - start)) s"
    title=
}

trap 'if [[ $title ]]; then say "error: $title: failed after $((SECONDS - start)) s"; fi' EXIT

# From the sources, where it is not installed; without optimisation, because it
# runs for two seconds and building it is what takes time.
cargo_deny() {
    local deny
    deny=$(command -v cargo-deny || true)
    if [[ -z $deny ]]; then
        deny=.tools/bin/cargo-deny
        if [[ $("$deny" --version 2>/dev/null) != "cargo-deny $deny_version" ]]; then
            CARGO_PROFILE_DEV_DEBUG=false CARGO_TARGET_DIR=$target_dir/tools cargo install --quiet \
                --locked --debug --no-default-features --root .tools "cargo-deny@$deny_version"
            rm -rf "$target_dir/tools"
        fi
    fi
    local manifest check=(check --hide-inclusion-graph)
    for manifest in Cargo.toml sdk/rust/Cargo.toml examples/grade-exporter/Cargo.toml; do
        local deny_one=("$deny" --manifest-path "$manifest" --locked --log-level error)
        "${deny_one[@]}" "${check[@]}" bans licenses sources
        # The advisories need a copy of their database, which not every machine can fetch.
        if compgen -G "${CARGO_HOME:-$HOME/.cargo}/advisory-dbs/*" >/dev/null; then
            "${deny_one[@]}" --offline "${check[@]}" advisories
        fi
    done
}

documentation() {
    RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked --quiet
}

.ci/bootstrap.sh "${1:-test}"
step "Format" cargo fmt --all --check
step "Licences and sources of dependencies (cargo-deny)" cargo_deny
step "Lints (clippy)" cargo clippy --workspace --all-targets --locked -- -D warnings
step "Documentation" documentation
if [[ ${1:-} == lint ]]; then exit 0; fi
step "Build of the tests" cargo test --workspace --locked --no-run
step "Tests" cargo test --workspace --locked --no-fail-fast
step "Fuzzing by the documents (Schemathesis)" .ci/fuzz.sh
step "SDKs" .ci/sdk.sh test
say; say "Everything passed in $((SECONDS / 60)) min $((SECONDS % 60)) s."
