package com.quotedesk.testkit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.ReadField;
import com.quotedesk.domain.reading.ReadValues;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.testkit.mail.ContentFixtures;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What everybody keeps to who reads what clients ask for. */
public interface InquiryReaderContract {

    ReadingContext CONTEXT =
            new ReadingContext(
                    Set.of(new EmailAddress("orders@desk.example")),
                    Instant.parse("2026-11-20T09:00:00Z"),
                    ZoneId.of("Europe/Moscow"));

    String LIST =
            """
            Добрый день! Просим счёт:
            - Рукав пожарный 51 мм - 12 шт
            - Кабель ВВГ 3х2,5 - 200 м

            Анна Белова
            """;

    InquiryReader inquiryReader();

    @Test
    default void items_are_read_with_amounts_units_and_places() {
        var inquiry = read(LIST);

        assertThat(inquiry.lines())
                .extracting(line -> line.name().value())
                .containsExactly("Рукав пожарный 51 мм", "Кабель ВВГ 3х2,5");
        assertThat(ShownValues.texts(ReadValues.of(inquiry), ReadField.QUANTITY))
                .containsExactly("12", "200");
        assertThat(inquiry.lines())
                .extracting(line -> line.unit().value())
                .containsExactly(Unit.PIECE, Unit.METRE);
        assertThat(inquiry.language()).isEqualTo(Language.RUSSIAN);
        assertThat(inquiry.doubts()).isEmpty();
        ShownValues.check(mail(LIST), ReadValues.of(inquiry));
    }

    @Test
    default void a_reading_names_its_reader_and_version() {
        assertThat(read(LIST).reader()).matches("[a-z0-9.+-]+/\\d+(\\+.+/.+/\\d+)?");
    }

    @Test
    default void the_same_mail_is_read_the_same_again() {
        assertThat(ReadValues.of(read(LIST))).isEqualTo(ReadValues.of(read(LIST)));
    }

    @Test
    default void an_amount_that_is_not_written_is_none_and_is_doubted() {
        var inquiry = read("Нужно:\n- Рукав пожарный 51 мм - 12 шт\n- Кран шаровой\n");

        assertThat(inquiry.lines().getLast().quantity()).isNull();
        assertThat(inquiry.doubts())
                .anySatisfy(
                        doubt -> {
                            assertThat(doubt.kind()).isEqualTo(DoubtKind.MISSING_QUANTITY);
                            assertThat(doubt.line()).isEqualTo(2);
                        });
    }

    @Test
    default void what_asks_for_nothing_has_no_items_and_says_so() {
        for (var text : List.of("", "\n\n", "Спасибо, всё получили.")) {
            var inquiry = read(text);

            assertThat(inquiry.lines()).isEmpty();
            assertThat(inquiry.doubts()).extracting(Doubt::kind).contains(DoubtKind.NO_ITEMS);
        }
    }

    @Test
    default void any_text_is_read_to_its_end() {
        for (var text :
                List.of(
                        "\u0000\uffff\ud800 - 5 шт",
                        "- ".repeat(2000),
                        "9".repeat(5000) + " шт",
                        "|".repeat(3000),
                        "> ".repeat(3000) + "Гайка - 5 шт")) {
            var inquiry = read(text);

            ShownValues.check(mail(text), ReadValues.of(inquiry));
        }
    }

    @Test
    default void a_mail_of_nobody_is_doubted() {
        var nobody = ContentFixtures.aMail(null, "", LIST);

        assertThat(inquiryReader().read(nobody, CONTEXT).doubts())
                .contains(Doubt.of(DoubtKind.NO_SENDER));
    }

    private Inquiry read(String text) {
        return inquiryReader().read(mail(text), CONTEXT);
    }

    private static MessageContent mail(String text) {
        return ContentFixtures.aMail("anna@client.example", "Заявка", text);
    }
}
