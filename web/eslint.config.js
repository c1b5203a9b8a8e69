// SPDX-License-Identifier: Apache-2.0
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "src/api/schema.ts", "public/"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", { max: 120, skipComments: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text is never markup here." },
        { selector: "MemberExpression[property.name='innerHTML']", message: "Text is never markup here." },
      ],
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
