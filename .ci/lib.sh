# shellcheck shell=bash
# shellcheck disable=SC2034 # used where it is sourced
# Shared by the scripts beside it; to be sourced.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

target_dir=${CARGO_TARGET_DIR:-target}

say() { printf '%s\n' "$*" >&2; }

die() {
    say "error: $*"
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# Python's packages of a list, in a folder of their own, put first in PATH.
python_tools() { # python_tools FOLDER LIST
    if ! cmp --quiet "$2" "$1/requirements.txt"; then
        say "Installing the tools of $2"
        python3 -m venv --clear "$1"
        "$1/bin/pip" install --quiet --disable-pip-version-check --requirement "$2"
        cp "$2" "$1/requirements.txt"
    fi
    PATH=$1/bin:$PATH
}

# The folder of a Postgres 15 or newer.
postgres_bin() {
    local bin major
    for bin in "$(pg_config --bindir 2>/dev/null || true)" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin \
        "$(dirname "$(command -v initdb || echo /nowhere/initdb)")"; do
        [[ -x $bin/initdb && -x $bin/postgres ]] || continue
        major=$("$bin/postgres" --version | sed -E 's/^[^0-9]*([0-9]+).*/\1/')
        if ((major >= 15)); then
            echo "$bin"
            return 0
        fi
    done
    return 1
}
