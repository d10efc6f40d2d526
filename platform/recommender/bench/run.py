"""Runs the public packages (through the baselines' script) and `collegium recommend` in turn; writes Markdown.

Parameters of the ALS models are fixed: what the script's --tune picks on the validation split of OULAD, and for
ours the values of irspack, which has the same objective. BPR has parameters chosen by hand in both.

Other work on the machine can only make a run slower, so every run is repeated in turn with the others, theirs and
ours, one thread and two, and the shortest time of each counts.
"""

import argparse
import datetime
import json
import os
import subprocess
import sys

ap = argparse.ArgumentParser()
for name in ("script", "data", "bin", "out"):
    ap.add_argument("--" + name, required=True)
ap.add_argument("--items", help="items.csv[.gz] of the data, for the content model and the blend")
ap.add_argument("--repeat", type=int, default=3, help="trainings in one run on the data")
ap.add_argument("--rounds", type=int, default=5, help="runs of each on the data; the synthetic set has two")
args = ap.parse_args()

SYNTH = "50000,10000,5000000,7"
FACTORS, ITERATIONS, STEPS = 64, 15, 2
IMPLICIT = ["--alpha", "2", "--reg", "20"]
IRSPACK = ["--alpha", "1", "--lam", "0.003"]
OURS = ["--alpha", "1", "--regularization", "0.003"]


def say(text):
    print(text, file=sys.stderr, flush=True)


def answer(command):
    say(" ".join(os.path.basename(c) if "/" in c else c for c in command))
    env = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    out = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env, check=True).stdout
    return json.loads(out.decode().splitlines()[-1][out.decode().splitlines()[-1].index('{"'):])


def theirs(source, algo, threads, repeat, *extra):
    return answer([sys.executable, args.script, *source, "--algo", algo, "--threads", str(threads),
                   "--repeat", str(repeat), *extra])


def ours(source, model, threads, repeat, *extra):
    source = ["--interactions", source[0]] if len(source) == 1 else source
    return answer([os.path.join(args.bin, "recommend"), "evaluate", *source, "--model", model, "--threads",
                   str(threads), "--repeat", str(repeat), "--json", *extra])


def best(runs):
    """The shortest times of several runs; everything else is the same in all of them."""
    out = dict(runs[0])
    for key in ("train_s", "top10_all_s"):
        out[key] = min(run[key] for run in runs)
    out["single_us"] = min((run["single_us"] for run in runs), key=lambda s: s["median"])
    return out


BLAS = """
import time, numpy
a = numpy.ones((1536, 1536), numpy.float32)
def once():
    start = time.perf_counter()
    a @ a
    return 2 * 1536 ** 3 / (time.perf_counter() - start) / 1e9
print(max(once() for _ in range(10)))
"""


def limits(threads):
    env = {**os.environ, "RAYON_NUM_THREADS": str(threads), "OPENBLAS_NUM_THREADS": str(threads)}
    out = subprocess.run([os.path.join(args.bin, "limits")], stdout=subprocess.PIPE, env=env, check=True).stdout
    blas = subprocess.run([sys.executable, "-c", BLAS], stdout=subprocess.PIPE, env=env, check=True).stdout
    return {**json.loads(out), "blas_gflops": float(blas)}


def faster(old, new):
    """The better of two measurements of the machine, number by number."""
    return {key: max(old[key], new[key]) if isinstance(new[key], float) else new[key] for key in new}


def exact_flops(run):
    k, rows = FACTORS, run["users"] + run["items"]
    return ITERATIONS * (2 * run["train_rows"] * k * (k + 1) + rows * (k ** 3 / 3 + 3 * k * k))


def gradient_flops(run):
    k, work = FACTORS, 2 * run["train_rows"] * (4 * FACTORS * (STEPS + 1) + 3 * FACTORS)
    for solved, fixed in ((run["users"], run["items"]), (run["items"], run["users"])):
        products = solved * (STEPS + 1)
        if solved + fixed + 10 * k < products:
            products = solved + fixed
        work += 2 * k * k * products + k * k * fixed + 16 * k * solved
    return ITERATIONS * work


