import tseslint from "typescript-eslint";

export default tseslint.config(
    { ignores: ["dist/", "build/", "src/generated/", "test/readme/", "node_modules/"] },
    {
        files: ["src/**/*.ts", "test/**/*.ts"],
        extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
        languageOptions: {
            parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname },
        },
        rules: {
            // node:test's `test` and `describe` return promises that the runner waits for.
            "@typescript-eslint/no-floating-promises": [
                "error",
                {
                    allowForKnownSafeCalls: [
                        { from: "package", name: ["test", "describe", "it"], package: "node:test" },
                    ],
                },
            ],
            // Two of its users are generic in what they return only.
            "@typescript-eslint/no-unnecessary-type-parameters": "off",
            "@typescript-eslint/consistent-type-definitions": "off",
        },
    },
);
