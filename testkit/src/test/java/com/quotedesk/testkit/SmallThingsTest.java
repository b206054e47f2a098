package com.quotedesk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.clients.ClientBoard;
import com.quotedesk.application.health.Probe;
import com.quotedesk.application.jobs.RecurringJob;
import com.quotedesk.application.reading.PictureReader;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.reading.Effort;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Values of the application that are too small for a test of their own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallThingsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void whoever_shares_our_domain_is_a_colleague_unless_everybody_can() {
        var context =
                new ReadingContext(
                        Set.of(
                                new EmailAddress("orders@desk.example"),
                                new EmailAddress("desk@gmail.com")),
                        NOON,
                        ZoneOffset.UTC);

        assertThat(context.isOwn(new EmailAddress("desk@gmail.com"))).isTrue();
        assertThat(context.isOwn(new EmailAddress("olga@desk.example"))).isTrue();
        assertThat(context.isOwn(new EmailAddress("client@gmail.com"))).isFalse();
        assertThat(context.isOwn(new EmailAddress("anna@client.example"))).isFalse();
    }

    @Test
    void a_client_without_people_is_listed_without_an_address() {
        var client = new Client(new ClientId(new UUID(0, 1)), "Ромашка", null, List.of(), NOON);

        assertThat(ClientBoard.Row.of(client).address()).isNull();
    }

    @Test
    void recurring_work_is_what_it_was_given() {
        var done = new AtomicInteger();
        var job = new RecurringJob("count", Duration.ofSeconds(5), done::incrementAndGet);

        job.work().run();

        assertThat(done).hasValue(1);
    }

    @Test
    void a_part_is_up_down_or_not_there() {
        assertThat(Probe.Status.values())
                .extracting(Enum::name)
                .containsExactly("UP", "DOWN", "NOT_CONFIGURED");
    }

    @Test
    void what_was_copied_out_of_a_picture_tells_what_it_cost() {
        var picture = new PictureReader.Picture("image/png", Bytes.owning(new byte[] {1}));
        PictureReader reader =
                (shown, mail) ->
                        shown.equals(picture)
                                ? new PictureReader.Outcome.Copied(List.of("a"), Effort.NONE)
                                : new PictureReader.Outcome.Unread("refused", Effort.NONE);

        assertThat(reader.copy(picture, null).effort()).isEqualTo(Effort.NONE);
        assertThat(reader.copy(new PictureReader.Picture("image/gif", picture.content()), null))
                .isEqualTo(new PictureReader.Outcome.Unread("refused", Effort.NONE));
    }
}
