package com.quotedesk.ai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.mail.Header;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.MessageKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesMessageClassifierTest {

    private static final String SOMEBODY = "Олег Лунин <lunin@les.example>";

    @Test
    void whoever_asks_for_prices_or_orders_is_a_client() {
        assertThat(kind("заявка", "Прошу цену на лебёдку ручную - 2 шт"))
                .isEqualTo(MessageKind.CLIENT_REQUEST);
        assertThat(kind("order", "Please send a proforma for 4 pcs hand winch 1 t"))
                .isEqualTo(MessageKind.CLIENT_REQUEST);
    }

    @Test
    void an_answer_bears_the_number_of_our_request() {
        assertThat(kind("Re: RFQ-2026-0101: лебёдки", "Лебёдка - 12 400 руб., в наличии"))
                .isEqualTo(MessageKind.SUPPLIER_REPLY);
    }

    @Test
    void absence_and_receipt_are_automatic() {
        assertThat(kind("Re: RFQ-2026-0101", "Я в отпуске до 20 марта. Вернусь и отвечу."))
                .isEqualTo(MessageKind.AUTO_REPLY);
        assertThat(
                        kind(
                                "[#88] Ваше обращение принято",
                                "Ваше обращение зарегистрировано. Письмо создано автоматически."))
                .isEqualTo(MessageKind.AUTO_REPLY);
        var header = new Header("Auto-Submitted", "auto-replied");
        var mail =
                Mailings.mail(SOMEBODY, "Re: hello", new Part.Text("1", "Back on Monday."), header);
        assertThat(kind(mail)).isEqualTo(MessageKind.AUTO_REPLY);
    }

    @Test
    void delivery_failures_are_bounces() {
        var mail =
                Mailings.text(
                        "MAILER-DAEMON <mailer-daemon@mx.example>",
                        "Undelivered Mail Returned to Sender",
                        "User unknown");
        assertThat(kind(mail)).isEqualTo(MessageKind.BOUNCE);
    }

    @Test
    void offers_papers_and_questions_about_orders_are_something_else() {
        assertThat(
                        kind(
                                "Распродажа!",
                                "Успейте купить лебёдки от 9 900 руб! Отписаться от рассылки"))
                .isEqualTo(MessageKind.OTHER);
        assertThat(kind("Документы", "Направляем УПД и счёт-фактуру, просим подписать."))
                .isEqualTo(MessageKind.OTHER);
        assertThat(kind("заказ 77", "Когда отгрузите наш заказ № 77 (лебёдки 2 шт)?"))
                .isEqualTo(MessageKind.OTHER);
    }

    @Test
    void a_colleague_writes_no_requests() {
        var mail =
                Mailings.text(
                        "Наш <boss@our-trade.example>", "скидки", "Нужно 10 отчётов к пятнице.");
        assertThat(kind(mail)).isEqualTo(MessageKind.OTHER);
    }

    @Test
    void russian_in_latin_letters_is_russian() {
        var mail =
                Mailings.text(
                        SOMEBODY,
                        "zakaz",
                        "Dobryj den, nuzhno kupit lebedka ruchnaya 2 sht, spasibo");
        var read = RulesReaders.classifier().classify(mail, null, Mailings.CONTEXT);
        assertThat(read.language()).isEqualTo(Language.RUSSIAN);
    }

    private static MessageKind kind(String subject, String text) {
        return kind(Mailings.text(SOMEBODY, subject, text));
    }

    private static MessageKind kind(MessageContent mail) {
        return RulesReaders.classifier().classify(mail, null, Mailings.CONTEXT).kind();
    }
}
