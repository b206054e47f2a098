package com.quotedesk.web.docs;

import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * The OpenAPI document and a page to read it on. The page comes with the program, so it works where
 * there is no internet.
 */
@Controller("/api/docs")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiDocsController {

    private static final String VIEWER = "/META-INF/resources/webjars/swagger-ui/5.31.0/";

    /**
     * @param resource where it is on the class path
     */
    private record File(String resource, String type) {}

    private static final Map<String, File> FILES =
            Map.of(
                    "openapi.yaml", new File("/openapi/quotedesk.yaml", "application/yaml"),
                    "docs.js", new File("/openapi/docs.js", "text/javascript"),
                    "viewer.js", new File(VIEWER + "swagger-ui-bundle.js", "text/javascript"),
                    "viewer.css", new File(VIEWER + "swagger-ui.css", "text/css"),
                    "icon.png", new File(VIEWER + "favicon-32x32.png", "image/png"));

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> page() {
        return HttpResponse.ok(read("/openapi/docs.html"))
                .header("Content-Security-Policy", POLICY)
                .contentType("text/html; charset=utf-8");
    }

    @Get(value = "/{name}", produces = MediaType.ALL)
    HttpResponse<byte[]> file(String name) {
        var file = FILES.get(name);
        if (file == null) {
            throw ProblemException.of(ProblemKind.NOT_FOUND);
        }
        return HttpResponse.ok(read(file.resource()))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .contentType(
                        file.type().startsWith("image/")
                                ? file.type()
                                : file.type() + "; charset=utf-8");
    }

    private static byte[] read(String resource) {
        try (var stream =
                Objects.requireNonNull(
                        ApiDocsController.class.getResourceAsStream(resource), resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
