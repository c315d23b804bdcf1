// A file of its own, so that the page runs under a content security policy without inline scripts.
window.ui = SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
  filter: true,
  // The key that somebody types in stays in the page's memory.
  persistAuthorization: false,
  // A validator's badge would be fetched from another host.
  validatorUrl: null,
});
