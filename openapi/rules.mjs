// What Redocly's own assertions cannot say.

const eachField = (check) => () => ({
  SchemaProperties(properties, { report, location }) {
    for (const [name, schema] of Object.entries(properties)) {
      const message = schema.$ref ? undefined : check(name, schema);
      if (message) {
        report({ message: `The field ${name} ${message}`, location: location.child(name) });
      }
    }
  },
});

/** Every field says what it is. */
const fieldIsDescribed = eachField((_, schema) => (schema.description ? undefined : "says nothing about itself."));

// What numbers are measured in, or count.
const UNITS = [
  /\b(milliseconds|seconds|hours|bytes|percent|points|from one|0 to 1|HTTP status|version|number)\b/i,
  /\b(how (many|often)|counts?|changes?|people|courses|lessons|quizzes|codes|requests|steps)\b/i,
];
const NUMBERS = new Set(["integer", "number"]);

/** A number has a format, and says in what unit it is or what it counts; a time is a `date-time`. */
const fieldHasUnit = eachField((name, schema) => {
  if (NUMBERS.has(schema.type)) {
    if (!schema.format) return "is a number without a format.";
    if (!UNITS.some((unit) => unit.test(schema.description ?? ""))) return "is a number without a unit.";
  }
  if (/_(at|until|since)$/.test(name) && schema.format !== "date-time") return "is a time without its format.";
  return undefined;
});

export default () => ({
  id: "collegium",
  rules: { oas3: { "field-is-described": fieldIsDescribed, "field-has-unit": fieldHasUnit } },
});
