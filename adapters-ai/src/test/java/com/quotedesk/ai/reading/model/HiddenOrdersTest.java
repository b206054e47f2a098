package com.quotedesk.ai.reading.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.ai.reading.Mailings;
import com.quotedesk.ai.reading.RulesReaders;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Inquiry;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Orders to whoever processes a client's mail change nothing but its doubts, wherever they hide:
 * neither for the rules nor for a model that does as it is told.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HiddenOrdersTest {

    private static final String CLIENT = "Мария Зорина <zorina@zavod.example>";

    private final Asked asked = new Asked();

    @AfterEach
    void stop() {
        asked.close();
    }

    /** A name, the mail as it is, and the same mail with an order in it. */
    static Stream<Arguments> mails() {
        return Stream.concat(HiddenInPages.mails(), HiddenInFiles.mails());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void for_the_rules(String name, MessageContent plain, MessageContent ordered) {
        assertSame(RulesReaders.inquiryReader(), plain, ordered);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void for_a_model_that_does_as_it_is_told(
            String name, MessageContent plain, MessageContent ordered) {
        asked.server.otherwise(PlayedModel.obeying("9999"));

        var read = read(asked.inquiries(), ordered);

        assertThat(said(read)).isEqualTo(said(read(RulesReaders.inquiryReader(), plain)));
        assertThat(asked.server.questions())
                .allSatisfy(
                        question ->
                                assertThat(question.at("/messages/1/content").asText())
                                        .doesNotContain("Ignore all"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("com.quotedesk.ai.reading.model.HiddenInPages#plainOrders")
    void words_that_no_list_knows_are_no_better(
            String name, MessageContent plain, MessageContent ordered) {
        asked.server.otherwise(PlayedModel.obeying("9999"));

        var read = read(asked.inquiries(), ordered);

        assertThat(said(read)).isEqualTo(said(read(RulesReaders.inquiryReader(), plain)));
        assertThat(read.doubts())
                .extracting(doubt -> doubt.kind())
                .contains(DoubtKind.AMBIGUOUS_QUANTITY);
    }

    private static void assertSame(
            InquiryReader reader, MessageContent plain, MessageContent ordered) {
        assertThat(said(read(reader, ordered))).isEqualTo(said(read(reader, plain)));
        assertThat(said(read(reader, plain))).contains("Гайка М8 40 pcs");
    }

    /** Everything a reading says but for its places, its doubts and who read. */
    private static String said(Inquiry inquiry) {
        var text = new StringBuilder();
        for (var line : inquiry.lines()) {
            text.append(line.name().value())
                    .append(' ')
                    .append(
                            line.quantity() == null
                                    ? "-"
                                    : line.quantity().value().stripTrailingZeros().toPlainString())
                    .append(' ')
                    .append(line.unit().value().code())
                    .append('\n');
        }
        var client = inquiry.client();
        return text
                + Stream.of(client.company(), client.inn(), client.contact(), client.phone())
                        .map(found -> found == null ? "-" : found.value())
                        .toList()
                        .toString()
                + inquiry.neededBy()
                + (inquiry.deliveryPlace() == null ? "" : inquiry.deliveryPlace().value());
    }

    private static Inquiry read(InquiryReader reader, MessageContent mail) {
        return reader.read(mail, Mailings.CONTEXT);
    }

    static MessageContent page(String html) {
        return Mailings.html(CLIENT, "Заявка", "<html><body>" + html + "</body></html>");
    }
}
