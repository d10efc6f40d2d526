#!/usr/bin/env bash
# Installs what a command of the Makefile needs and this machine lacks.
# usage: .ci/bootstrap.sh demo|lint|test|bench|recommender|sdk
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

packages=()
interactive=
if [[ -t 0 ]]; then interactive=yes; fi

need() { # need PACKAGE COMMAND...: one of the commands is enough
    local package=$1 command
    shift
    for command in "$@"; do
        if has "$command"; then return; fi
    done
    packages+=("$package")
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    elif [[ $interactive ]]; then
        sudo "$@"
    else
        sudo --non-interactive "$@"
    fi
}

# Debian's package starts a server on port 5432; nobody here needs it, and on
# this machine the port may be somebody's.
without_main_cluster() {
    local dropin=/etc/postgresql-common/createcluster.d/collegium.conf
    as_root mkdir -p "${dropin%/*}"
    echo 'create_main_cluster = false' | as_root tee "$dropin" >/dev/null
    local result=0
    "$@" || result=$?
    as_root rm -f "$dropin"
    return "$result"
}

apt_install() {
    local list="${packages[*]}"
    if ! has apt-get; then
        die "this machine lacks: $list (Debian's names). Install them, then run this again."
    fi
    if ((EUID != 0)) && ! has sudo; then
        die "this machine lacks: $list. As root, run: apt-get install $list"
    fi
    say "Installing with apt-get: $list"
    local apt=(as_root env DEBIAN_FRONTEND=noninteractive apt-get --quiet)
    quietly "${apt[@]}" update || say "The package lists could not be renewed; trying those that are here."
    local install=(quietly "${apt[@]}" install --yes --no-install-recommends "${packages[@]}")
    if [[ " $list " == *' postgresql '* ]]; then install=(without_main_cluster "${install[@]}"); fi
    "${install[@]}" || die "apt-get could not install: $list"
}

quietly() { # shows what a command said only when it fails
    local said
    if said=$("$@" 2>&1 </dev/null); then return; fi
    say "$said"
    return 1
}

rust_component() { # rust_component NAME COMMAND
    if has "$2"; then return; fi
    has rustup || die "$2 is missing: install Rust's component '$1'."
    say "Adding Rust's component $1"
    rustup --quiet component add "$1"
}

has cargo || die "Rust is missing: install it with rustup (version $(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml) or newer)."

# Python with what it needs to make a place for a package of its own.
need_python() {
    if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then packages+=(python3 python3-venv); fi
}

need_postgres() {
    if ! postgres_bin >/dev/null; then packages+=(postgresql); fi
}

need build-essential cc
case ${1:-} in
demo) need_postgres ;;
lint)
    rust_component rustfmt cargo-fmt
    rust_component clippy cargo-clippy
    ;;
test)
    rust_component rustfmt cargo-fmt
    rust_component clippy cargo-clippy
    need_postgres
    need redis-server redis-server
    # Outside the PATH of who is not root; the tests call it by this name.
    need dnsmasq-base /usr/sbin/dnsmasq
    need chromium chromium chromium-browser google-chrome
    need chromium-driver chromedriver
    need python3-aiosmtpd aiosmtpd
    need_python
    ;;
sdk)
    rust_component rustfmt cargo-fmt
    rust_component clippy cargo-clippy
    need_postgres
    need_python
    need chromium chromium
    ;;
recommender) need_python ;;
bench)
    need_postgres
    need redis-server redis-server
    need wrk wrk
    ;;
*) die "usage: .ci/bootstrap.sh demo|lint|test|bench|recommender|sdk" ;;
esac

if ((${#packages[@]} > 0)); then apt_install; fi
if [[ $1 != lint && $1 != recommender ]] && ! postgres_bin >/dev/null; then
    die "this system's packages have no Postgres 15 or newer: install one, then run this again."
fi
