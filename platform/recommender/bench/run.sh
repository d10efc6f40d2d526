#!/bin/sh
# Measures the public packages and this library in turn and writes RESULTS.md beside this file.
#
# BASELINES  folder with the baselines' script          (default: ../shared/baselines beside the repository)
# DATA       interactions.csv.gz of OULAD               (default: ../shared/data/oulad beside the repository)
# VENV       where the Python packages go               (default: target/bench-recommender)
# ROUNDS     rounds on OULAD; the best of each counts   (default: 3)
# REPEAT     further trainings in the long runs          (default: 8)
# SYNTH_ROUNDS  rounds on the synthetic set; 0: none     (default: 2)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
venv=${VENV:-$target/bench-recommender}
if ! "$venv/bin/python" -c 'import implicit, irspack, threadpoolctl' 2>/dev/null; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check numpy scipy implicit irspack threadpoolctl
fi
cargo build --quiet --release --manifest-path "$root/Cargo.toml" -p collegium-recommender --examples
data=${DATA:-$root/../shared/data/oulad/interactions.csv.gz}
items=$(dirname "$data")/items.csv.gz
if [ ! -e "$items" ]; then items=; fi
exec "$venv/bin/python" "$here/run.py" \
    --script "${BASELINES:-$root/../shared/baselines}/recommender.py" \
    --data "$data" \
    --items "$items" \
    --bin "$target/release/examples" \
    --repeat "${REPEAT:-8}" \
    --rounds "${ROUNDS:-3}" \
    --synth-rounds "${SYNTH_ROUNDS:-2}" \
    --out "$here/RESULTS.md"
