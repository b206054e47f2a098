package com.quotedesk.web.answers;

import com.quotedesk.application.mail.LetterWords;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.rfqs.ResponseKind;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.rfqs.RfqResponse;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.web.pages.PageTexts;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What we have of a supplier's answer, in its own language, for it to compare. */
final class SaidAnswer {

    private final AnswerPage.Contents contents;
    private final PageTexts texts;
    private final Language language;

    SaidAnswer(AnswerPage.Contents contents, PageTexts texts, Language language) {
        this.contents = contents;
        this.texts = texts;
        this.language = language;
    }

    List<Map<String, Object>> lines() {
        var responses =
                contents.rfq().responses().stream()
                        .collect(Collectors.toMap(RfqResponse::position, one -> one));
        return contents.rfq().items().stream()
                .map(item -> line(item, Optional.ofNullable(responses.get(item.position()))))
                .toList();
    }

    private Map<String, Object> line(RfqItem item, Optional<RfqResponse> response) {
        var said = offered(item).map(line -> price(line)).orElseGet(() -> noPrice(response));
        return Map.of(
                "position",
                item.position(),
                "name",
                item.name(),
                "answer",
                said,
                "detail",
                offered(item).map(this::details).orElseGet(() -> reason(response)));
    }

    private Optional<QuoteLine> offered(RfqItem item) {
        return counting().stream()
                .flatMap(version -> version.offer().lines().stream())
                .filter(line -> line.position() == item.position())
                .findFirst();
    }

    private Optional<QuoteVersion> counting() {
        return contents.quote().flatMap(Quote::valid);
    }

    private String noPrice(Optional<RfqResponse> response) {
        return response.filter(one -> one.kind() == ResponseKind.DECLINED).isPresent()
                ? texts.say("said-declined")
                : response.filter(one -> one.kind() == ResponseKind.QUESTION)
                        .map(one -> texts.say("said-question", Objects.toString(one.text(), "")))
                        .orElseGet(() -> texts.say("said-nothing"));
    }

    private static String reason(Optional<RfqResponse> response) {
        return response.filter(one -> one.kind() == ResponseKind.DECLINED)
                .map(RfqResponse::text)
                .orElse("");
    }

    private String price(QuoteLine line) {
        var amount = Shown.amount(line.price().amount(), language);
        var currency = line.price().currency().getCurrencyCode();
        var unit = LetterWords.unit(line.unit(), language);
        return line.per().compareTo(BigDecimal.ONE) == 0
                ? texts.say("quoted-one", amount, currency, unit)
                : texts.say("quoted", amount, currency, Shown.number(line.per(), language), unit);
    }

    private String details(QuoteLine line) {
        var unit = LetterWords.unit(line.unit(), language);
        var details = new ArrayList<String>();
        if (line.leadTime() != null) {
            details.add(lead(line.leadTime()));
        }
        if (line.minimum() != null) {
            details.add(texts.say("said-min", Shown.number(line.minimum(), language), unit));
        }
        if (line.multiple() != null) {
            details.add(texts.say("said-multiple", Shown.number(line.multiple(), language), unit));
        }
        if (line.substitute() != null) {
            details.add(texts.say("said-substitute", line.substitute()));
        }
        if (line.note() != null) {
            details.add(line.note());
        }
        return String.join("; ", details);
    }

    private String lead(LeadTime time) {
        int from =
                Objects.requireNonNullElse(
                        time.minDays(), Objects.requireNonNullElse(time.maxDays(), 0));
        int to = Objects.requireNonNullElse(time.maxDays(), from);
        if (to == 0) {
            return texts.say("lead-stock");
        }
        return from == to
                ? texts.say("lead-one", Integer.toString(to))
                : texts.say("lead-range", Integer.toString(from), Integer.toString(to));
    }

    /** What holds for all lines, in sentences; empty where nothing counts. */
    String terms() {
        return counting().map(version -> terms(version.offer().terms())).orElse("");
    }

    private String terms(QuoteTerms terms) {
        var said = new ArrayList<String>();
        if (terms.vat() != null) {
            var rate =
                    Optional.ofNullable(terms.vat().rate())
                            .map(Percent::value)
                            .map(value -> Shown.number(value, language))
                            .orElse("");
            said.add(
                    texts.say(
                            "terms-vat-" + terms.vat().mode().name().toLowerCase(Locale.ROOT),
                            rate));
        }
        if (terms.validUntil() != null) {
            said.add(
                    texts.say(
                            "terms-valid",
                            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of(language.code()))
                                    .format(terms.validUntil())));
        }
        if (terms.number() != null) {
            said.add(texts.say("terms-number", terms.number()));
        }
        for (var text : new String[] {terms.payment(), terms.shipping(), terms.note()}) {
            if (text != null) {
                said.add(text);
            }
        }
        return String.join(" ", said);
    }
}
