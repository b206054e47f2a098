package com.quotedesk.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.documents.CurrentLetterhead;
import com.quotedesk.application.documents.Letterheads.StoredCompany;
import com.quotedesk.application.documents.PaperCompany;
import com.quotedesk.application.documents.PaperTerm;
import com.quotedesk.application.documents.ProposalLine;
import com.quotedesk.application.documents.ProposalPapers;
import com.quotedesk.domain.documents.Company;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.pricing.Price;
import com.quotedesk.domain.proposals.Addressee;
import com.quotedesk.domain.proposals.Offer;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.LineAmounts;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.testkit.proposals.ProposalFixtures;
import com.quotedesk.testkit.work.InMemoryStores;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalPapersTest {

    private static final Instant DRAFTED = Instant.parse("2026-11-20T20:00:00Z");
    private static final Instant ISSUED = Instant.parse("2026-11-20T22:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 4);
    private static final Vat TAX = Vat.included(Percent.of("22"));
    private static final Money PRICE = Money.of("61", "RUB");
    private static final LineAmounts AMOUNTS =
            new LineAmounts(Money.of("100", "RUB"), Money.of("22", "RUB"), Money.of("122", "RUB"));
    private static final Bytes PDF = Bytes.owning(new byte[] {1});

    private final InMemoryStores stores = new InMemoryStores();
    private final List<ProposalTemplate> templates = new ArrayList<>();

    private final ProposalPapers papers =
            new ProposalPapers(
                    new CurrentLetterhead(stores.letterheads(), "Снаб", () -> BigDecimal.TEN),
                    (document, template) -> {
                        templates.add(template);
                        return PDF;
                    },
                    ZoneId.of("Europe/Moscow"));

    private static Offer offer(
            Language language,
            @Nullable String terms,
            @Nullable String note,
            @Nullable LeadTime... times) {
        var lines =
                Arrays.stream(times)
                        .map(
                                time ->
                                        new com.quotedesk.domain.proposals.ProposalLine(
                                                1,
                                                UUID.randomUUID(),
                                                "Кабель",
                                                "ВВГ-3",
                                                BigDecimal.TWO,
                                                Unit.METRE,
                                                null,
                                                Price.withoutCost(PRICE, TAX),
                                                AMOUNTS,
                                                time))
                        .toList();
        return new Offer(Currency.getInstance("RUB"), language, lines, UNTIL, terms, note);
    }

    private static ProposalVersion version(
            Offer offer, @Nullable Addressee to, @Nullable Instant issued) {
        return new ProposalVersion(
                3,
                ProposalStatus.ISSUED,
                offer,
                to,
                DRAFTED,
                issued,
                null,
                null,
                Set.of(),
                Set.of(),
                null,
                null,
                null);
    }

    @Test
    void a_paper_shows_what_was_issued() {
        var us = LetterheadsContract.FULL;
        stores.transactions().run(() -> stores.letterheads().replace(new StoredCompany(us, 1)));
        var paper =
                papers.of(
                        "KP-2026-0031",
                        version(
                                offer(Language.RUSSIAN, "Самовывоз", "Спасибо", new LeadTime(3, 7)),
                                ProposalFixtures.KNOWN,
                                ISSUED));

        assertThat(paper.number()).isEqualTo("KP-2026-0031");
        assertThat(paper.version()).isEqualTo(3);
        assertThat(paper.issuedAt()).isEqualTo(ISSUED);
        // In Moscow it is the next day already.
        assertThat(paper.date()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(paper.validUntil()).isEqualTo(UNTIL);
        assertThat(paper.language()).isEqualTo(Language.RUSSIAN);
        assertThat(paper.seller()).isEqualTo(PaperCompany.of(us));
        assertThat(paper.signatory()).isEqualTo(us.signatory());
        assertThat(paper.client().fullName()).isEqualTo("ООО «Кабельщики»");
        assertThat(paper.client().name()).isEqualTo("Кабельщики");
        assertThat(paper.lines())
                .containsExactly(
                        new ProposalLine(
                                "Кабель",
                                "ВВГ-3",
                                BigDecimal.TWO,
                                Unit.METRE,
                                PRICE,
                                TAX,
                                AMOUNTS,
                                7,
                                null));
        assertThat(paper.terms())
                .containsExactly(
                        new PaperTerm("Поставка и оплата", "Самовывоз"),
                        new PaperTerm("Примечание", "Спасибо"));
    }

    @Test
    void a_draft_has_a_paper_too_though_nobody_knows_who_asks() {
        var paper =
                papers.of(
                        "KP-2026-0000",
                        version(
                                offer(Language.ENGLISH, null, null, new LeadTime(3, null), null),
                                null,
                                null));

        assertThat(paper.seller()).isEqualTo(PaperCompany.named("Снаб"));
        assertThat(paper.signatory()).isNull();
        assertThat(paper.issuedAt()).isEqualTo(DRAFTED);
        assertThat(paper.date()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(paper.client().fullName()).isEmpty();
        assertThat(paper.terms()).isEmpty();
        assertThat(paper.lines()).extracting(ProposalLine::leadDays).containsExactly(3, null);
    }

    @Test
    void a_paper_is_printed_in_the_template_that_holds_with_the_logo_of_the_company() {
        var logo = Bytes.owning(new byte[] {9});
        stores.transactions()
                .run(
                        () ->
                                stores.letterheads()
                                        .replace(
                                                new StoredCompany(
                                                        Company.named("Снаб").withLogo(logo), 1)));
        var version =
                version(offer(Language.ENGLISH, null, null, new LeadTime(3, null)), null, null);

        assertThat(papers.print("KP", version)).isEqualTo(PDF);
        assertThat(templates).containsExactly(ProposalTemplate.STANDARD.withLogo(logo));
    }

    @Test
    void terms_are_named_in_the_language_of_the_paper() {
        var paper =
                papers.of(
                        "KP",
                        version(
                                offer(Language.ENGLISH, "EXW", "Thanks", new LeadTime(null, 1)),
                                null,
                                null));

        assertThat(paper.terms())
                .isEqualTo(
                        List.of(
                                new PaperTerm("Supply and payment", "EXW"),
                                new PaperTerm("Note", "Thanks")));
    }
}
