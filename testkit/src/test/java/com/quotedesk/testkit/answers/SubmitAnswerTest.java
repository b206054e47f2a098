package com.quotedesk.testkit.answers;

import static com.quotedesk.testkit.answers.AnswerDesk.command;
import static com.quotedesk.testkit.answers.AnswerDesk.offer;
import static com.quotedesk.testkit.answers.AnswerDesk.prices;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.answers.Answer;
import com.quotedesk.application.answers.AnswerDraft;
import com.quotedesk.application.answers.AnswerDrafts;
import com.quotedesk.application.answers.AnswerFile;
import com.quotedesk.application.answers.SubmitAnswer;
import com.quotedesk.application.answers.SubmitAnswer.Outcome;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileType;
import com.quotedesk.domain.quotes.QuoteStatus;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.rfqs.ResponseKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.rfqs.RfqResponse;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.testkit.Meanwhile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubmitAnswerTest {

    private final AnswerDesk desk = new AnswerDesk();

    @Test
    void prices_become_a_quote_that_counts_and_the_link_and_the_address_are_written_down() {
        var rfq = desk.sent();

        assertThat(desk.submit(rfq, prices("10", "20"))).isEqualTo(new Outcome.Taken());

        var quote = desk.quote(rfq).orElseThrow();
        assertThat(quote.valid()).map(QuoteVersion::number).contains(1);
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.ANSWERED);
        assertThat(desk.orders.told()).containsExactly("quoted");
        assertThat(desk.stores.auditLog().of("quote", quote.ref().id().value()))
                .extracting(entry -> entry.actor().code())
                .containsExactly("link:203.0.113.7 Anna");
        assertThat(desk.journal(rfq))
                .filteredOn(entry -> entry.action().equals("rfq.answered-on-page"))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.actor().code()).isEqualTo("link:203.0.113.7 Anna");
                            assertThat(entry.changes())
                                    .extracting(change -> change.field() + "=" + change.after())
                                    .contains("link=1");
                        });
        assertThat(desk.stores.answerDrafts().find(rfq.id()).orElseThrow().fields())
                .isEqualTo(Map.of("price-1", "10"));
    }

    @Test
    void a_changed_answer_is_a_new_version_and_what_has_no_price_any_more_is_open() {
        var rfq = desk.sent();
        desk.submit(rfq, prices("10", "20"));

        assertThat(desk.submit(rfq, prices("", "19"))).isEqualTo(new Outcome.Taken());

        assertThat(desk.quote(rfq).orElseThrow().versions())
                .extracting(QuoteVersion::status)
                .containsExactly(QuoteStatus.SUPERSEDED, QuoteStatus.VALID);
        assertThat(kinds(rfq)).containsExactly(ResponseKind.AWAITED, ResponseKind.QUOTED);
    }

    @Test
    void some_positions_can_be_declined_beside_prices_for_others() {
        var rfq = desk.sent();
        desk.submit(rfq, prices("10", "20"));

        desk.submit(rfq, new Answer.Prices(offer("11"), Map.of(2, "снято")));

        assertThat(kinds(rfq)).containsExactly(ResponseKind.QUOTED, ResponseKind.DECLINED);
        assertThat(desk.stored(rfq).responses().getLast().text()).isEqualTo("снято");
    }

    @Test
    void refusals_alone_take_back_what_was_offered() {
        var rfq = desk.sent();
        desk.submit(rfq, prices("10", "20"));
        desk.submit(rfq, prices("11", "21"));

        assertThat(desk.submit(rfq, new Answer.Refusals(Map.of(1, "no", 2, ""))))
                .isEqualTo(new Outcome.Taken());

        assertThat(desk.quote(rfq).orElseThrow().versions())
                .extracting(QuoteVersion::status)
                .containsExactly(QuoteStatus.WITHDRAWN, QuoteStatus.WITHDRAWN);
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.DECLINED);
        assertThat(desk.journal(rfq))
                .extracting(entry -> entry.action())
                .contains("rfq.retracted", "rfq.declined");
    }

    @Test
    void all_can_be_declined_at_once_with_or_without_a_quote_before() {
        var rfq = desk.sent();
        assertThat(desk.submit(rfq, new Answer.Decline("нет"))).isEqualTo(new Outcome.Taken());
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.DECLINED);
        assertThat(desk.quote(rfq)).isEmpty();

        desk.submit(rfq, prices("10"));
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.ANSWERED);
        assertThat(desk.submit(rfq, new Answer.Decline(""))).isEqualTo(new Outcome.Taken());
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.DECLINED);
    }

    @Test
    void a_question_is_about_what_has_no_price() {
        var rfq = desk.sent();
        desk.submit(rfq, prices("10"));

        desk.submit(rfq, new Answer.Question("Какой цвет?"));
        assertThat(kinds(rfq)).containsExactly(ResponseKind.QUOTED, ResponseKind.QUESTION);

        desk.submit(rfq, prices("10", "20"));
        assertThat(desk.submit(rfq, new Answer.Question("И ещё?")))
                .isEqualTo(new Outcome.Refused(RfqRefusal.QUOTED_ALREADY));
    }

    @Test
    void the_same_form_sent_twice_is_taken_once() {
        var rfq = desk.sent();
        var form = UUID.randomUUID();
        var command = command(rfq, form, desk.mark(rfq), prices("10"));

        assertThat(desk.submitAnswer.submit(command)).isEqualTo(new Outcome.Taken());
        assertThat(desk.submitAnswer.submit(command)).isEqualTo(new Outcome.Repeated());

        assertThat(desk.quote(rfq).orElseThrow().versions()).hasSize(1);
    }

    @Test
    void who_did_not_see_the_last_answer_is_told() {
        var rfq = desk.sent();
        var seen = desk.mark(rfq);
        desk.submit(rfq, prices("10"));

        assertThat(desk.submitAnswer.submit(command(rfq, UUID.randomUUID(), seen, prices("9"))))
                .isEqualTo(new Outcome.Conflict());

        assertThat(desk.quote(rfq).orElseThrow().versions()).hasSize(1);
        assertThat(desk.mark(rfq)).isNotEqualTo(seen);
    }

    @Test
    void a_reminder_and_the_deadline_are_no_answers() {
        var rfq = desk.sent();
        var seen = desk.mark(rfq);
        var reminded = desk.change(rfq, one -> one.remind(AnswerDesk.NOON.plusSeconds(90_000)));
        desk.change(reminded, one -> one.timeOut(AnswerDesk.NOON.plus(Duration.ofDays(3))));

        assertThat(desk.mark(rfq)).isEqualTo(seen);
        desk.clock.advance(Duration.ofDays(4));
        assertThat(desk.submit(rfq, prices("10"))).isEqualTo(new Outcome.Taken());
        assertThat(desk.quote(rfq).orElseThrow().valid().orElseThrow().late()).isTrue();
    }

    @Test
    void who_has_the_link_has_the_mail_whatever_our_server_says() {
        var rfq = desk.queued();

        assertThat(desk.submit(rfq, prices("10"))).isEqualTo(new Outcome.Taken());

        assertThat(desk.journal(rfq))
                .extracting(entry -> entry.action())
                .containsSubsequence("rfq.sent", "rfq.answered");
    }

    @Test
    void what_the_request_cannot_take_changes_nothing() {
        var rfq = desk.sent();
        var unknown = new Answer.Prices(offer("10"), Map.of(9, "x"));
        var both = new Answer.Prices(offer("10"), Map.of(1, "x"));
        for (var answer :
                List.of(
                        unknown,
                        both,
                        prices("", "", "7"),
                        new Answer.Refusals(Map.of(3, "no such position")))) {
            assertThat(desk.submit(rfq, answer))
                    .isEqualTo(new Outcome.Refused(RfqRefusal.UNKNOWN_POSITION));
        }
        assertThat(desk.stored(rfq)).isEqualTo(rfq);
        assertThat(desk.quote(rfq)).isEmpty();
        assertThat(desk.stores.answerDrafts().find(rfq.id())).isEmpty();
    }

    @Test
    void what_never_arrived_cannot_be_declined() {
        var rfq = desk.change(desk.queued(), one -> one.undeliverable("550"));

        assertThat(desk.submit(rfq, new Answer.Decline("no")))
                .isEqualTo(new Outcome.Refused(RfqRefusal.WRONG_STATUS));
    }

    @Test
    void a_cancelled_or_unknown_request_takes_no_answer() {
        var rfq = desk.sent();
        desk.change(rfq, one -> one.cancel("not needed"));

        assertThat(desk.submit(rfq, prices("10"))).isEqualTo(new Outcome.Cancelled());
        var strange =
                new SubmitAnswer.Command(
                        AnswerDesk.ANNA,
                        new RfqId(UUID.randomUUID()),
                        UUID.randomUUID(),
                        "0-0",
                        prices("10"),
                        Map.of());
        assertThat(desk.submitAnswer.submit(strange)).isEqualTo(new Outcome.UnknownRfq());
    }

    @Test
    void who_is_overtaken_between_looking_and_writing_is_told() {
        var rfq = desk.sent();
        var drafts =
                Meanwhile.after(
                        AnswerDrafts.class,
                        desk.stores.answerDrafts(),
                        "find",
                        () ->
                                desk.stores
                                        .answerDrafts()
                                        .replace(
                                                new AnswerDraft(
                                                        rfq.id(),
                                                        Map.of(),
                                                        null,
                                                        AnswerDesk.NOON,
                                                        1)));

        assertThat(
                        desk.submitAnswer(drafts)
                                .submit(
                                        command(
                                                rfq,
                                                UUID.randomUUID(),
                                                desk.mark(rfq),
                                                prices("1"))))
                .isEqualTo(new Outcome.Conflict());
        assertThat(desk.quote(rfq)).isEmpty();
        assertThat(desk.stored(rfq)).isEqualTo(rfq);
    }

    @Test
    void what_was_attached_is_written_down_with_the_answer() {
        var rfq = desk.sent();
        var file =
                new AnswerFile(
                        UUID.randomUUID(),
                        rfq.id(),
                        new FileKey("ab".repeat(32)),
                        FileType.PDF,
                        "прайс.pdf",
                        7,
                        AnswerDesk.NOON);
        desk.stores.transactions().run(() -> desk.stores.answerFiles().add(file));

        desk.submit(rfq, prices("10"));

        assertThat(desk.journal(rfq).getLast().changes())
                .extracting(change -> change.after())
                .contains("прайс.pdf " + "ab".repeat(32));
    }

    private List<ResponseKind> kinds(Rfq rfq) {
        return desk.stored(rfq).responses().stream().map(RfqResponse::kind).toList();
    }
}
