// Time of one call by the SDK and by bare fetch, in turn on the same server.
// usage: node calls.mjs ADDRESS TOKEN COURSE; prints {"bare_us": …, "sdk_us": …}, medians of blocks
import { Client } from "../../../sdk/typescript/dist/index.js";

const BLOCKS = 21;
const CALLS = 400;

const [address, token, course] = process.argv.slice(2);
const client = new Client({ baseUrl: address, apiKey: token });
const url = `${address}/api/v1/courses/${course}`;

const bare = async () => {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json();
};
const bySdk = () => client.courses.get(course);

async function block(call) {
    const start = performance.now();
    for (let n = 0; n < CALLS; n++) await call();
    return ((performance.now() - start) * 1000) / CALLS;
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

const times = { bare: [], sdk: [] };
await block(bare);
await block(bySdk);
for (let n = 0; n < BLOCKS; n++) {
    times.bare.push(await block(bare));
    times.sdk.push(await block(bySdk));
}
console.log(JSON.stringify({ bare_us: median(times.bare), sdk_us: median(times.sdk) }));
