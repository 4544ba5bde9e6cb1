// A page for each service, from its definition.

import { markdown } from "../../lib/markdown.mjs";
import { servicePages } from "../../lib/services.mjs";

export default class {
  async data() {
    return {
      services: await servicePages(),
      pagination: { data: "services", size: 1, alias: "service" },
      permalink: ({ service }) => `services/${service.id}.html`,
      eleventyComputed: {
        title: ({ service }) => service.title,
        description: ({ service }) => `How Keyfit checks the credentials of ${service.title}.`,
      },
    };
  }

  render({ service }) {
    return markdown.render(service.text);
  }
}
