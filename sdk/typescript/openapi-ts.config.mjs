// What Hey API makes of the released document: the types, and nothing that runs.
// The calls come from sdk/generate, the rest is written by hand in src/.
import { defineConfig } from "@hey-api/openapi-ts";

export default defineConfig({
    input: process.env.SDK_SPEC ?? "../../openapi/released/tenant.json",
    output: process.env.SDK_OUTPUT ?? "src/generated/types",
    plugins: ["@hey-api/typescript"],
});
