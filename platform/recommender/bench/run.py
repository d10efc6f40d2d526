"""Runs the public packages (through the baselines' script) and `collegium recommend` in turn; writes Markdown.

Parameters of the ALS models are fixed: what the script's --tune picks on the validation split of OULAD, and for
ours the values of irspack, which has the same objective. BPR has parameters chosen by hand in both.

Other work on the machine can only make a run slower, so every run is repeated in turn with the others, theirs and
ours, one thread and two, and the shortest time of each counts. What a training takes of the processor is also told
from the difference between runs that train once and runs that train several times: it stays about the same under load.
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
ap.add_argument("--repeat", type=int, default=8, help="trainings in a long run on the data, beyond the one in a short run")
ap.add_argument("--rounds", type=int, default=3, help="short and long runs of each on the data")
ap.add_argument("--synth-rounds", type=int, default=2, help="runs of each on the synthetic set")
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
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env, text=True)
    line = process.stdout.read().splitlines()[-1]
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed")
    return {**json.loads(line[line.index('{"'):]), "cpu_s": used.ru_utime + used.ru_stime}


def theirs(source, algo, threads, repeat, *extra):
    return answer([sys.executable, args.script, *source, "--algo", algo, "--threads", str(threads),
                   "--repeat", str(repeat), *extra])


def ours(source, model, threads, repeat, *extra):
    source = ["--interactions", source[0]] if len(source) == 1 else source
    return answer([os.path.join(args.bin, "recommend"), "evaluate", *source, "--model", model, "--threads",
                   str(threads), "--repeat", str(repeat), "--json", *extra])


def best(short, long, more):
    """The shortest times of runs; everything else is the same in all of them. `long` ones train `more` times more."""
    runs = short + long
    out = dict(runs[0])
    for key in ("train_s", "top10_all_s"):
        out[key] = min(run[key] for run in runs)
    out["single_us"] = min((run["single_us"] for run in runs), key=lambda s: s["median"])
    if long:
        out["cpu_s"] = (min(run["cpu_s"] for run in long) - min(run["cpu_s"] for run in short)) / more
    else:
        del out["cpu_s"]
    return out


BLAS = """
import time, numpy
a = numpy.ones((1536, 1536), numpy.float32)
def once():
    wall, busy = time.perf_counter(), time.process_time()
    a @ a
    wall, busy = time.perf_counter() - wall, time.process_time() - busy
    return 2 * 1536 ** 3 / min(wall, busy / THREADS) / 1e9
