package com.quotedesk.ai.reading;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.RequestedPosition;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.Unit;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What somebody may repeat to keep a reader busy, and how much work it makes. */
final class HostileShapes {

    static final List<String> TEXTS =
            List.of(
                    "x",
                    "7",
                    " ",
                    "|",
                    "\t",
                    ">",
                    "(",
                    "1 ",
                    "1,",
                    "1.",
                    "12 шт, ",
                    "12 шт. ",
                    "по 12 руб., ",
                    "и ",
                    "a and 5 pcs ",
                    "> > ",
                    "\n",
                    "1\n",
                    "> 1\n",
                    "a | 1 |\n",
                    "a / b / 5 шт\n",
                    "a  b  c\n1  2  3\n",
                    "- болт 5 шт\n",
                    "Нужно: ",
                    "от 5 шт - 7 руб., ",
                    "-----Original Message-----\n",
                    "From: a@b.example\nSubject: x\n\n",
                    "\u202eабв ",
                    "\ud83d\ude00",
                    "нет аналога, предлагаем ",
                    "\u0000",
                    "НДС 22% ",
                    "болт М12 есть, труба 5 руб, ",
                    "болт и труба и кабель и шайба, ",
                    "болт - 5 руб; труба - 7 руб; ",
                    "по 2 и 3 нет, ",
                    "1 - 5 р\n2 - 7 р\n",
                    "Болт М12х2\nцена 5 руб\n",
                    "от 5 шт - 7\nот 10 шт - 6\n",
                    "(x5), ",
                    "по 5 шт болтов А, Б и ",
                    "Наименование: болт\nКоличество: 5 шт\n",
                    "ООО \"",
                    "до 5 дней ",
                    "понедельник 5 ",
                    "доставка в Москву, ",
                    "арт. 12345, ",
                    "1 (один) ",
                    "со скидкой 5 руб, ",
                    "2026-",
                    "5х5х",
                    "то же 5 шт\n",
                    "нет, есть 5 за 6, ",
                    "+7 495 ",
                    "ИНН 77",
                    "до 100 шт 5 руб, 6 руб от 7 шт, ",
                    "позиции 1-9, ",
                    "Иван Иванов ",
                    "...",
                    "№№");

    static final List<String> HTML =
            List.of(
                    "<div>",
                    "<b>",
                    "<table><tr><td>",
                    "<tr><td>1<td>2<td>болт 5 шт</tr>",
                    "<p>болт 5 шт</p>",
                    "<span style='display:none'>x</span>",
                    "<li>1",
                    "&nbsp;",
                    "<style>a{}</style>",
                    "<!--",
                    "<td colspan=99>",
                    "<blockquote>",
                    "<br>5 руб");

    static final List<String> CSV =
            List.of("a;b;c\n", "1,2,3\n", "\"", "a\t5\n", ";", ",\n", "болт;5;шт\n");

    private static final List<String> NAMES =
            List.of(
                    "Болт М12х%d оц.",
                    "Труба стальная %dх3", "Кабель ВВГ 3х%d", "Pipe clamp %d mm");

    /** Many positions whose names are alike. */
    static final Request REQUEST = request();

    private HostileShapes() {}

    private static Request request() {
        var positions = new ArrayList<RequestedPosition>();
        for (int i = 1; i <= 60; i++) {
            positions.add(
                    new RequestedPosition(
                            i,
                            NAMES.get(i % NAMES.size()).formatted(i),
                            i % 3 == 0 ? "AB-" + (1000 + i) : null,
                            new BigDecimal(i * 10),
                            Unit.PIECE));
        }
        return new Request("RFQ-2026-0009", null, null, null, positions);
    }

    static MessageContent text(String text) {
        return Mailings.text("a@shop.example", "Заявка", text);
    }

    static MessageContent html(String html) {
        return Mailings.html("a@shop.example", "Заявка", html);
    }

    static MessageContent csv(String csv) {
        var file =
                new Part.File(
                        "2",
                        "list.csv",
                        "text/csv",
                        false,
                        Bytes.owning(csv.getBytes(StandardCharsets.UTF_8)));
        return Mailings.mail(
                "a@shop.example",
                "Заявка",
                new Part.Multi("0", "mixed", List.of(new Part.Text("1", "Заявка"), file)));
    }

    /** Every rules reader on one mail; the bytes they allocated, as a measure of their work. */
    static long work(MessageContent mail) {
        long before = allocated();
        var classifier = RulesReaders.classifier();
        classifier.classify(mail, null, Mailings.CONTEXT);
        classifier.classify(mail, REQUEST, Mailings.CONTEXT);
        RulesReaders.inquiryReader().read(mail, Mailings.CONTEXT);
        RulesReaders.quoteReader().read(mail, REQUEST, Mailings.CONTEXT);
        return allocated() - before;
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }
}
