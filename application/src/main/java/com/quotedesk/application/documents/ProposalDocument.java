package com.quotedesk.application.documents;

import com.quotedesk.domain.documents.PaymentOrder;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.LineAmounts;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a proposal on paper shows.
 *
 * @param number {@code KP-2026-0031}
 * @param version from 1
 * @param issuedAt when this version was issued, which is when the paper was made
 * @param date the day it is dated, where the company is
 * @param validUntil the last day it holds; null where no end is named
 * @param signatory who signs, with the office: {@code Директор Иванов И. И.}
 * @param lines in order, at least one, all in the currency
 * @param terms what is agreed on: payment, delivery
 */
public record ProposalDocument(
        String number,
        int version,
        Instant issuedAt,
        LocalDate date,
        @Nullable LocalDate validUntil,
        Language language,
        PaperCompany seller,
        PaperCompany client,
        @Nullable String signatory,
        Currency currency,
        List<ProposalLine> lines,
        List<PaperTerm> terms) {

    public ProposalDocument {
        lines = List.copyOf(lines);
        terms = List.copyOf(terms);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a proposal offers something");
        }
    }

    public LineAmounts total() {
        return LineAmounts.sum(lines.stream().map(ProposalLine::amounts).toList(), currency);
    }

    /**
     * The tax of all lines of one rate, the highest first; lines without tax are not among them.
     */
    public SortedMap<Percent, Money> vatByRate() {
        var byRate = new TreeMap<Percent, Money>(Comparator.comparing(Percent::value).reversed());
        for (var line : lines) {
            var rate = line.vat().rate();
            if (rate != null) {
                byRate.merge(rate, line.amounts().vat(), Money::plus);
            }
        }
        return byRate;
    }

    /** How to pay it by a bank's app; empty where it is no Russian account, or nothing is paid. */
    public Optional<PaymentOrder> paymentOrder() {
        var account = seller.requisites().account();
        var sum = total().gross();
        if (account == null
                || account.bankName() == null
                || account.bankName().isBlank()
                || !currency.getCurrencyCode().equals("RUB")
                || sum.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                new PaymentOrder(
                        seller.fullName(),
                        seller.requisites().inn(),
                        seller.requisites().kpp(),
                        account,
                        account.bankName(),
                        seller.correspondent(),
                        sum,
                        purpose()));
    }

    /** In Russian whatever the paper's language: Russian banks read it. */
    private String purpose() {
        var vat = total().vat();
        return "Оплата по КП "
                + number
                + " от "
                + DateTimeFormatter.ofPattern("dd.MM.yyyy").format(date)
                + (vat.signum() == 0
                        ? ", без НДС"
                        : ", в т.ч. НДС " + vat.amount().toPlainString() + " руб.");
    }
}