def gradient_bytes(run):
    return ITERATIONS * 2 * run["train_rows"] * (STEPS + 1) * (FACTORS * 4 + 8)


def number(value, digits=3):
    return "–" if value is None else f"{value:.{digits}f}" if isinstance(value, float) else str(value)


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows] + [""]


COLUMNS = ["what", "threads", "ndcg@10", "recall@20", "train s", "top 10 of all s", "one user µs (median / p99)"]


def row(name, threads, run):
    single = run["single_us"]
    return [name, str(threads), number(run.get("ndcg@10"), 4), number(run.get("recall@20"), 4), number(run["train_s"]),
            number(run["top10_all_s"]), f"{single['median']:.1f} / {single['p99']:.1f}"]


def compare(source, rounds, repeat, flags):
    """(name, threads) → the best run."""
    runs = {}
    for _ in range(rounds):
        for threads in (1, 2):
            for name, run in (
                ("implicit ALS", lambda: theirs(source, "als", threads, repeat, *IMPLICIT, *flags)),
                ("irspack iALS", lambda: theirs(source, "irspack", threads, repeat, *IRSPACK, *flags)),
                ("ours iALS", lambda: ours(source, "ials", threads, repeat, *OURS, *flags)),
                ("ours iALS, Cholesky", lambda: ours(source, "ials", threads, repeat, *OURS, "--solver", "cholesky", *flags)),
                ("ours iALS, blocks", lambda: ours(source, "ials", threads, repeat, *OURS, "--solver", "blocks", *flags)),
            ):
                runs.setdefault((name, threads), []).append(run())
    return {key: best(value) for key, value in runs.items()}


def ratios(runs):
    mine = {t: runs["ours iALS", t] for t in (1, 2)}
    rows = []
    for t in (1, 2):
        for name in ("implicit ALS", "irspack iALS"):
            other = runs[name, t]
            rows.append([f"{name} / ours", str(t), f"{other['train_s'] / mine[t]['train_s']:.1f}",
                         f"{other['top10_all_s'] / mine[t]['top10_all_s']:.1f}",
                         f"{other['single_us']['median'] / mine[t]['single_us']['median']:.1f}"])
    for name in ("ours iALS", "ours iALS, Cholesky", "ours iALS, blocks"):
        one, two = runs[name, 1], runs[name, 2]
        rows.append([f"{name}, 1 thread / 2 threads", "", f"{one['train_s'] / two['train_s']:.2f}",
                     f"{one['top10_all_s'] / two['top10_all_s']:.2f}", ""])
    return table(["ratio", "threads", "train", "top 10 of all", "one user"], rows)


def shares(runs, can):
    rows = []
    for t in (1, 2):
        for name, flops in (("ours iALS, Cholesky", exact_flops), ("ours iALS", gradient_flops)):
            run = runs[name, t]
            rate = flops(run) / run["train_s"] / 1e9
            cells = [f"{100 * rate / can[t][limit]:.0f} %" for limit in ("blas_gflops", "product_gflops", "register_gflops")]
            read = gradient_bytes(run) / run["train_s"] / 1e9
            cells += [number(read, 1), f"{100 * read / can[t]['read_gbytes']:.0f} %"] if flops is gradient_flops else ["–", "–"]
            rows.append([name, str(t), number(rate, 1), *cells])
    return table(["training", "threads", "GFLOP/s", "of OpenBLAS", "of our sgemm", "of the registers' limit",
                  "GB/s read", "of reading memory"], rows)


