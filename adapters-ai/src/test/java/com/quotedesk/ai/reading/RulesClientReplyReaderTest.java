package com.quotedesk.ai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.ClientReply;
import com.quotedesk.domain.reading.ClientReply.Says;
import com.quotedesk.domain.shared.Bytes;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A yes has consequences, so what is not wholly understood is no plain yes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesClientReplyReaderTest {

    private static final String CLIENT = "Анна Белова <anna@client.example>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Согласны.",
                "Добрый день! Согласны, выставляйте счёт.",
                "Ольга, добрый день!\nКП-2026-0031 принимаем полностью. Просим выставить счет.\nСпасибо, Анна",
                "Здравствуйте, Ольга. Нас всё устраивает, ждём счет на оплату",
                "We accept your proposal. Please send the invoice.\n\nKind regards,\nAnna",
                "Yes, agreed.",
                "Согласны.\n\nС уважением,\nАнна Белова\nменеджер по закупкам\nООО «Завод»\n+7 495 123-45-67",
                "Подтверждаем заказ.\n\n> 1. Кабель — 10 м — 100 руб., если заберёте сегодня?\n> Добавьте, когда решите",
            })
    void a_plain_yes_is_one(String text) {
        assertThat(read(text)).isEqualTo(new ClientReply("rules/1", Says.YES, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Согласны, но без лампы",
                "Согласны. Спасибо, без лампы.",
                "Согласны.\n\nСпасибо, без лампы",
                "Согласны.\n\nСпасибо,\nтолько без лампы",
                "Добрый день, согласны без лампы",
                "Согласны на 10 штук",
                "Согласны при скидке",
                "Согласны, если отгрузите завтра",
                "Согласны? Нет, подождите",
                "Согласны, когда отгрузка",
                "Согласны, добавьте ещё 5 ламп",
                "Согласны. От кабеля отказываемся.",
                "СОГЛАСНЫ. СПАСИБО, БЕЗ ЛАМПЫ",
                "We accept everything except item 2",
                "Принимаем КП-2026-0031 и КП 7",
            })
    void whatever_else_is_said_makes_a_yes_one_for_a_person(String text) {
        assertThat(read(text)).isEqualTo(new ClientReply("rules/1", Says.YES, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Не согласны.",
                "К сожалению, нас не устраивает цена",
                "Спасибо, уже купили.",
                "We do not accept your proposal.",
                "Unfortunately we went with another supplier",
            })
    void a_no_is_never_a_yes(String text) {
        assertThat(read(text)).isEqualTo(new ClientReply("rules/1", Says.NO, false));
    }

    @Test
    void more_questions_and_the_rest_are_told_apart() {
        assertThat(read("Прошу добавить к заявке 5 ламп").says()).isEqualTo(Says.MORE);
        assertThat(read("Please add 5 lamps").says()).isEqualTo(Says.MORE);
        assertThat(read("Какой срок поставки?").says()).isEqualTo(Says.A_QUESTION);
        assertThat(read("Подскажите срок поставки").says()).isEqualTo(Says.A_QUESTION);
        assertThat(read("Получили, изучаем").says()).isEqualTo(Says.SOMETHING_ELSE);
        assertThat(read("").says()).isEqualTo(Says.SOMETHING_ELSE);
    }

    @Test
    void with_a_file_a_table_or_too_many_words_a_yes_is_not_plain() {
        var yes = new Part.Text("1", "Согласны.");
        var file = new Part.File("2", "правки.xlsx", "application/zip", false, Bytes.empty());
        var logo = new Part.File("2", "logo.png", "image/png", true, Bytes.empty());
        assertThat(isPlain(new Part.Multi("", "mixed", List.of(yes, file)))).isFalse();
        assertThat(isPlain(new Part.Multi("", "related", List.of(yes, logo)))).isTrue();
        assertThat(
                        isPlain(
                                new Part.Multi(
                                        "",
                                        "mixed",
                                        List.of(
                                                yes,
                                                new Part.Embedded(
                                                        "2",
                                                        null,
                                                        Mailings.text(CLIENT, "x", "y"))))))
                .isFalse();
        assertThat(read("Согласны. ".repeat(100)).plain()).isFalse();
    }

    private static boolean isPlain(Part body) {
        return read(Mailings.mail(CLIENT, "Re: КП", body)).plain();
    }

    private static ClientReply read(String text) {
        return read(Mailings.text(CLIENT, "Re: КП-2026-0031", text));
    }

    private static ClientReply read(MessageContent mail) {
        return RulesReaders.clientReplyReader().read(mail);
    }
}
