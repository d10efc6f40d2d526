"""Time of one call by the SDK and by bare httpx, in turn on the same server.

usage: python3 calls.py ADDRESS TOKEN COURSE; prints {"bare_us": …, "sdk_us": …}, medians of blocks
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from uuid import UUID

import httpx

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "sdk/python/src"))
from collegium import Client  # noqa: E402

BLOCKS = 21
CALLS = 300

address, token, course = sys.argv[1:]


def block(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    for _ in range(CALLS):
        call()
    return (time.perf_counter() - start) * 1e6 / CALLS


with httpx.Client() as bare, Client(address, token) as client:
    url, headers = f"{address}/api/v1/courses/{course}", {"Authorization": f"Bearer {token}"}
    course_id = UUID(course)

    def by_httpx() -> object:
        return bare.get(url, headers=headers).raise_for_status().json()

    def by_sdk() -> object:
        return client.courses.get(course_id)

    block(by_httpx), block(by_sdk)
    pairs = [(block(by_httpx), block(by_sdk)) for _ in range(BLOCKS)]

print(json.dumps({"bare_us": median(b for b, _ in pairs), "sdk_us": median(s for _, s in pairs)}))
