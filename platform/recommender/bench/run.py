"""Runs the public packages (through the baselines' script) and `collegium recommend` in turn; writes Markdown.

Parameters of the ALS models are fixed: what the script's --tune picks on the validation split of OULAD, and for
ours the values of irspack, which has the same objective. Implicit's BPR has parameters chosen by hand.
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
ap.add_argument("--repeat", type=int, default=5)
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


def limits(threads):
    env = {**os.environ, "RAYON_NUM_THREADS": str(threads)}
    return json.loads(subprocess.run([os.path.join(args.bin, "limits")], stdout=subprocess.PIPE, env=env, check=True).stdout)


def exact_flops(nnz, rows):
    k = FACTORS
    return ITERATIONS * (2 * nnz * k * (k + 1) + rows * (k ** 3 / 3 + 2 * k * k))


def gradient_flops(nnz, rows):
    k = FACTORS
    return ITERATIONS * (2 * nnz * (4 * k * (STEPS + 1) + 3 * k) + rows * k * (10 * STEPS + 6 + 2 * k))


def gradient_bytes(nnz):
    return ITERATIONS * 2 * nnz * (STEPS + 1) * (FACTORS * 4 + 8)


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


def compare(source, rounds, repeat, flags_theirs, flags_ours):
    """(name, threads) → run, each package and ours one after the other, `rounds` times."""
    runs = {}
    for threads in (1, 2):
        for _ in range(rounds):
            for name, run in (
                ("implicit ALS", lambda: theirs(source, "als", threads, repeat, *IMPLICIT, *flags_theirs)),
                ("irspack iALS", lambda: theirs(source, "irspack", threads, repeat, *IRSPACK, *flags_theirs)),
                ("ours iALS", lambda: ours(source, "ials", threads, repeat, *OURS, *flags_ours)),
                ("ours iALS, Cholesky", lambda: ours(source, "ials", threads, repeat, *OURS, "--solver", "cholesky", *flags_ours)),
                ("ours iALS, blocks", lambda: ours(source, "ials", threads, repeat, *OURS, "--solver", "blocks", *flags_ours)),
            ):
                runs.setdefault((name, threads), []).append(run())
    return {key: best(list(value)) for key, value in runs.items()}


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
            nnz, count = run["train_rows"], run["users"] + run["items"]
            rate = flops(nnz, count) / run["train_s"] / 1e9
            read = number(gradient_bytes(nnz) / run["train_s"] / 1e9, 1) if flops is gradient_flops else "–"
            rows.append([name, str(t), number(rate, 1), f"{100 * rate / can[t]['product_gflops']:.0f} %",
                         f"{100 * rate / (can[1]['register_gflops'] * t):.0f} %", read])
    return table(["training", "threads", "GFLOP/s", "of our sgemm", "of the registers' limit", "GB/s read from caches and memory"], rows)


def main():
    oulad, synth = [args.data], ["--synth", SYNTH]
    say("what the machine can do")
    can = {t: limits(t) for t in (1, 2)}
    out = [f"# Beside the public packages", "",
           f"Written by `make bench-recommender` on {datetime.date.today()}. The best of several runs, theirs and ours in turn. "
           f"Factors {FACTORS}, iterations {ITERATIONS}, every interaction counts 1. Times as defined in the baselines' script.", ""]
    out += ["## What the machine can do", ""]
    out += table(["", "1 thread", "2 threads"], [
        ["fused multiply-adds in registers, GFLOP/s", number(can[1]["register_gflops"], 1), "–"],
        ["our sgemm 1536³, GFLOP/s", number(can[1]["product_gflops"], 1), number(can[2]["product_gflops"], 1)],
        ["reading memory on one core, GB/s", number(can[1]["read_gbytes"], 1), "–"],
        ["instruction set", can[1]["instruction_set"], ""]])

    runs = compare(oulad, 2, args.repeat, [], [])
    out += ["## OULAD, matrix factorisation", ""]
    out += table(COLUMNS, [row(name, t, run) for (name, t), run in runs.items()])
    out += ratios(runs) + shares(runs, can)

    out += ["## OULAD, other models", ""]
    rows = []
    for name, threads, run in (
        ("EASE, script", 1, lambda: theirs(oulad, "ease", 1, 2)),
        ("EASE, ours", 1, lambda: ours(oulad, "ease", 1, 2)),
        ("item-kNN, implicit", 1, lambda: theirs(oulad, "itemknn", 1, 2)),
        ("item-kNN, ours", 1, lambda: ours(oulad, "itemknn", 1, 2)),
        ("BPR, implicit, by hand", 2, lambda: theirs(oulad, "bpr", 2, 1, "--lr", "0.1", "--reg", "0.002", "--iters", "100")),
        ("BPR, ours, tuned", 2, lambda: ours(oulad, "bpr", 2, 1, "--tune")),
        ("popularity, script", 1, lambda: theirs(oulad, "pop", 1, 2)),
        ("popularity, ours", 1, lambda: ours(oulad, "popularity", 1, 2)),
        ("iALS, ours, tuned with strength and age", 2, lambda: ours(oulad, "ials", 2, 2, "--tune")),
        ("Markov chain, ours, tuned", 2, lambda: ours(oulad, "markov", 2, 2, "--tune")),
        ("blend, ours, tuned", 2, lambda: ours(oulad, "blend", 2, 2, "--tune")),
    ):
        rows.append(row(name, threads, run()))
    out += table(COLUMNS, rows)

    out += [f"## Synthetic, {SYNTH}", ""]
    runs = compare(synth, 1, 1, ["--no-eval"], ["--no-eval"])
    out += table(COLUMNS, [row(name, t, run) for (name, t), run in runs.items()])
    out += ratios(runs) + shares(runs, can)
    with open(args.out, "w", encoding="utf-8") as f:
        f.write("\n".join(out).rstrip() + "\n")
    say(f"written to {args.out}")


main()
