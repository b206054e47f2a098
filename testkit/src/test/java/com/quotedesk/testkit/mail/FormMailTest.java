package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.documents.CellFault;
import com.quotedesk.application.documents.FilledSheet;
import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.FileMessages;
import com.quotedesk.application.reading.MessageClassifier.Classification;
import com.quotedesk.domain.mail.Header;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteDoor;
import com.quotedesk.domain.quotes.QuoteStatus;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.ClientDetails;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.shared.VatMode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The form of a request comes back by mail. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormMailTest {

    private static final Bytes FORM = bytes("a form");
    private static final Currency EURO = Currency.getInstance("EUR");

    private final PostDesk desk = new PostDesk();
    private final FakeMailbox mailbox = new FakeMailbox("orders", desk.stores.transactions());
    private final Rfq rfq = sent();
    private MessageKind kind = MessageKind.OTHER;
    private @Nullable MailAddress from = new MailAddress("Иван", supplier());
    private boolean proven = true;
    private Part body =
            new Part.Multi(
                    "TEXT",
                    "mixed",
                    List.of(
                            new Part.Text("1", "Во вложении"),
                            new Part.Html("2", "<p>Во вложении</p>"),
                            new Part.File("3", "scan.png", "image/png", false, bytes("png")),
                            new Part.File("4", "f.xlsx", "application/xlsx", false, FORM)));

    @Test
    void prices_in_a_form_of_a_proven_sender_count_whatever_the_mail_says() {
        desk.sheets.reads(
                FORM,
                filled(
                        line(1, "10.50", VatMode.EXCLUDED, "10", 0, "бухты"),
                        line(2, null, VatMode.EXCLUDED, null, null, "снято")));

        receive();

        var version = quote().valid().orElseThrow();
        assertThat(version.offer().door()).isEqualTo(QuoteDoor.SHEET);
        assertThat(version.offer().message()).isNotNull();
        assertThat(version.offer().terms().currency()).isEqualTo(EURO);
        assertThat(version.offer().terms().vat()).isEqualTo(Vat.excluded(Percent.of("10")));
        assertThat(version.offer().terms().number()).isEqualTo("Q-7");
        assertThat(version.offer().terms().validUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
        var line = version.offer().lines().getFirst();
        assertThat(line.price().amount()).isEqualByComparingTo("10.50");
        assertThat(line.leadTime()).isEqualTo(new LeadTime(0, 0));
        assertThat(line.note()).isEqualTo("бухты");
        assertThat(version.offer().doubts())
                .singleElement()
                .satisfies(
                        doubt -> {
                            assertThat(doubt.kind()).isEqualTo(DoubtKind.UNMATCHED_LINE);
                            assertThat(doubt.detail()).isEqualTo("снято");
                        });
        assertThat(desk.stores.auditLog().of("quote", quote().ref().id().value()))
                .extracting(entry -> entry.actor().code())
                .containsExactly("reader:form/1");
    }

    @Test
    void prices_of_a_sender_nobody_vouches_for_wait_for_a_person() {
        proven = false;
        desk.sheets.reads(FORM, filled(line(1, "10", VatMode.EXEMPT, null, null, null)));

        receive();

        assertThat(quote().versions())
                .extracting(QuoteVersion::status)
                .containsExactly(QuoteStatus.HELD);
        assertThat(quote().versions().getFirst().offer().terms().vat()).isEqualTo(Vat.EXEMPT);
        assertThat(quote().versions().getFirst().offer().lines().getFirst().leadTime()).isNull();
    }

    @Test
    void an_offer_has_the_tax_of_most_lines_and_notes_what_others_say() {
        desk.sheets.reads(
                FORM,
                filled(
                        line(1, "122", VatMode.INCLUDED, null, 3, null),
                        line(2, "50", VatMode.EXEMPT, null, 3, "импорт")));

        receive();

        var offer = quote().valid().orElseThrow().offer();
        assertThat(offer.terms().vat()).isEqualTo(Vat.included(Percent.of("22")));
        var other = offer.lines().getLast();
        assertThat(other.price().amount()).isEqualByComparingTo("61");
        assertThat(other.note()).contains("импорт", "50", "EXEMPT");

        desk.sheets.reads(
                FORM,
                filled(
                        line(1, "122", VatMode.INCLUDED, "22", 3, null),
                        line(2, "50", VatMode.EXCLUDED, "10", 3, null),
                        line(3, "not asked", null)));
        receive();
        assertThat(quote().valid().orElseThrow().offer().lines().getLast().note())
                .contains("50", "EUR", "EXCLUDED", "10");
    }

    @Test
    void what_cannot_be_understood_is_answered_cell_by_cell_and_nothing_counts() {
        var faults = List.of(new CellFault("F12", CellFault.Kind.NOT_A_PRICE, "дорого"));
        desk.sheets.reads(FORM, new FilledSheet.Faulty(rfq.id().value(), Language.ENGLISH, faults));

        receive();

        assertThat(desk.stores.quotes().ofRfq(rfq.id())).isEmpty();
        var letter = desk.mails().getLast();
        assertThat(letter.kind()).isEqualTo(LetterKind.FORM_FAULTS);
        assertThat(letter.automatic()).isTrue();
        assertThat(letter.to()).isEqualTo(supplier());
        assertThat(desk.letters.composed().getLast().words().text())
                .contains("contact=Иван", "faults=[Cell F12, “дорого”")
                .contains("number=RFQ-2026-0001");
    }

    @Test
    void a_stranger_who_sends_a_faulty_form_gets_no_answer() {
        desk.sheets.reads(
                FORM, new FilledSheet.Faulty(rfq.id().value(), Language.RUSSIAN, List.of()));
        from = new MailAddress(null, new EmailAddress("x@stranger.example"));
        receive();
        from = null;
        receive();

        assertThat(desk.mails()).extracting(OutgoingMail::kind).containsExactly(LetterKind.RFQ);
    }

    @Test
    void a_faulty_form_without_a_name_is_answered_without_one() {
        desk.sheets.reads(
                FORM, new FilledSheet.Faulty(rfq.id().value(), Language.RUSSIAN, List.of()));
        from = new MailAddress(null, supplier());

        receive();

        assertThat(desk.letters.composed().getLast().words().text()).contains("contact=,");
    }

    @Test
    void an_empty_form_and_one_that_is_not_ours_go_to_the_reader_as_any_mail() {
        desk.sheets.reads(FORM, filled(line(1, null, VatMode.EXCLUDED, null, null, null)));
        kind = MessageKind.SUPPLIER_REPLY;
        desk.answer = Answers.of(AnswerOutcome.QUOTED, "7");

        receive();

        assertThat(quote().valid().orElseThrow().offer().door()).isEqualTo(QuoteDoor.MAIL);
    }

    @Test
    void a_form_within_a_forwarded_mail_is_found() {
        body = new Part.Embedded("1", null, content(body));
        desk.sheets.reads(FORM, filled(line(1, "10", VatMode.EXCLUDED, null, null, null)));

        receive();

        assertThat(quote().valid()).isPresent();
    }

    @Test
    void what_a_machine_sends_back_is_no_answer() {
        kind = MessageKind.AUTO_REPLY;
        desk.sheets.reads(FORM, filled(line(1, "10", VatMode.EXCLUDED, null, null, null)));

        receive();

        assertThat(desk.stores.quotes().ofRfq(rfq.id())).isEmpty();
    }

    @Test
    void a_form_of_another_request_is_read_as_any_mail() {
        desk.sheets.reads(
                FORM,
                new FilledSheet.Filled(
                        UUID.randomUUID(),
                        Language.RUSSIAN,
                        EURO,
                        null,
                        null,
                        List.of(line(1, "10", VatMode.EXCLUDED, null, null, null))));

        receive();

        assertThat(desk.stores.quotes().ofRfq(rfq.id())).isEmpty();
    }

    @Test
    void a_form_that_prices_nothing_that_was_asked_is_no_quote() {
        desk.sheets.reads(FORM, filled(line(9, "10", VatMode.EXCLUDED, null, null, null)));

        receive();

        assertThat(desk.stores.quotes().ofRfq(rfq.id())).isEmpty();
    }

    private FilledSheet.Filled filled(FilledSheet.Line... lines) {
        return new FilledSheet.Filled(
                rfq.id().value(),
                Language.RUSSIAN,
                EURO,
                "Q-7",
                LocalDate.of(2026, 12, 31),
                List.of(lines));
    }

    private static FilledSheet.Line line(int position, String note, @Nullable String nothing) {
        return line(position, null, VatMode.EXCLUDED, nothing, null, note);
    }

    private static FilledSheet.Line line(
            int position,
            @Nullable String price,
            VatMode vat,
            @Nullable String rate,
            @Nullable Integer days,
            @Nullable String note) {
        return new FilledSheet.Line(
                position,
                price == null ? null : new BigDecimal(price),
                vat,
                rate == null ? null : new BigDecimal(rate),
                days,
                note);
    }

    private Rfq sent() {
        var queued = desk.queued();
        desk.deliver.deliverNext();
        return desk.stored(queued);
    }

    private Quote quote() {
        return desk.stores.quotes().ofRfq(rfq.id()).orElseThrow();
    }

    private EmailAddress supplier() {
        return desk.stores.suppliers().find(rfq.supplier()).orElseThrow().addresses().getFirst();
    }

    private static Bytes bytes(String text) {
        return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
    }

    private MessageContent content(Part root) {
        var vouched = "mx.desk.example; dmarc=pass header.from=" + supplier().domain();
        return new MessageContent(
                proven ? List.of(new Header("Authentication-Results", vouched)) : List.of(),
                from,
                List.of(),
                List.of(new MailAddress(null, PostDesk.US)),
                List.of(),
                "Цены",
                null,
                null,
                List.of(desk.mails().getFirst().messageId()),
                List.of(),
                root,
                List.of());
    }

    private void receive() {
        var content = content(body);
        mailbox.deliver(bytes("a mail " + UUID.randomUUID()));
        var fetchMail =
                new FetchMail(
                        desk.stores.transactions(),
                        desk.stores.messages(),
                        desk.stores.mailboxes(),
                        desk.stores.eventLog(),
                        desk.ids,
                        desk.clock,
                        Runnable::run);
        fetchMail.fetch(mailbox, 10, mails -> true);
        new FileMessages(
                        desk.stores.transactions(),
                        desk.stores.messages(),
                        raw -> content,
                        desk.readMail(
                                (message, request, context) ->
                                        new Classification(kind, Language.RUSSIAN, true),
                                (message, context) ->
                                        new Inquiry(
                                                "rules/1",
                                                Language.RUSSIAN,
                                                ClientDetails.UNKNOWN,
                                                List.of(),
                                                null,
                                                null,
                                                List.of())),
                        desk.takeMail(),
                        desk.intake(ZoneId.of("UTC")),
                        desk.keepReading(),
                        desk.clock,
                        new FileMessages.Policy(
                                Set.of(PostDesk.US),
                                ZoneId.of("UTC"),
                                Duration.ofMinutes(1),
                                Duration.ofMinutes(1),
                                3,
                                Duration.ofSeconds(30)))
                .fileNext(10);
    }
}
