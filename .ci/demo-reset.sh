#!/usr/bin/env bash
# Stops the demo and removes its data.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

demo=.demo
if [[ ! -e $demo ]]; then
    say "There is no demo to remove."
    exit 0
fi

# The lock lives as long as the process that holds it, so it is proof that the
# number in it is still that process.
if [[ -e $demo/lock ]] && ! flock --nonblock "$demo/lock" true; then
    pid=$(<"$demo/lock")
    [[ $pid =~ ^[0-9]+$ ]] || die "the demo is running, but $demo/lock does not say as which process: stop it first."
    say "Stopping the demo (process $pid)"
    kill -TERM "$pid" || die "process $pid is not yours to stop: run this as the user who started the demo."
    flock "$demo/lock" true
fi

# A Postgres that a killed demo left behind still works in its folder.
data=$(readlink -f "$demo/postgres/data" || true)
if [[ -n $data && -r $data/postmaster.pid ]]; then
    pid=$(head -n 1 "$data/postmaster.pid")
    if [[ $(readlink "/proc/$pid/cwd" || true) == "$data" ]]; then
        say "Stopping its Postgres (process $pid)"
        kill -INT "$pid"
        while [[ $(readlink "/proc/$pid/cwd" || true) == "$data" ]]; do sleep 0.1; done
    fi
fi

# Started by root in a folder closed to others, the database lies elsewhere.
elsewhere=$(readlink "$demo/postgres" || true)
if [[ $elsewhere == /var/lib/collegium/* ]]; then rm -rf -- "$elsewhere"; fi
rm -rf -- "$demo" || die "some of $demo belongs to another user: run this as the user who started the demo."
say "The demo is gone; \`make demo\` starts a new one."
