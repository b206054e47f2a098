package com.quotedesk.domain.reading;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of the values that were kept the reading they were kept of. */
public final class KeptValues {

    private record Key(ReadField field, @Nullable Integer line) {}

    private final Map<Key, List<ReadValue>> values;

    public KeptValues(List<ReadValue> values) {
        this.values =
                values.stream()
                        .collect(
                                Collectors.groupingBy(
                                        value -> new Key(value.field(), value.line()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
    }

    public Inquiry inquiry(String reader, Language language, List<Doubt> doubts, Effort effort) {
        return new Inquiry(
                reader,
                language,
                new ClientDetails(
                        text(ReadField.COMPANY, null),
                        text(ReadField.INN, null),
                        text(ReadField.CONTACT, null),
                        text(ReadField.PHONE, null)),
                lines().map(this::inquiryLine).toList(),
                found(ReadField.NEEDED_BY, null, LocalDate::parse),
                text(ReadField.DELIVERY_PLACE, null),
                doubts,
                effort);
    }

    public SupplierAnswer answer(
            String reader, Language language, List<Doubt> doubts, Effort effort) {
        var rate = said(ReadField.VAT_RATE, null);
        return new SupplierAnswer(
                reader,
                language,
                choice(AnswerOutcome.values(), AnswerOutcome::code, ReadField.OUTCOME, null),
                text(ReadField.CURRENCY, null),
                new VatTerms(
                        choice(
                                VatTerms.Mode.values(),
                                VatTerms.Mode::code,
                                ReadField.VAT_MODE,
                                null),
                        rate.map(value -> new BigDecimal(value.text())).findFirst().orElse(null)),
                found(ReadField.VALID_UNTIL, null, LocalDate::parse),
                text(ReadField.PAYMENT_TERMS, null),
                text(ReadField.DELIVERY_TERMS, null),
                lines().map(this::answerLine).toList(),
                doubts,
                effort);
    }

    private InquiryLine inquiryLine(int line) {
        return new InquiryLine(
                Objects.requireNonNull(text(ReadField.NAME, line)),
                text(ReadField.SKU, line),
                found(ReadField.QUANTITY, line, BigDecimal::new),
                Objects.requireNonNull(
                        found(ReadField.UNIT, line, code -> Unit.ofCode(code).orElseThrow())));
    }

    private AnswerLine answerLine(int position) {
        return new AnswerLine(
                position,
                found(ReadField.UNIT_PRICE, position, BigDecimal::new),
                found(ReadField.OFFERED_QUANTITY, position, BigDecimal::new),
                found(ReadField.LEAD_TIME, position, LeadTimeText::read),
                choice(Availability.values(), Availability::code, ReadField.AVAILABILITY, position),
                text(ReadField.SUBSTITUTE, position),
                found(ReadField.MINIMUM_ORDER, position, BigDecimal::new),
                said(ReadField.PRICE_TIER, position)
                        .map(value -> found(value, PriceTierText::read))
                        .toList());
    }

    private Stream<Integer> lines() {
        return values.keySet().stream().map(Key::line).filter(Objects::nonNull).distinct();
    }

    private Stream<ReadValue> said(ReadField field, @Nullable Integer line) {
        return values.getOrDefault(new Key(field, line), List.of()).stream();
    }

    private <E> E choice(
            E[] all, Function<E, String> code, ReadField field, @Nullable Integer line) {
        var said = said(field, line).findFirst().orElseThrow().text();
        return Arrays.stream(all)
                .filter(one -> code.apply(one).equals(said))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Found<String> text(ReadField field, @Nullable Integer line) {
        return found(field, line, Function.identity());
    }

    private <T> @Nullable Found<T> found(
            ReadField field, @Nullable Integer line, Function<String, T> read) {
        return said(field, line).map(value -> found(value, read)).findFirst().orElse(null);
    }

    private static <T> Found<T> found(ReadValue value, Function<String, T> read) {
        return new Found<>(
                read.apply(value.text()),
                Objects.requireNonNull(value.evidence()),
                Objects.requireNonNull(value.confidence()));
    }
}
