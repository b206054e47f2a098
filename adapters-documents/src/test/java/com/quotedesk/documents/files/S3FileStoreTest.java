package com.quotedesk.documents.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.application.files.FileGrant;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.files.FileType;
import com.quotedesk.application.health.Probe;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.files.FileStoreContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** Against a real server that speaks S3, over the wire. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class S3FileStoreTest implements FileStoreContract {

    private static final String BUCKET = "quotedesk";

    private static S3Server server;
    private static S3Connection connection;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = S3Server.start(folder);
        connection = S3Connection.open(server.config(BUCKET));
        connection.client().createBucket(request -> request.bucket(BUCKET));
    }

    @AfterAll
    static void stop() {
        connection.close();
        server.close();
    }

    @Override
    public FileStore files() {
        return new S3FileStore(connection, Clock.systemUTC());
    }

    @Override
    public FileStore unreachable() {
        return new S3FileStore(nobodyThere(), Clock.systemUTC());
    }

    private static S3Connection nobodyThere() {
        try {
            return S3Connection.open(S3Server.config(S3Server.freePort(), BUCKET, "test-secret"));
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    @Override
    public void spoil(FileKey key) {
        connection
                .client()
                .putObject(
                        request -> request.bucket(BUCKET).key("files/" + key),
                        RequestBody.fromString("other words"));
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Test
    void a_link_fetches_the_file_under_its_name_and_nothing_else_does() throws Exception {
        var key = files().put(Bytes.owning("%PDF-1.4 linked".getBytes(UTF_8)));
        var link =
                files().link(
                                new FileGrant(
                                        key,
                                        FileType.PDF,
                                        "КП 31.pdf",
                                        Instant.now().plusSeconds(60)));

        var answer = fetch(link);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("%PDF-1.4 linked");
        assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%D0%9A%D0%9F%2031.pdf");
        assertThat(fetch(URI.create(link.toString().split("\\?", -1)[0])).statusCode())
                .isEqualTo(403);
        assertThat(
                        fetch(
                                        URI.create(
                                                link.toString()
                                                        .replace(
                                                                "X-Amz-Signature=",
                                                                "X-Amz-Signature=0")))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_link_that_ended_is_not_made() {
        var ended =
                new FileGrant(
                        FileKey.of(Bytes.empty()),
                        FileType.PDF,
                        "a.pdf",
                        Instant.now().minusSeconds(1));

        assertThatIllegalArgumentException().isThrownBy(() -> files().link(ended));
    }

    @Test
    void a_link_is_good_for_a_week_at_most() {
        var distant =
                new FileGrant(
                        FileKey.of(Bytes.empty()),
                        FileType.PDF,
                        "a.pdf",
                        Instant.now().plusSeconds(86_400L * 30));

        assertThat(files().link(distant).toString()).contains("X-Amz-Expires=604800");
    }

    @Test
    void a_store_that_refuses_us_is_not_asked_again() throws Exception {
        int port = server.config(BUCKET).endpoint().getPort();
        try (var wrongKey = S3Connection.open(S3Server.config(port, BUCKET, "wrong"));
                var noBucket = S3Connection.open(S3Server.config(port, "missing", "test-secret"))) {
            for (var refused : new S3Connection[] {wrongKey, noBucket}) {
                assertThatExceptionOfType(PortFailure.Rejected.class)
                        .isThrownBy(
                                () ->
                                        new S3FileStore(refused, Clock.systemUTC())
                                                .put(Bytes.owning(new byte[] {1, 2, 3})));
                assertThat(new S3Probe(refused).check()).isEqualTo(Probe.Status.DOWN);
            }
        }
    }

    @Test
    void the_health_of_the_bucket_is_seen() {
        try (var away = nobodyThere()) {
            assertThat(new S3Probe(connection).check()).isEqualTo(Probe.Status.UP);
            assertThat(new S3Probe(away).check()).isEqualTo(Probe.Status.DOWN);
        }
        assertThat(new S3Probe(connection).part()).isEqualTo("files");
        assertThat(new S3Probe(connection).needed()).isFalse();
    }

    @Test
    void secrets_are_not_told() {
        assertThat(server.config(BUCKET).toString()).doesNotContain("test-secret");
    }

    private static HttpResponse<String> fetch(URI address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
