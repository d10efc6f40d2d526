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

export default () => ({ id: "collegium", rules: { oas3: { "field-is-described": fieldIsDescribed } } });
