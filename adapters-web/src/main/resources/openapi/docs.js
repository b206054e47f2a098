"use strict";
window.SwaggerUIBundle({
    url: "/api/docs/openapi.yaml",
    dom_id: "#api",
    deepLinking: true,
    docExpansion: "none",
    filter: true,
    persistAuthorization: false,
    validatorUrl: null,
});
