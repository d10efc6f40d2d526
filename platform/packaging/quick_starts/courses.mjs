import { Client } from "@collegium/sdk";

const client = new Client({ apiKey: process.env.API_KEY });
for await (const course of client.courses.list()) {
    console.log(course.title);
}
