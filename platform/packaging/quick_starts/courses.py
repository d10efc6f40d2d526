import os

from collegium import Client

with Client(api_key=os.environ["API_KEY"]) as client:
    for course in client.courses.list():
        print(course.title)
