package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CharsetTest {

    private static final String RUSSIAN = "Прошу счёт на подшипник 6205-2RS – 20 шт";

    @ParameterizedTest
    @CsvSource({
        "windows-1251, windows-1251",
        "win-1251, windows-1251",
        "x-cp1251, windows-1251",
        "KOI8R, KOI8-R",
        "koi8-r, KOI8-R",
        "x-mac-cyrillic, x-MacCyrillic",
        "utf8, UTF-8"
    })
    void the_declared_charset_is_taken_in_all_its_spellings(String label, Charset charset) {
        var message = mail(label, charset, "Прошу счёт на подшипник");

        assertThat(text(message)).isEqualTo("Прошу счёт на подшипник");
        assertThat(message.defects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, windows-1251",
        "iso-8859-1, KOI8-R",
        "us-ascii, UTF-8",
        "us-ascii, windows-1251",
        "utf-8, windows-1251",
        "utf-8, KOI8-R",
        "windows-1252, UTF-8",
        "windows-1251, UTF-8",
        "windows-1251, KOI8-R",
        "koi8-r, windows-1251",
        "x-unknown, windows-1251",
        "8bit, IBM866",
        "x-user-defined, KOI8-R"
    })
    void a_wrong_charset_is_seen_through(String label, Charset real) {
        var message = mail(label, real, RUSSIAN.replace("–", "-"));

        assertThat(text(message)).isEqualTo(RUSSIAN.replace("–", "-"));
        assertThat(message.defects()).containsExactly(MailDefect.UNSURE_CHARSET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "IBM866"})
    void without_a_declared_charset_Russian_is_recognised(Charset real) {
        for (var line : new String[] {"кг", "Добрый день!", "СРОЧНО НУЖНА ЦЕНА", "5 шт. труба"}) {
            var message = RawMail.ordinary("").lines(real, line).parsed();

            assertThat(text(message)).isEqualTo(line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Größe für Müller, 5 Stück",
                "déjà vu à Orléans",
                "10 – 15 °C, ±2 m²",
                "£686.00 for the lot",
                "façade"
            })
    void western_text_stays_western(String line) {
        var message = mail("iso-8859-1", Charset.forName("windows-1252"), line);

        assertThat(text(message)).isEqualTo(line);
        assertThat(message.defects()).isEmpty();
    }

    @Test
    void one_broken_byte_does_not_make_UTF_8_something_else() {
        var message =
                RawMail.ordinary("Content-Type: text/plain; charset=utf-8", "", RUSSIAN)
                        .lines(StandardCharsets.ISO_8859_1, "\u00d0")
                        .parsed();

        assertThat(text(message)).startsWith(RUSSIAN);
        assertThat(message.defects()).containsExactly(MailDefect.UNSURE_CHARSET);
    }

    @Test
    void HTML_may_name_its_charset_where_the_header_does_not() {
        var html = "<html><head><meta charset=\"koi8-r\"></head><body>Цена</body></html>";
        var silent = RawMail.ordinary("Content-Type: text/html", "").lines(RawMail.KOI8_R, html);
        var declared =
                RawMail.ordinary("Content-Type: text/html; charset=utf-8", "")
                        .lines(StandardCharsets.UTF_8, html);

        assertThat(((Part.Html) silent.parsed().body()).html()).contains("Цена");
        assertThat(((Part.Html) declared.parsed().body()).html()).contains("Цена");
    }

    private static MessageContent mail(String label, Charset charset, String line) {
        return RawMail.ordinary(
                        "Content-Type: text/plain; charset=" + label,
                        "Content-Transfer-Encoding: 8bit",
                        "")
                .lines(charset, line)
                .parsed();
    }

    private static String text(MessageContent message) {
        return ((Part.Text) message.body()).text().strip();
    }
}