def other_models(source, items):
    runs = [
        ("EASE, script", 1, lambda: theirs(source, "ease", 1, 2)),
        ("EASE, ours", 1, lambda: ours(source, "ease", 1, 2)),
        ("item-kNN, implicit", 1, lambda: theirs(source, "itemknn", 1, 2)),
        ("item-kNN, ours", 1, lambda: ours(source, "itemknn", 1, 2)),
        ("BPR, implicit, by hand", 2, lambda: theirs(source, "bpr", 2, 1, "--lr", "0.1", "--reg", "0.002", "--iters", "100")),
        ("BPR, ours, by hand", 2, lambda: ours(source, "bpr", 2, 1)),
        ("popularity, script", 1, lambda: theirs(source, "pop", 1, 2)),
        ("popularity, ours", 1, lambda: ours(source, "popularity", 1, 2)),
        ("iALS, ours, tuned, every interaction counts 1", 2, lambda: ours(source, "ials", 2, 2, "--tune", "--plain")),
        ("iALS, ours, tuned with strength and age", 2, lambda: ours(source, "ials", 2, 2, "--tune")),
        ("Markov chain, ours, tuned", 2, lambda: ours(source, "markov", 2, 2, "--tune")),
        ("blend, ours, tuned", 2, lambda: ours(source, "blend", 2, 2, "--tune")),
    ]
    if items:
        runs.append(("blend with the items file, ours, tuned", 2, lambda: ours(source, "blend", 2, 2, "--tune", "--items", items)))
    return table([*COLUMNS, "validation ndcg@10"],
                 [[*row(name, threads, run), number(run.get("valid_ndcg@10"), 4)]
                  for name, threads, run in ((name, threads, run()) for name, threads, run in runs)])


def main():
    oulad, synth = [args.data], ["--synth", SYNTH]
    load = [os.getloadavg()[0]]
    say("what the machine can do")
    can = {t: limits(t) for t in (1, 2)}
    runs = compare(oulad, args.rounds, args.repeat, [])
    load.append(os.getloadavg()[0])
    others = other_models(oulad, args.items)
    synthetic = compare(synth, 2, 1, ["--no-eval"])
    can = {t: faster(can[t], limits(t)) for t in (1, 2)}
    load.append(os.getloadavg()[0])

    out = ["# Beside the public packages", "",
           f"Written by `make bench-recommender` on {datetime.date.today()}. Factors {FACTORS}, iterations {ITERATIONS}, every "
           "interaction counts 1 unless a line says otherwise. Times as defined in the baselines' script: the shortest of "
           f"{args.rounds} interleaved runs of {args.repeat} trainings each on OULAD, of two runs of one training on the "
           "synthetic set; other models were run once.", "",
           f"Load of the machine's {os.cpu_count()} cores before, between and after: {', '.join(f'{x:.1f}' for x in load)} "
           "(the bench itself makes up to 2). Above that the second thread waited for other work, and ratios say more than "
           "times.", "",
           "## What the machine can do", ""]
    limit = lambda name, key: [name, number(can[1][key], 1), number(can[2][key], 1)]
    out += table(["", "1 thread", "2 threads"], [
        limit("fused multiply-adds in registers, GFLOP/s", "register_gflops"),
        limit("OpenBLAS sgemm 1536³, GFLOP/s", "blas_gflops"),
        limit("our sgemm 1536³, GFLOP/s", "product_gflops"),
        limit("reading memory, GB/s", "read_gbytes"),
        ["instruction set", can[1]["instruction_set"], ""]])
    out += ["## OULAD, matrix factorisation", ""]
    out += table(COLUMNS, [row(name, t, run) for (name, t), run in runs.items()])
    out += ratios(runs) + shares(runs, can)
    out += ["## OULAD, other models", "",
            "Tuned: parameters, and the blend's weights, are chosen on validation rows, which the rule that holds out the "
            "test rows takes from the training rows. The test rows are looked at once, by the final model.", ""]
    out += others
    out += [f"## Synthetic, {SYNTH}", ""]
    out += table(COLUMNS, [row(name, t, run) for (name, t), run in synthetic.items()])
    out += ratios(synthetic) + shares(synthetic, can)
    with open(args.out, "w", encoding="utf-8") as f:
        f.write("\n".join(out).rstrip() + "\n")
    say(f"written to {args.out}")


main()
