#!/usr/bin/env python3
"""A registrar's nightly sync: people and enrolments from two CSV files into the learning platform.

usage: PORTAL_URL=… API_KEY=… sync.py people.csv enrolments.csv

It compares what should be with what is and does the difference, so it can be stopped anywhere and
started again, and a second run does nothing. The key needs the permissions `users.read`,
`users.invite`, `catalogue.read`, `courses.read_unpublished`, `enrolments.read` and
`enrolments.manage`.
"""

from __future__ import annotations

import csv
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from collegium import ApiError, Client, Event
from collegium.errors import EmailTakenError
from collegium.models import Enrolment, EnrolmentInput, EnrolmentPatch, InvitationInput

T = TypeVar("T")

# Calls at a time: enough to be quick, few enough to leave the university's limit to others.
AT_ONCE = 8


@dataclass(frozen=True)
class Person:
    email: str
    name: str
    role: str


@dataclass(frozen=True)
class Place:
    """Somebody's place in a course."""

    email: str
    course: str
    role: str


class Sync:
    def __init__(self, client: Client) -> None:
        self.client = client
        self.done: dict[str, int] = defaultdict(int)
        self.failed: list[str] = []

    def people(self, wanted: list[Person]) -> dict[str, UUID]:
        """Invites those who are not there, and says who is who."""
        there = {user.email.lower(): user.id for user in self.client.users.list(limit=200)}

        def invite(person: Person) -> None:
            try:
                input = InvitationInput(email=person.email, name=person.name, roles=[person.role])
                there[person.email] = self.client.invitations.create(input).id
                self.done["invited"] += 1
            except EmailTakenError:
                # They came since the list was read: an earlier run's last request, or by themselves.
                found = self.client.users.list(q=person.email)
                there.update((user.email.lower(), user.id) for user in found)

        self.each(invite, [person for person in wanted if person.email not in there])
        return there

    def enrolments(self, wanted: list[Place], people: dict[str, UUID]) -> None:
        """Enrols those who are not in their courses, and mends their roles."""
        courses = {course.slug: course.id for course in self.client.courses.list(status="any", limit=200)}
        by_course: dict[str, list[Place]] = defaultdict(list)
        for place in wanted:
            by_course[place.course].append(place)
        for slug, places in by_course.items():
            if slug not in courses:
                self.failed.append(f"no course is called {slug}")
                continue
            course = courses[slug]
            rows = self.client.enrolments.list(course, limit=200)
            there = {row.enrolment.user_id: row.enrolment for row in rows}

            def settle(place: Place, course: UUID = course, there: dict[UUID, Enrolment] = there) -> None:
                user = people.get(place.email)
                if user is None:
                    self.failed.append(f"{place.email} is not among the people")
                elif user not in there:
                    self.client.enrolments.create(course, EnrolmentInput(user_id=user, role=place.role))
                    self.done["enrolled"] += 1
                elif there[user].role != place.role:
                    now = there[user]
                    self.client.enrolments.update(course, now.id, EnrolmentPatch(role=place.role), if_match=now.version)
                    self.done["changed"] += 1

            self.each(settle, places)

    def each(self, do: Callable[[T], None], items: Iterable[T]) -> None:
        """Does it for all, some at a time; one that is refused does not stop the others."""

        def guarded(item: T) -> None:
            try:
                do(item)
            except ApiError as error:
                self.failed.append(f"{item}: {error}")

        with ThreadPoolExecutor(AT_ONCE) as pool:
            # The list brings out what is not the server's refusal: then it is better to stop.
            list(pool.map(guarded, items))


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{name: (value or "").strip() for name, value in row.items()} for row in csv.DictReader(file)]


def tell(event: Event) -> None:
    if event.kind == "retry":
        print(f"{event.operation}: again in {event.seconds:.1f} s", file=sys.stderr)


def main() -> int:
    people_file, enrolments_file = map(Path, sys.argv[1:])
    people = [Person(row["email"].lower(), row["name"], row["role"] or "learner") for row in read(people_file)]
    places = [Place(row["email"].lower(), row["course"], row["role"] or "learner") for row in read(enrolments_file)]
    # A nightly job has time: a pause that the server asks for is waited for.
    with Client(
        os.environ["PORTAL_URL"], os.environ["API_KEY"], max_retries=8, max_retry_after=300, on_event=tell
    ) as client:
        sync = Sync(client)
        sync.enrolments(places, sync.people(people))
    counts = ", ".join(f"{count} {what}" for what, count in sorted(sync.done.items())) or "nothing to do"
    print(counts)
    for line in sync.failed:
        print(line, file=sys.stderr)
    return 1 if sync.failed else 0


if __name__ == "__main__":
    sys.exit(main())
