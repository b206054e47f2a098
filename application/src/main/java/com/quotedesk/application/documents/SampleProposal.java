package com.quotedesk.application.documents;

import com.quotedesk.domain.documents.Company;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Rounding;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** A proposal that nobody made, to look at templates with. */
final class SampleProposal {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Vat TAX = Vat.included(new Percent(BigDecimal.valueOf(22)));

    private SampleProposal() {}

    static ProposalDocument of(Language language, Company us) {
        return new ProposalDocument(
                "KP-2026-0000",
                1,
                DAY.atStartOfDay().toInstant(ZoneOffset.UTC),
                DAY,
                DAY.plusDays(14),
                language,
                PaperCompany.of(us),
                switch (language) {
                    case RUSSIAN -> PaperCompany.named("ООО «Образец»");
                    case ENGLISH -> PaperCompany.named("Sample Ltd");
                },
                us.signatory(),
                Currency.getInstance("RUB"),
                switch (language) {
                    case RUSSIAN ->
                            List.of(
                                    line(
                                            "Кабель ВВГнг(А)-LS 3×2,5",
                                            "500",
                                            Unit.METRE,
                                            "118.40",
                                            0),
                                    line(
                                            "Автоматический выключатель 16 А",
                                            "15",
                                            Unit.PIECE,
                                            "412",
                                            7));
                    case ENGLISH ->
                            List.of(
                                    line("Cable 3×2.5 mm²", "500", Unit.METRE, "118.40", 0),
                                    line("Circuit breaker 16 A", "15", Unit.PIECE, "412", 7));
                },
                switch (language) {
                    case RUSSIAN ->
                            List.of(new PaperTerm("Оплата", "100 % в течение 5 дней после счёта"));
                    case ENGLISH -> List.of(new PaperTerm("Payment", "in full within 5 days"));
                });
    }

    private static ProposalLine line(
            String name, String quantity, Unit unit, String price, int leadDays) {
        var money = Money.of(price, "RUB");
        var count = new BigDecimal(quantity);
        return new ProposalLine(
                name,
                null,
                count,
                unit,
                money,
                TAX,
                TAX.split(Rounding.STANDARD.line(money, count), Rounding.STANDARD),
                leadDays,
                null);
    }
}
