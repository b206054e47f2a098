package com.quotedesk.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.application.documents.PaperCompany;
import com.quotedesk.application.documents.PaperTerm;
import com.quotedesk.application.documents.PreviewProposal;
import com.quotedesk.application.documents.ProposalDocument;
import com.quotedesk.application.documents.ProposalLine;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.documents.TemplateDraft;
import com.quotedesk.domain.documents.TemplateFault;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Bic;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.LineAmounts;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Rounding;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalDocumentTest {

    private static final Access ADMIN = Access.of(new UserId(new UUID(0, 1)), null, Role.ADMIN);

    private static final Vat FULL = Vat.included(Percent.of("22"));
    private static final Vat REDUCED = Vat.excluded(Percent.of("10"));

    private static ProposalLine line(String price, String currency, Vat vat) {
        var money = Money.of(price, currency);
        return new ProposalLine(
                "Кабель",
                null,
                BigDecimal.ONE,
                Unit.METRE,
                money,
                vat,
                vat.split(money, Rounding.STANDARD),
                null,
                null);
    }

    private static PaperCompany seller(@Nullable String legalName, @Nullable String bank) {
        return new PaperCompany(
                "Снаб",
                new Requisites(
                        legalName,
                        new Inn("7707083893"),
                        null,
                        null,
                        new BankAccount(new Bic("044525225"), "40702810938000000001", bank)),
                null,
                null,
                null,
                null,
                null);
    }

    private static ProposalDocument document(
            PaperCompany seller, String currency, ProposalLine... lines) {
        return new ProposalDocument(
                "KP-2026-0031",
                1,
                Instant.EPOCH,
                LocalDate.of(2026, 11, 5),
                null,
                Language.RUSSIAN,
                seller,
                PaperCompany.named("Клиент"),
                null,
                Currency.getInstance(currency),
                Arrays.asList(lines),
                List.of());
    }

    @Test
    void totals_are_sums_of_lines_and_tax_is_told_by_rate() {
        var document =
                document(
                        seller(null, null),
                        "RUB",
                        line("122.00", "RUB", FULL),
                        line("100.00", "RUB", REDUCED),
                        line("12.20", "RUB", FULL),
                        line("5.00", "RUB", Vat.EXEMPT));

        assertThat(document.total())
                .isEqualTo(
                        new LineAmounts(
                                Money.of("215.00", "RUB"),
                                Money.of("34.20", "RUB"),
                                Money.of("249.20", "RUB")));
        assertThat(List.copyOf(document.vatByRate().entrySet()))
                .extracting(entry -> entry.getKey() + "=" + entry.getValue())
                .containsExactly(Percent.of("22") + "=24.20 RUB", Percent.of("10") + "=10.00 RUB");
    }

    @Test
    void it_offers_something_and_stays_as_it_is() {
        var lines = new ArrayList<>(List.of(line("1.00", "RUB", FULL)));
        var terms = new ArrayList<>(List.of(new PaperTerm("Оплата", "сразу")));
        var document =
                new ProposalDocument(
                        "KP",
                        1,
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        null,
                        Language.ENGLISH,
                        seller(null, null),
                        PaperCompany.named("B"),
                        null,
                        Currency.getInstance("RUB"),
                        lines,
                        terms);
        lines.clear();
        terms.clear();

        assertThat(document.lines()).hasSize(1);
        assertThat(document.terms()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> document(seller(null, null), "RUB"));
    }

    @Test
    void it_is_paid_in_roubles_to_a_known_bank() {
        var order =
                document(seller("ООО «Снаб»", "Банк"), "RUB", line("122.00", "RUB", FULL))
                        .paymentOrder()
                        .orElseThrow();

        assertThat(order.payee()).isEqualTo("ООО «Снаб»");
        assertThat(order.sum()).isEqualTo(Money.of("122", "RUB"));
        assertThat(order.purpose())
                .isEqualTo("Оплата по КП KP-2026-0031 от 05.11.2026, в т.ч. НДС 22.00 руб.");
        assertThat(
                        document(seller(null, "Банк"), "RUB", line("5", "RUB", Vat.EXEMPT))
                                .paymentOrder()
                                .orElseThrow())
                .satisfies(
                        untaxed -> {
                            assertThat(untaxed.payee()).isEqualTo("Снаб");
                            assertThat(untaxed.purpose()).endsWith(", без НДС");
                        });
    }

    @Test
    void without_an_account_or_something_to_pay_there_is_no_code() {
        var rub = line("1", "RUB", FULL);

        assertThat(document(PaperCompany.named("Снаб"), "RUB", rub).paymentOrder()).isEmpty();
        assertThat(document(seller(null, null), "RUB", rub).paymentOrder()).isEmpty();
        assertThat(document(seller(null, " "), "RUB", rub).paymentOrder()).isEmpty();
        assertThat(document(seller(null, "Банк"), "USD", line("1", "USD", FULL)).paymentOrder())
                .isEmpty();
        assertThat(document(seller(null, "Банк"), "RUB", line("0", "RUB", FULL)).paymentOrder())
                .isEmpty();
    }

    @Test
    void a_preview_prints_a_sample_in_the_template_and_language() {
        for (var language : Language.values()) {
            var printed = new ArrayList<ProposalDocument>();
            var preview =
                    new PreviewProposal(
                            (document, template) -> {
                                assertThat(template).isEqualTo(ProposalTemplate.STANDARD);
                                printed.add(document);
                                return Bytes.owning(new byte[] {1});
                            });

            var outcome =
                    preview.preview(
                            new PreviewProposal.Command(
                                    ADMIN, draft("#1F4E79"), language, LetterheadsContract.FULL));

            assertThat(outcome)
                    .isEqualTo(new PreviewProposal.Outcome.Printed(Bytes.owning(new byte[] {1})));
            assertThat(printed)
                    .singleElement()
                    .satisfies(
                            document -> {
                                assertThat(document.language()).isEqualTo(language);
                                assertThat(document.seller())
                                        .isEqualTo(PaperCompany.of(LetterheadsContract.FULL));
                                assertThat(document.signatory())
                                        .isEqualTo(LetterheadsContract.FULL.signatory());
                                assertThat(document.total().gross())
                                        .isEqualTo(Money.of("65380", "RUB"));
                                assertThat(document.terms()).hasSize(1);
                            });
        }
    }

    @Test
    void a_template_that_is_wrong_is_not_printed() {
        var preview =
                new PreviewProposal(
                        (_, _) -> {
                            throw new AssertionError("nothing is printed");
                        });

        assertThat(
                        preview.preview(
                                new PreviewProposal.Command(
                                        ADMIN,
                                        draft("blue"),
                                        Language.RUSSIAN,
                                        LetterheadsContract.FULL)))
                .isEqualTo(
                        new PreviewProposal.Outcome.Invalid(
                                List.of(
                                        new TemplateFault(
                                                "accent", TemplateFault.Kind.NOT_A_COLOUR))));
    }

    @Test
    void who_may_not_change_templates_has_none_printed() {
        var preview =
                new PreviewProposal(
                        (_, _) -> {
                            throw new AssertionError("nothing is printed");
                        });

        assertThat(
                        preview.preview(
                                new PreviewProposal.Command(
                                        Access.of(new UserId(new UUID(0, 2)), null, Role.MANAGER),
                                        draft("#1F4E79"),
                                        Language.RUSSIAN,
                                        LetterheadsContract.FULL)))
                .isEqualTo(new PreviewProposal.Outcome.Forbidden());
    }

    private static TemplateDraft draft(String accent) {
        var standard = ProposalTemplate.STANDARD;
        return new TemplateDraft(
                accent,
                standard.columns().stream().map(Enum::name).toList(),
                standard.texts(),
                standard.paymentCode(),
                standard.signature(),
                standard.logo());
    }
}
