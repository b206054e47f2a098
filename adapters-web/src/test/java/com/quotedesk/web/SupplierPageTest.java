package com.quotedesk.web;

import static com.quotedesk.testkit.rfqs.RfqFixtures.made;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.links.IssueLink;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.quotes.QuoteDoor;
import com.quotedesk.domain.quotes.QuoteStatus;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.rfqs.ResponseKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.rfqs.RfqResponse;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The page on which suppliers answer, over real HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupplierPageTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private static RunningDesk desk;
    private static int sequence;

    private final Rfq rfq = sentRfq(Instant.now().plus(Duration.ofDays(2)));
    private final String path = link(rfq);

    @BeforeAll
    static void start() {
        desk = new RunningDesk();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void it_shows_what_is_asked_and_until_when_in_the_suppliers_language() {
        var answer = desk.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Запрос цен " + rfq.number(), "ООО «Ромашка» &amp; Co")
                .contains("Кабель ВВГнг 3х2,5", "200,5 м", "VVG-3x2.5", "Автомат 16А")
                .contains("Europe/Moscow)", "Отправить ответ", "Пока ничего не отправлено")
                .doesNotContain("ORD-", "<script", "Тверь");
        assertThat(desk.get(path + "?lang=en").body())
                .contains("Request for quotation " + rfq.number(), "200.5 m", "Send the answer");
    }

    @Test
    void prices_become_a_quote_and_the_page_says_what_was_received() {
        var answer =
                form().with("price-1", "1 234,50 ₽")
                        .with("per-1", "100")
                        .with("lead-1", "5")
                        .with("leadto-1", "7")
                        .with("min-1", "300")
                        .with("multiple-1", "100")
                        .with("available-1", "1000")
                        .with("substitute-1", "ВВГнг-LS <3x2,5>")
                        .with("note-1", "бухты")
                        .with("no-2", "1")
                        .with("why-2", "снято с производства")
                        .with("number", "КП-77")
                        .with("valid", "31.12.2090")
                        .with("payment", "100 % предоплата")
                        .press("send");

        assertRedirect(answer, "?sent&lang=ru");
        var offer = valid().offer();
        assertThat(offer.door()).isEqualTo(QuoteDoor.LINK);
        assertThat(offer.terms().vat()).isEqualTo(Vat.included(Percent.of("22")));
        assertThat(offer.terms().number()).isEqualTo("КП-77");
        assertThat(offer.terms().validUntil()).isEqualTo(LocalDate.of(2090, 12, 31));
        var line = offer.lines().getFirst();
        assertThat(line.price().amount()).isEqualByComparingTo("1234.50");
        assertThat(line.per()).isEqualByComparingTo("100");
        assertThat(line.leadTime()).isEqualTo(new LeadTime(5, 7));
        assertThat(line.minimum()).isEqualByComparingTo("300");
        assertThat(line.multiple()).isEqualByComparingTo("100");
        assertThat(line.available()).isEqualByComparingTo("1000");
        assertThat(line.substitute()).isEqualTo("ВВГнг-LS <3x2,5>");
        assertThat(kinds()).containsExactly(ResponseKind.QUOTED, ResponseKind.DECLINED);

        var page = desk.get(path + "?sent").body();
        assertThat(page)
                .contains("Спасибо, ответ получен", "1\u00a0234,50 RUB за 100 м", "срок 5–7 дн.")
                .contains("ВВГнг-LS &lt;3x2,5&gt;", "Не предлагаете", "снято с производства")
                .contains("Цены с НДС 22 %.", "Действует до 31 декабря 2090.", "КП-77")
                .contains("Изменить или дополнить ответ")
                .doesNotContain("name=\"price-1\"");
    }

    @Test
    void a_lead_time_of_nothing_is_in_stock_and_part_of_the_request_may_stay_open() {
        form().with("price-2", "10").with("lead-2", "0").with("vat", "EXEMPT").press("send");

        var line = valid().offer().lines().getFirst();
        assertThat(line.position()).isEqualTo(2);
        assertThat(line.leadTime()).isEqualTo(new LeadTime(0, 0));
        assertThat(line.per()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(valid().offer().terms().vat()).isEqualTo(Vat.EXEMPT);
        assertThat(kinds()).containsExactly(ResponseKind.AWAITED, ResponseKind.QUOTED);
        assertThat(desk.get(path).body()).contains("в наличии", "Ответа пока нет", "Без НДС.");
    }

    @Test
    void all_that_is_wrong_is_told_at_its_field_in_the_readers_language_and_nothing_is_lost() {
        var answer =
                form().with("price-1", "дорого")
                        .with("lead-1", "скоро")
                        .with("min-1", "-5")
                        .with("lead-2", "3")
                        .with("vat", "")
                        .with("vatrate", "22")
                        .with("valid", "2020-01-01")
                        .with("note", "о".repeat(1001))
                        .press("send");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Исправьте, пожалуйста, эти поля")
                .contains("нужно число больше нуля, например 1234,50", "value=\"дорого\"")
                .contains("нужны целые дни", "value=\"скоро\"", "value=\"-5\"")
                .contains("не указана цена", "скажите, включён ли НДС", "этот день уже прошёл")
                .contains("не больше 1000 знаков", "href=\"#price-1\"");
        assertThat(quoteVersions()).isEmpty();

        var english = form().with("price-1", "0").with("vatrate", "120").press("send", "en");
        assertThat(english.body())
                .contains("a number above zero, such as 1234.50", "a rate in percent")
                .doesNotContain("нужно");
        assertThat(form().press("send").body()).contains("укажите цену хотя бы одной позиции");
        assertThat(form().with("price-1", "5").with("no-1", "1").press("send").body())
                .contains("либо цена, либо отказ");
        assertThat(
                        form().with("price-1", "5")
                                .with("lead-1", "9")
                                .with("leadto-1", "3")
                                .with("currency", "XXX")
                                .press("send")
                                .body())
                .contains("конец раньше начала", "выберите валюту из списка");
        assertThat(quoteVersions()).isEmpty();
    }

    @Test
    void a_draft_waits_behind_the_link_and_is_no_answer() {
        var answer = form().with("price-1", "дорого").with("question", "?").press("save");

        assertRedirect(answer, "?saved&edit&lang=ru");
        var page = desk.get(path + "?saved").body();
        assertThat(page)
                .contains("value=\"дорого\"", "Черновик сохранён", ">?</textarea>")
                .contains("Пока ничего не отправлено");
        assertThat(stored().status()).isEqualTo(RfqStatus.SENT);
        assertThat(quoteVersions()).isEmpty();
    }

    @Test
    void of_two_windows_with_one_draft_the_second_is_told_and_loses_nothing() {
        var one = form();
        var two = form();
        one.with("price-1", "1").press("save");

        var answer = two.with("price-1", "2").press("save");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("в другом окне", "value=\"2\"");
        assertRedirect(
                SupplierForm.shown(desk, path, answer).with("price-1", "2").press("save"),
                "?saved&edit&lang=ru");
    }

    @Test
    void a_changed_answer_is_a_new_version_and_the_earlier_stays() {
        form().with("price-1", "10").with("price-2", "20").press("send");
        var edit = desk.get(path + "?edit").body();
        assertThat(edit).contains("value=\"10\"", "Отправить изменённый ответ");

        form().with("price-1", "9").press("send");

        assertThat(quoteVersions())
                .extracting(QuoteVersion::status)
                .containsExactly(QuoteStatus.SUPERSEDED, QuoteStatus.VALID);
        assertThat(kinds()).containsExactly(ResponseKind.QUOTED, ResponseKind.AWAITED);
        assertThat(desk.get(path).body()).contains("Ответов: 2");
    }

    @Test
    void the_same_form_sent_twice_makes_one_version() {
        var form = form().with("price-1", "10");

        assertRedirect(form.press("send"), "?sent&lang=ru");
        assertRedirect(form.press("send"), "?sent&lang=ru");

        assertThat(quoteVersions()).hasSize(1);
    }

    @Test
    void a_form_sent_by_ten_threads_at_once_makes_one_version() throws Exception {
        var form = form().with("price-1", "10").with("do", "send");
        Callable<HttpResponse<String>> press = () -> form.press("send");
        try (var threads = Executors.newFixedThreadPool(10)) {
            var all = threads.invokeAll(Collections.nCopies(10, press));
            for (var one : all) {
                assertThat(one.get().statusCode()).isIn(303, 409);
            }
        }
        assertThat(quoteVersions()).hasSize(1);
    }

    @Test
    void of_two_browsers_the_second_is_told_of_the_first() {
        var one = form();
        var two = form();
        one.with("price-1", "10").press("send");

        var answer = two.with("price-1", "11").press("send");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Тем временем пришёл другой ответ", "value=\"11\"", "10,00 RUB за м");
        assertThat(quoteVersions()).hasSize(1);
        SupplierForm.shown(desk, path, answer).with("price-1", "11").press("send");
        assertThat(quoteVersions()).hasSize(2);
    }

    @Test
    void the_whole_can_be_declined_and_a_question_asked() {
        var asked = form().with("question", "Какой цвет?").press("ask");
        assertRedirect(asked, "?asked&lang=ru");
        assertThat(kinds()).containsOnly(ResponseKind.QUESTION);
        assertThat(desk.get(path + "?asked").body()).contains("Вопрос: Какой цвет?");
        assertThat(form().press("ask").body()).contains("напишите вопрос");

        assertRedirect(form().with("reason", "нет").press("decline"), "?declined&lang=ru");
        assertThat(stored().status()).isEqualTo(RfqStatus.DECLINED);
        form().with("price-1", "1").with("price-2", "2").press("send");
        assertThat(form().with("question", "?").press("ask").body())
                .contains("На все позиции уже есть цены");
    }

    @Test
    void after_the_deadline_it_says_that_the_answer_is_late_and_counts() {
        var late = sentRfq(Instant.now().plusMillis(50));
        var its = link(late);
        await(Duration.ofMillis(60));

        assertThat(desk.get(its).body()).contains("Срок ответа прошёл");
        SupplierForm.opened(desk, its).with("price-1", "5").press("send");
        var version = desk.stores.quotes().ofRfq(late.id()).orElseThrow().valid().orElseThrow();
        assertThat(version.late()).isTrue();
    }

    @Test
    void a_cancelled_request_says_so_and_takes_nothing() {
        var form = form();
        change(made(rfq.cancel("the client changed its mind")));

        assertThat(desk.get(path).body())
                .contains("Этот запрос отменён")
                .doesNotContain("changed its mind", "<form");
        for (var button : List.of("send", "save", "ask", "decline")) {
            var answer = form.with("price-1", "1").with("question", "?").press(button);
            assertThat(answer.body()).contains("Этот запрос отменён");
        }
        assertThat(quoteVersions()).isEmpty();
    }

    @Test
    void files_are_kept_with_the_answer_and_can_be_taken_back() {
        var pdf = "%PDF-1.7 прайс".getBytes(UTF_8);
        assertRedirect(
                form().with("price-1", "7").attach("прайс.pdf", pdf).press("attach"),
                "?attached&edit&lang=ru");
        var page = desk.get(path + "?attached").body();
        assertThat(page).contains("прайс.pdf", "1 КБ", "value=\"7\"");
        var file = desk.stores.answerFiles().of(rfq.id()).getFirst();

        form().with("remove", file.id().toString()).press("remove");
        assertThat(desk.stores.answerFiles().of(rfq.id())).isEmpty();
        assertThat(form().press("attach").body()).contains("сначала выберите файл");
    }

    @Test
    void a_file_too_large_or_of_another_kind_is_refused_and_nothing_is_sent() {
        var form = form().with("price-1", "7");
        assertWrong(form.attach("virus.exe", "MZ".getBytes(UTF_8)).press("send"), "такие файлы");
        assertWrong(form.attach("a.pdf", "MZ".getBytes(UTF_8)).press("send"), "такие файлы");
        assertWrong(form.attach("a.txt", new byte[2 << 20]).press("send"), "файл больше 1 МБ");
        assertTooLarge(form.attach("a.txt", new byte[12 << 20]));
        for (int i = 0; i < 3; i++) {
            form().attach(i + ".txt", "x".getBytes(UTF_8)).press("attach");
        }
        assertWrong(
                form().with("price-1", "7").attach("4.txt", "x".getBytes(UTF_8)).press("attach"),
                "не больше 3 файлов");
        assertThat(quoteVersions()).isEmpty();
        assertThat(desk.stores.answerFiles().of(rfq.id())).hasSize(3);
    }

    @Test
    void fields_that_there_are_not_are_not_kept() {
        form().with("price-9", "1").with("admin", "yes").with("price-", "1").press("save");

        assertThat(desk.stores.answerDrafts().find(rfq.id()).orElseThrow().fields())
                .containsOnlyKeys("currency", "vat", "vatrate");
    }

    @Test
    void replay_behind_a_superseded_link_changes_nothing() {
        var form = form().with("price-1", "10");
        link(rfq);

        var answer = form.press("send");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("newer link");
        assertThat(quoteVersions()).isEmpty();
    }

    /** The answer comes before all is sent; who still sends may find the line cut instead. */
    private static void assertTooLarge(SupplierForm form) {
        try {
            var answer = form.press("send");
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .contains("text/html");
        } catch (UncheckedIOException cut) {
            assertThat(cut).hasMessageNotContaining("timed out");
        }
    }

    private static void assertWrong(HttpResponse<String> answer, String text) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(text, "value=\"7\"");
    }

    private static void assertRedirect(HttpResponse<String> answer, String end) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(end);
    }

    private SupplierForm form() {
        return SupplierForm.opened(desk, path);
    }

    private List<QuoteVersion> quoteVersions() {
        return desk.stores
                .quotes()
                .ofRfq(rfq.id())
                .map(quote -> quote.versions())
                .orElseGet(List::of);
    }

    private QuoteVersion valid() {
        return desk.stores.quotes().ofRfq(rfq.id()).orElseThrow().valid().orElseThrow();
    }

    private Rfq stored() {
        return desk.stores.rfqs().get(rfq.id()).orElseThrow();
    }

    private List<ResponseKind> kinds() {
        return stored().responses().stream().map(RfqResponse::kind).toList();
    }

    private static void change(Rfq changed) {
        desk.stores.transactions().run(() -> desk.stores.rfqs().replace(changed));
    }

    private static void await(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Rfq sentRfq(Instant deadline) {
        var now = Instant.now();
        var order = RfqFixtures.addOrder(desk.stores, 2026, 5000 + ++sequence, now);
        desk.bean(AnswerFakes.Desk.class)
                .orders
                .put(new AskedOrder(order.id(), new Owner(null, null), true, List.of()));
        var supplier = RfqFixtures.addSupplier(desk.stores, "Кабель", now);
        var draft = RfqFixtures.aDraft(new RfqId(UUID.randomUUID()), order, supplier, now);
        var queued =
                made(
                        draft.queue(
                                new DocumentNumber(DocumentKind.RFQ, 2026, sequence),
                                new Deadline(deadline, MOSCOW),
                                RfqPolicy.STANDARD,
                                now));
        var sent = made(queued.sent(now));
        desk.stores.transactions().run(() -> desk.stores.rfqs().add(sent));
        return sent;
    }

    /** A new one, which supersedes those before. */
    private static String link(Rfq rfq) {
        var command = new IssueLink.Command(LinkPurpose.RFQ_ANSWER, rfq.id().value(), true);
        return desk.stores
                .transactions()
                .inTransaction(() -> desk.bean(IssueLink.class).issue(command).getPath());
    }
}