print(max(once() for _ in range(20)))
"""


def limits(threads):
    env = {**os.environ, "RAYON_NUM_THREADS": str(threads), "OPENBLAS_NUM_THREADS": str(threads)}
    out = subprocess.run([os.path.join(args.bin, "limits")], stdout=subprocess.PIPE, env=env, check=True).stdout
    blas = subprocess.run([sys.executable, "-c", BLAS.replace("THREADS", str(threads))], stdout=subprocess.PIPE, env=env, check=True).stdout
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


COLUMNS = ["what", "threads", "ndcg@10", "recall@20", "train s", "train CPU s", "top 10 of all s", "one user µs (median / p99)"]


def row(name, threads, run):
    single = run["single_us"]
    return [name, str(threads), number(run.get("ndcg@10"), 4), number(run.get("recall@20"), 4), number(run["train_s"]),
            number(run.get("cpu_s")), number(run["top10_all_s"]), f"{single['median']:.1f} / {single['p99']:.1f}"]


def compare(source, rounds, more, flags):
    """(name, threads) → the best run."""
    algorithms = {
        "implicit ALS": lambda t, n: theirs(source, "als", t, n, *IMPLICIT, *flags),
        "irspack iALS": lambda t, n: theirs(source, "irspack", t, n, *IRSPACK, *flags),
        "ours iALS": lambda t, n: ours(source, "ials", t, n, *OURS, *flags),
        "ours iALS, Cholesky": lambda t, n: ours(source, "ials", t, n, *OURS, "--solver", "cholesky", *flags),
        "ours iALS, blocks": lambda t, n: ours(source, "ials", t, n, *OURS, "--solver", "blocks", *flags),
    }
    short, long = {}, {}
    for _ in range(rounds):
        for threads in (1, 2):
            for name, run in algorithms.items():
                short.setdefault((name, threads), []).append(run(threads, 1))
                if more:
                    long.setdefault((name, threads), []).append(run(threads, 1 + more))
    return {key: best(runs, long.get(key, []), more) for key, runs in short.items()}


def relation(one, other, key, digits=1):
    return f"{one[key] / other[key]:.{digits}f}" if key in one else "–"


def ratios(runs):
    mine = {t: runs["ours iALS", t] for t in (1, 2)}
    rows = []
    for t in (1, 2):
        for name in ("implicit ALS", "irspack iALS"):
            other = runs[name, t]
            rows.append([f"{name} / ours", str(t), relation(other, mine[t], "train_s"), relation(other, mine[t], "cpu_s"),
                         relation(other, mine[t], "top10_all_s"),
                         f"{other['single_us']['median'] / mine[t]['single_us']['median']:.1f}"])
    for name in ("ours iALS", "ours iALS, Cholesky", "ours iALS, blocks"):
        one, two = runs[name, 1], runs[name, 2]
        rows.append([f"{name}, 1 thread / 2 threads", "", relation(one, two, "train_s", 2), relation(one, two, "cpu_s", 2),
                     relation(one, two, "top10_all_s", 2), ""])
    return table(["ratio", "threads", "train", "train CPU", "top 10 of all", "one user"], rows)


def shares(runs, can):
    rows = []
    for t in (1, 2):
        for name, flops in (("ours iALS, Cholesky", exact_flops), ("ours iALS", gradient_flops)):
            run = runs[name, t]
            seconds = min(run["train_s"], run.get("cpu_s", run["train_s"])) if t == 1 else run["train_s"]
            rate = flops(run) / seconds / 1e9
            cells = [f"{100 * rate / can[t][limit]:.0f} %" for limit in ("blas_gflops", "product_gflops", "register_gflops")]
            read = gradient_bytes(run) / seconds / 1e9
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
    rows = []
    for name, threads, run in runs:
        answer = run()
        del answer["cpu_s"]
        rows.append([*row(name, threads, answer), number(answer.get("valid_ndcg@10"), 4)])
    return table([*COLUMNS, "validation ndcg@10"], rows)


def write(sections):
    with open(args.out, "w", encoding="utf-8") as f:
        f.write("\n".join(line for lines in sections for line in lines).rstrip() + "\n")


def head(load):
    loads = ", ".join(f"{x:.1f}" for x in load)
    return ["# Beside the public packages", "",
            f"Written by `make bench-recommender` on {datetime.date.today()}. Factors {FACTORS}, iterations {ITERATIONS}, every "
            "interaction counts 1 unless a line says otherwise. Times as defined in the baselines' script. On OULAD the shortest "
            f"of {args.rounds} interleaved rounds of {args.repeat + 2} trainings each; on the synthetic set of "
            f"{args.synth_rounds}, of one training each; other models were run once.", "",
            f"Load of the machine's {os.cpu_count()} cores as the bench went on: {loads}; the bench itself makes up to 2. Where "
            "it was higher, runs waited for other work, the second thread most: then the CPU time of a training, user and "
            "system over all threads, is the figure to compare; for one thread, GFLOP/s are by the shorter of the two.", ""]


def machine(can):
    limit = lambda name, key: [name, number(can[1][key], 1), number(can[2][key], 1)]
    return ["## What the machine can do", ""] + table(["", "1 thread", "2 threads"], [
        limit("fused multiply-adds in registers, GFLOP/s", "register_gflops"),
        limit("OpenBLAS sgemm 1536³, GFLOP/s", "blas_gflops"),
        limit("our sgemm 512³, GFLOP/s", "product_gflops"),
        limit("reading memory, GB/s", "read_gbytes"),
        ["instruction set", can[1]["instruction_set"], ""]])


def factorisation(title, runs, can):
    return [f"## {title}", ""] + table(COLUMNS, [row(name, t, run) for (name, t), run in runs.items()]) \
        + ratios(runs) + shares(runs, can)


def main():
    oulad, synth = [args.data], ["--synth", SYNTH]
    load = [os.getloadavg()[0]]

    say("what the machine can do")
    can = {t: limits(t) for t in (1, 2)}
    runs = compare(oulad, args.rounds, args.repeat, [])
    can = {t: faster(can[t], limits(t)) for t in (1, 2)}
    load.append(os.getloadavg()[0])
    first = [machine(can), factorisation("OULAD, matrix factorisation", runs, can)]
    write([head(load), *first])

    others = ["## OULAD, other models", "",
              "Tuned: parameters, and the blend's weights, are chosen on validation rows, which the rule that holds out the "
              "test rows takes from the training rows. The test rows are looked at once, by the final model.", "",
              *other_models(oulad, args.items)]
    load.append(os.getloadavg()[0])
    write([head(load), *first, others])

    if args.synth_rounds:
        runs = compare(synth, args.synth_rounds, 0, ["--no-eval"])
        load.append(os.getloadavg()[0])
        write([head(load), *first, others, factorisation(f"Synthetic, {SYNTH}", runs, can)])
    say(f"written to {args.out}")


main()
