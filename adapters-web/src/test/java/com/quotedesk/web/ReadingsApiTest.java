package com.quotedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.reading.ItemOrigin;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.application.reading.ReadingId;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.testkit.reading.ReadingFixtures;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What was understood in a mail, as screens are told it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingsApiTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = new RunningDesk();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void a_reading_shows_each_value_with_its_place_and_what_it_cost() {
        var message = ReadingFixtures.aMessage(desk.stores, NOON);
        read(message, new What.Asked(ReadingFixtures.anInquiry()));

        var answer = get("/api/v1/messages/" + message + "/readings");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"version\":1",
                        "\"reader\":\"rules/1+gpt/inquiry/1\"",
                        "\"model\":\"gpt\"",
                        "\"tokens\":1234",
                        "\"cost\":\"0.012346\"",
                        "\"tookMillis\":12",
                        "\"invented\":1",
                        "{\"field\":\"company\",\"line\":null,\"value\":\"ООО «Ромашка»\",\"place\":{\"kind\":\"span\",\"part\":\"1\",\"start\":0,\"end\":5},\"confidence\":0.95}",
                        "\"place\":{\"kind\":\"cell\",\"part\":\"2\",\"table\":0,\"row\":3,\"column\":1,\"remembered\":\"Кабель\"}",
                        "\"place\":{\"kind\":\"header\",\"header\":\"Subject\"}",
                        "\"place\":{\"kind\":\"transcribed\",\"part\":\"3\",\"page\":2,\"line\":7,\"text\":\"Кабель 200,5\"}",
                        "{\"kind\":\"INVENTED_VALUE\",\"line\":null,\"detail\":\"77\"}");
    }

    @Test
    void a_mail_that_never_came_has_no_readings() {
        assertThat(get("/api/v1/messages/" + UUID.randomUUID() + "/readings").statusCode())
                .isEqualTo(404);
        assertThat(desk.get("/api/v1/messages/" + UUID.randomUUID() + "/readings").statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_order_shows_where_its_items_stand() {
        var message = ReadingFixtures.aMessage(desk.stores, NOON);
        var reading = read(message, new What.Asked(ReadingFixtures.anInquiry()));
        var order = RfqFixtures.addOrder(desk.stores, 2026, 1, NOON);
        var lamp = order.items().get(1).id();
        desk.stores
                .transactions()
                .run(
                        () ->
                                desk.stores
                                        .readings()
                                        .originate(List.of(new ItemOrigin(lamp, reading.id(), 2))));

        var answer = get("/api/v1/orders/" + order.id() + "/evidence");

        assertThat(answer.body())
                .contains(
                        "\"item\":\"" + lamp + "\"",
                        "\"message\":\"" + message + "\"",
                        "\"line\":2",
                        "\"value\":\"Лампа\"")
                .doesNotContain("Кабель ВВГ");
        assertThat(get("/api/v1/orders/" + UUID.randomUUID() + "/evidence").statusCode())
                .isEqualTo(404);
    }

    private static Reading read(MessageId message, What what) {
        var reading =
                new Reading(
                        new ReadingId(UUID.randomUUID()),
                        message,
                        1,
                        null,
                        MessageKind.CLIENT_REQUEST,
                        true,
                        Language.RUSSIAN,
                        what,
                        NOON,
                        Duration.ofMillis(12),
                        NOON);
        desk.stores.transactions().run(() -> desk.stores.readings().add(reading));
        return reading;
    }

    private static HttpResponse<String> get(String path) {
        return desk.get(path, "Authorization", "Bearer " + desk.token());
    }
}
