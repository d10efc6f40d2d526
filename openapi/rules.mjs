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

const resolved = (node, { resolve }) => (node?.$ref ? resolve(node).node : node);

/** Errors say by which codes they may be told. */
const errorsHaveCodes = () => ({
  Operation(operation, context) {
    for (const [status, response] of Object.entries(operation.responses ?? {})) {
      const codes = resolved(response, context)?.["x-problem-codes"];
      if (/^[45]/.test(status) && !(Array.isArray(codes) && codes.length > 0)) {
        context.report({
          message: `${operation.operationId} does not say with which codes it answers ${status}.`,
          location: context.location.child(["responses", status]),
        });
      }
    }
  },
});

/** A list that is read in pages says so, so that SDKs make an iterator of it. */
const listsHavePaging = () => ({
  Operation(operation, context) {
    const isCursor = (parameter) => resolved(parameter, context)?.name === "cursor";
    if ((operation.parameters ?? []).some(isCursor) && operation["x-paging"] !== "cursor") {
      context.report({ message: `${operation.operationId} takes a cursor and has no x-paging.` });
    }
  },
});

const hasExample = (media, context) =>
  [media, resolved(media.schema, context)].some((node) => node?.example !== undefined || node?.examples !== undefined);

/** JSON has an example, in the body or on its schema. */
const jsonHasExample = () => ({
  MediaTypesMap(bodies, context) {
    for (const [type, media] of Object.entries(bodies)) {
      if (/json/.test(type) && !hasExample(media, context)) {
        context.report({ message: `This ${type} has no example.`, location: context.location.child(type) });
      }
    }
  },
});

export default () => ({
  id: "collegium",
  rules: {
    oas3: {
      "field-is-described": fieldIsDescribed,
      "field-has-unit": fieldHasUnit,
      "errors-have-codes": errorsHaveCodes,
      "lists-have-paging": listsHavePaging,
      "json-has-example": jsonHasExample,
    },
  },
});
