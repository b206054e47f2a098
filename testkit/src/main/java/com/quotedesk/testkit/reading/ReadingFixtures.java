package com.quotedesk.testkit.reading;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.AnswerLine;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.ClientDetails;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Effort;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.InquiryLine;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.reading.PriceTier;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.reading.VatTerms;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.testkit.work.Stores;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Readings that say everything a reading can, from every kind of place. */
public final class ReadingFixtures {

    private ReadingFixtures() {}

    /** Keeps a mail in a mailbox of its own. */
    public static MessageId aMessage(Stores stores, Instant at) {
        var id = new MessageId(UUID.randomUUID());
        var raw = Bytes.owning("From: a@client.example".getBytes(StandardCharsets.UTF_8));
        stores.transactions()
                .run(
                        () ->
                                stores.messages()
                                        .keep(
                                                id.toString(),
                                                List.of(
                                                        new Mailbox.Fetched(
                                                                7, 1, at, raw.size(), false, raw)),
                                                List.of(id)));
        return id;
    }

    public static Inquiry anInquiry() {
        return new Inquiry(
                "rules/1+gpt/inquiry/1",
                Language.RUSSIAN,
                new ClientDetails(
                        found("ООО «Ромашка»"),
                        found("7707083893"),
                        found("Анна"),
                        found("+74951234567")),
                List.of(
                        new InquiryLine(
                                new Found<>("Кабель ВВГ", new Evidence.Cell("2", 0, 3, 1), 0.9),
                                new Found<>(
                                        "VVG-3",
                                        new Evidence.Remembered(
                                                new Evidence.Cell("2", 0, 3, 1), "Кабель"),
                                        1),
                                new Found<>(
                                        new BigDecimal("200.5"),
                                        new Evidence.Transcribed("3", 2, 7, "Кабель 200,5"),
                                        0.5),
                                found(Unit.METRE)),
                        new InquiryLine(found("Лампа"), null, null, found(Unit.PIECE))),
                found(LocalDate.parse("2026-12-01")),
                new Found<>("Тверь", new Evidence.InHeader("Subject"), 0.7),
                List.of(
                        new Doubt(DoubtKind.MISSING_QUANTITY, 2, "Лампа\u0000"),
                        Doubt.of(DoubtKind.INVENTED_VALUE, "77")),
                new Effort("gpt", 2, 1234, new BigDecimal("0.0123456")));
    }

    public static SupplierAnswer anAnswer() {
        return new SupplierAnswer(
                "rules/1",
                Language.RUSSIAN,
                AnswerOutcome.PARTIALLY_QUOTED,
                found("EUR"),
                new VatTerms(VatTerms.Mode.EXCLUDED, new BigDecimal("20")),
                found(LocalDate.parse("2026-12-31")),
                found("in advance"),
                found("EXW"),
                List.of(
                        new AnswerLine(
                                1,
                                found(new BigDecimal("12.50")),
                                found(new BigDecimal("180")),
                                found(new LeadTime(3, 5)),
                                Availability.ON_ORDER,
                                found("another"),
                                found(new BigDecimal("10")),
                                List.of(
                                        found(
                                                new PriceTier(
                                                        BigDecimal.ZERO, new BigDecimal("12.50"))),
                                        found(
                                                new PriceTier(
                                                        new BigDecimal(100),
                                                        new BigDecimal("9.5"))))),
                        new AnswerLine(2, null, null, null, Availability.UNAVAILABLE, null, null)),
                List.of());
    }

    public static <T> Found<T> found(T value) {
        return new Found<>(value, new Evidence.Span("1", 0, 5), 0.95);
    }
}
