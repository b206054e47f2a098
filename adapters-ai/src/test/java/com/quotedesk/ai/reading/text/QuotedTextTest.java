package com.quotedesk.ai.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.ai.reading.Mailings;
import com.quotedesk.domain.mail.MessageContent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quoted history, signatures and small print are marked; not a word of them is lost. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuotedTextTest {

    private static final String RUSSIAN =
            """
            Добрый день!
            Нужен кабель ВВГ 3х2,5 - 100 м.

            С уважением,
            Иван Петров
            тел. +7 495 123-45-67

            Настоящее сообщение содержит конфиденциальную информацию и предназначено только адресату.

            20 ноября 2026 г., 12:00, Отдел продаж <sales@b.example> написал:
            > Пришлите список
            > товаров
            """;

    private static final String ENGLISH =
            """
            Hello,
            please quote 100 m of cable.

            Best regards,
            John Smith
            Phone +44 20 1234 5678

            This e-mail is confidential and intended solely for the use of the addressee named above.

            On Fri, Nov 20, 2026 at 12:00 PM Sales <sales@b.example> wrote:
            > Please send
            > your list
            """;

    @Test
    void in_Russian_each_piece_is_marked_for_what_it_is() {
        var letter = letter(RUSSIAN);

        assertThat(letter.ownText()).contains("кабель ВВГ").doesNotContain("Петров", "список");
        assertThat(letter.join(Zone.SIGNATURE)).contains("Иван Петров");
        assertThat(letter.join(Zone.DISCLAIMER)).contains("конфиденциальную");
        assertThat(letter.join(Zone.QUOTED)).contains("написал:", "список", "товаров");
    }

    @Test
    void in_English_each_piece_is_marked_for_what_it_is() {
        var letter = letter(ENGLISH);

        assertThat(letter.ownText()).contains("100 m of cable").doesNotContain("Smith", "list");
        assertThat(letter.join(Zone.SIGNATURE)).contains("John Smith");
        assertThat(letter.join(Zone.DISCLAIMER)).contains("confidential");
        assertThat(letter.join(Zone.QUOTED)).contains("wrote:", "Please send", "your list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RUSSIAN,
                ENGLISH,
                "> all of it\n> is quoted\n",
                "On 1 Jan 2026 at 10:00, A <a@b.example> wrote:\n\nunmarked history\n",
                "one\n\n-----Original Message-----\nFrom: a@b.example\nSubject: old\n\ntwo\n",
                "answer\n> question one\ninline answer\n> question two\nlast answer\n",
                "-- \nonly a signature\n",
                "Sent from my iPhone\n"
            })
    void nothing_is_deleted(String text) {
        var words = words(mail(text));

        for (var word : text.replace(">", " ").split("\\s+", -1)) {
            assertThat(words).contains(word);
        }
    }

    private static String words(Mail mail) {
        var words = new StringBuilder();
        Stream.concat(Stream.of(mail.outer()), mail.passedOn().stream())
                .forEach(
                        letter -> {
                            for (var zone : Zone.values()) {
                                words.append(letter.join(zone)).append('\n');
                            }
                        });
        return words.toString();
    }

    private static Letter letter(String text) {
        return mail(text).outer();
    }

    private static Mail mail(String text) {
        MessageContent message = Mailings.text("anna@client.example", "Re: request", text);
        return MailText.of(message, file -> new FileText(file.path(), "", List.of(), true));
    }
}
