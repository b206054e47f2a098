package com.quotedesk.web.proposals;

import com.quotedesk.application.mail.LetterWords;
import com.quotedesk.application.proposals.ShowProposal;
import com.quotedesk.domain.proposals.ProposalLine;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.LineAmounts;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.web.pages.PageTemplate;
import com.quotedesk.web.pages.PageTexts;
import com.quotedesk.web.pages.Pages;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Fills the page of a client. */
final class ClientPage {

    private static final PageTemplate TEMPLATE = PageTemplate.of(ClientPage.class, "client");

    private final ShowProposal.Shown shown;
    private final Language language;
    private final PageTexts texts;

    private ClientPage(ShowProposal.Shown shown, Language language) {
        this.shown = shown;
        this.language = language;
        this.texts = TEMPLATE.texts(language);
    }

    /**
     * @param answer what was sent and could not be taken, to be shown again
     * @param told the key of a text; empty where there is nothing to tell
     */
    static Pages.Page of(
            ShowProposal.Shown shown,
            Language language,
            String token,
            ClientAnswer answer,
            String told) {
        return new ClientPage(shown, language).page(token, answer, told);
    }

    private Pages.Page page(String token, ClientAnswer answer, String told) {
        var version = shown.version();
        var offer = version.offer();
        var number = Objects.requireNonNull(shown.proposal().number()).toString();
        var title = texts.say("title", number);
        var addressee = version.addressee();
        var values = new HashMap<String, Object>();
        values.put("title", title);
        values.put("token", token);
        values.put("lang", language.code());
        values.put("revision", Integer.toString(version.revision()));
        values.put("later", version.revision() > 1);
        values.put("client", addressee == null ? "" : addressee.name());
        values.put("validUntil", LetterWords.day(offer.validUntil(), language));
        values.put("lines", offer.lines().stream().map(line -> line(line, answer)).toList());
        values.put("net", money(offer.total().net()));
        values.put("vat", offer.total().vat().signum() == 0 ? "" : money(offer.total().vat()));
        values.put("gross", money(offer.total().gross()));
        values.put("terms", Objects.requireNonNullElse(offer.terms(), ""));
        values.put("note", Objects.requireNonNullElse(offer.note(), ""));
        values.put("paper", Objects.requireNonNullElse(version.paper(), ""));
        values.put("open", shown.open());
        values.put("state", state());
        values.put("good", version.status().isAccepted());
        values.put("taken", taken());
        values.put("told", told.isEmpty() ? "" : texts.say("told-" + told));
        values.put("name", answer.name());
        values.put("reason", answer.reason());
        values.put("declining", answer.declines());
        return new Pages.Page(TEMPLATE, language, title, values);
    }

    /** In a sentence; empty while the client may answer. */
    private String state() {
        var version = shown.version();
        if (shown.open()) {
            return "";
        }
        var status = version.status().isOpen() ? ProposalStatus.EXPIRED : version.status();
        var key = "state-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var closed = shown.closedAt();
        return texts.say(
                key,
                closed == null
                        ? ""
                        : closed.format(
                                DateTimeFormatter.ofPattern(
                                        "d MMMM yyyy, HH:mm", Locale.of(language.code()))));
    }

    /** What is taken comes to so much, where it is not all. */
    private String taken() {
        var version = shown.version();
        if (version.status() != ProposalStatus.PARTIALLY_ACCEPTED) {
            return "";
        }
        var lines =
                version.offer().lines().stream()
                        .filter(line -> version.accepted().contains(line.orderItem()))
                        .map(ProposalLine::amounts)
                        .toList();
        return money(LineAmounts.sum(lines, version.offer().currency()).gross());
    }

    private Map<String, Object> line(ProposalLine line, ClientAnswer answer) {
        boolean accepted = shown.version().accepted().contains(line.orderItem());
        var time = line.leadTime();
        var days = time == null ? null : time.maxDays() == null ? time.minDays() : time.maxDays();
        return Map.ofEntries(
                Map.entry("open", shown.open()),
                Map.entry("item", line.orderItem().toString()),
                Map.entry("ticked", answer.ticks(line.orderItem())),
                Map.entry("accepted", accepted),
                Map.entry("no", Integer.toString(line.line())),
                Map.entry("name", line.name()),
                Map.entry("sku", Objects.requireNonNullElse(line.sku(), "")),
                Map.entry(
                        "quantity",
                        line.quantity().toPlainString().replace('.', decimal())
                                + "\u00A0"
                                + LetterWords.unit(line.unit(), language)),
                Map.entry("price", money(line.price().unit())),
                Map.entry("vat", vat(line)),
                Map.entry(
                        "days",
                        days == null ? "" : texts.say(days == 0 ? "in-stock" : "days", days)),
                Map.entry("gross", money(line.amounts().gross())));
    }

    private char decimal() {
        return switch (language) {
            case RUSSIAN -> ',';
            case ENGLISH -> '.';
        };
    }

    /** How the price is told. */
    private String vat(ProposalLine line) {
        var vat = line.price().vat();
        var rate = vat.rate();
        return rate == null
                ? texts.say("vat-exempt")
                : texts.say(
                        "vat-" + vat.mode().name().toLowerCase(Locale.ROOT),
                        rate.value().stripTrailingZeros().toPlainString());
    }

    private String money(Money money) {
        return LetterWords.money(money, language);
    }
}
