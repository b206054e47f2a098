package com.quotedesk.testkit.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quotedesk.application.files.FileGrant;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.files.FileType;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of files keeps to. */
public interface FileStoreContract {

    FileStore files();

    /** A store that is out of reach. */
    FileStore unreachable();

    /** Changes what is kept under the key behind the store's back. */
    void spoil(FileKey key);

    Instant now();

    @Test
    default void what_is_put_comes_back_byte_for_byte() {
        var content = random(70_000);

        var key = files().put(content);

        assertThat(key).isEqualTo(FileKey.of(content));
        assertThat(files().get(key)).contains(content);
    }

    @Test
    default void what_was_never_put_is_not_there() {
        assertThat(files().get(FileKey.of(text("never put")))).isEmpty();
    }

    @Test
    default void an_empty_file_is_a_file() {
        var key = files().put(Bytes.empty());

        assertThat(files().get(key)).contains(Bytes.empty());
    }

    @Test
    default void a_large_file_comes_back_whole() {
        var content = random(9_000_001);

        assertThat(files().get(files().put(content))).contains(content);
    }

    @Test
    default void the_same_bytes_are_kept_once_under_one_key() {
        var first = files().put(text("same"));
        var second = files().put(text("same"));

        assertThat(second).isEqualTo(first);
        assertThat(files().get(first)).contains(text("same"));
    }

    @Test
    default void many_put_the_same_at_once_and_none_sees_half_of_it() throws Exception {
        var content = random(300_000);
        Callable<Boolean> work =
                () -> files().get(files().put(content)).orElseThrow().equals(content);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done :
                    threads.invokeAll(IntStream.range(0, 24).mapToObj(_ -> work).toList())) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    @Test
    default void a_file_changed_in_the_store_is_refused() {
        var key = files().put(text("the true words"));

        spoil(key);

        assertThatExceptionOfType(PortFailure.Rejected.class)
                .isThrownBy(() -> files().get(key))
                .withMessageContaining("changed");
    }

    @Test
    default void a_file_that_was_cut_short_is_mended_by_putting_it_again() {
        var key = files().put(text("the true words"));
        spoil(key);

        files().put(text("the true words"));

        assertThat(files().get(key)).contains(text("the true words"));
    }

    @Test
    default void a_link_is_an_address() {
        var key = files().put(text("linked"));

        var link =
                files().link(
                                new FileGrant(
                                        key,
                                        FileType.PDF,
                                        "КП № 31 \"для вас\".pdf",
                                        now().plusSeconds(60)));

        assertThat(link.toASCIIString()).matches("[!-~]+").doesNotContain("для вас");
    }

    @Test
    default void a_store_out_of_reach_is_unavailable() {
        assertThatExceptionOfType(PortFailure.Unavailable.class)
                .isThrownBy(() -> unreachable().put(text("lost")));
        assertThatExceptionOfType(PortFailure.Unavailable.class)
                .isThrownBy(() -> unreachable().get(FileKey.of(text("lost"))));
    }

    private static Bytes text(String text) {
        return Bytes.owning(text.getBytes(UTF_8));
    }

    private static Bytes random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Bytes.owning(bytes);
    }
}
