package com.quotedesk.ai.reading.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.ai.reading.Mailings;
import com.quotedesk.ai.reading.RulesReaders;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.rfqs.Rfq;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** After one correction the rules read the next table of the same sender right. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RememberedSendersTest {

    private static final String SUPPLIER = "zhukov@metizy.example";

    private final MailDesk desk = new MailDesk();

    @Test
    void the_column_of_a_suppliers_price_is_remembered() {
        var first = asked();
        file(prices(SUPPLIER, "RFQ-2026-0001", "145,50", "120,40"));
        var read = price(first);
        desk.recordByHand(first, "120.40", "45.10");
        desk.study();

        var second = asked();
        file(prices(SUPPLIER, "RFQ-2026-0002", "150,50", "130,40"));

        assertThat(read).isEqualTo("145.5");
        assertThat(price(second)).isEqualTo("130.4");
    }

    @Test
    void another_supplier_is_read_as_before() {
        var first = asked();
        file(prices(SUPPLIER, "RFQ-2026-0001", "145,50", "120,40"));
        desk.recordByHand(first, "120.40", "45.10");
        desk.study();

        var other = desk.asked("sale@other.example", "Шпилька М12", "Гайка М12");
        file(prices("sale@other.example", "RFQ-2026-0002", "150,50", "130,40"));

        assertThat(price(other)).isEqualTo("150.5");
    }

    @Test
    void the_column_of_a_clients_amounts_is_remembered() {
        var first = order(file(amounts("zorina@zavod.example", "40", "25")));
        desk.change(first, 0, with(first, "25"));
        desk.study();

        var second = order(file(amounts("buyer@zavod.example", "60", "35")));
        var other = order(file(amounts("zorina@other.example", "60", "35")));

        assertThat(amounts(first)).containsExactly("40");
        assertThat(amounts(second)).containsExactly("35");
        assertThat(amounts(other)).containsExactly("60");
    }

    private Rfq asked() {
        return desk.asked(SUPPLIER, "Шпилька М12", "Гайка М12");
    }

    private MailDesk.Filed file(MessageContent mail) {
        return desk.file(mail, RulesReaders.inquiryReader(), RulesReaders.quoteReader());
    }

    private static MessageContent prices(String from, String number, String first, String second) {
        return Mailings.html(
                from,
                "Re: " + number,
                "<table><tr><th>№</th><th>Наименование</th><th>Цена прайс, руб</th><th>Вам"
                        + " отдадим</th></tr><tr><td>1</td><td>Шпилька М12</td><td>"
                        + first
                        + "</td><td>"
                        + second
                        + "</td></tr><tr><td>2</td><td>Гайка М12</td><td>50,20</td><td>45,10</td></tr></table>");
    }

    private static MessageContent amounts(String from, String first, String second) {
        return Mailings.html(
                from,
                "Заявка",
                "<p>Просим цены:</p><table><tr><th>№</th><th>Наименование</th><th>Кол-во по"
                        + " проекту</th><th>Берём</th></tr><tr><td>1</td><td>Шпилька М12</td><td>"
                        + first
                        + "</td><td>"
                        + second
                        + "</td></tr></table>");
    }

    private static ItemDetails with(Order order, String quantity) {
        var details = order.items().getFirst().details();
        return new ItemDetails(
                details.name(), details.sku(), new BigDecimal(quantity), details.unit());
    }

    private String price(Rfq rfq) {
        Quote quote = desk.stores.quotes().ofRfq(rfq.id()).orElseThrow();
        return quote.versions()
                .getLast()
                .offer()
                .lines()
                .getFirst()
                .price()
                .amount()
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Order order(MailDesk.Filed filed) {
        return filed.order();
    }

    private static List<String> amounts(Order order) {
        return order.items().stream().map(item -> String.valueOf(item.quantity())).toList();
    }
}
