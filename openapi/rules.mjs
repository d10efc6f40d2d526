// What Redocly's own assertions cannot say.

/** Every field says what it is. */
const fieldIsDescribed = () => ({
  SchemaProperties(properties, { report, location }) {
    for (const [name, schema] of Object.entries(properties)) {
      if (!schema.$ref && !schema.description) {
        report({ message: `The field ${name} says nothing about itself.`, location: location.child(name) });
      }
    }
  },
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
      "errors-have-codes": errorsHaveCodes,
      "lists-have-paging": listsHavePaging,
      "json-has-example": jsonHasExample,
    },
  },
});
