package com.quotedesk.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.documents.ChangeCompany;
import com.quotedesk.application.documents.ChangeProposalTemplate;
import com.quotedesk.application.documents.CurrentLetterhead;
import com.quotedesk.application.documents.Letterheads.StoredCompany;
import com.quotedesk.application.documents.Letterheads.StoredTemplate;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.documents.Company;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.documents.TemplateDraft;
import com.quotedesk.domain.documents.TemplateFault;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.shared.VatMode;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterheadTest {

    private static final Access ADMIN = Access.of(new UserId(new UUID(9, 1)), null, Role.ADMIN);
    private static final Access VIEWER = Access.of(new UserId(new UUID(9, 2)), null, Role.VIEWER);
    private static final Bytes PNG = Bytes.owning(HexFormat.of().parseHex("89504e470d0a1a0a"));
    private static final Company US = LetterheadsContract.FULL.withLogo(PNG);

    private final InMemoryStores stores = new InMemoryStores();
    private final Journal journal =
            new Journal(
                    stores.auditLog(),
                    stores.eventLog(),
                    new SequentialIds(),
                    new SettableClock(Instant.parse("2026-11-20T12:00:00Z")));
    private final CurrentLetterhead current =
            new CurrentLetterhead(stores.letterheads(), "Quotedesk", () -> new BigDecimal("22"));
    private final ChangeCompany changeCompany =
            new ChangeCompany(stores.transactions(), stores.letterheads(), journal);
    private final ChangeProposalTemplate changeTemplate =
            new ChangeProposalTemplate(stores.transactions(), stores.letterheads(), journal);

    @Test
    void until_somebody_says_who_we_are_only_our_name_is_known() {
        assertThat(current.stored()).isEqualTo(new StoredCompany(Company.named("Quotedesk"), 0));
        assertThat(current.storedTemplate())
                .isEqualTo(new StoredTemplate(ProposalTemplate.STANDARD, 0));
        assertThat(current.vat()).isEqualTo(Vat.included(Percent.of("22")));
    }

    @Test
    void who_we_are_is_written_down_and_the_journal_shows_it() {
        assertThat(change(ADMIN, 0, US))
                .isEqualTo(new ChangeCompany.Outcome.Changed(new StoredCompany(US, 1)));
        var moved =
                new Company(
                        US.name(),
                        US.requisites(),
                        "Тверь",
                        US.person(),
                        US.phone(),
                        US.email(),
                        US.correspondent(),
                        US.signatory(),
                        VatMode.EXEMPT,
                        null);
        change(ADMIN, 1, moved);

        assertThat(current.company()).isEqualTo(moved);
        assertThat(current.vat()).isEqualTo(Vat.EXEMPT);
        var id = UUID.nameUUIDFromBytes("company".getBytes(StandardCharsets.UTF_8));
        var entries = stores.auditLog().of("company", id);
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().changes()).contains(Change.set("name", US.name()));
        assertThat(entries.getLast().changes())
                .containsExactly(
                        new Change("address", US.address(), "Тверь"),
                        new Change("vatMode", "EXCLUDED", "EXEMPT"),
                        new Change("logo", PNG.sha256(), null));
    }

    @Test
    void only_who_changes_settings_changes_it_and_the_second_of_two_gets_a_conflict() {
        assertThat(change(VIEWER, 0, US)).isEqualTo(new ChangeCompany.Outcome.Forbidden());
        change(ADMIN, 0, US);
        assertThat(change(ADMIN, 0, US)).isEqualTo(new ChangeCompany.Outcome.Conflict());

        assertThat(template(VIEWER, 0, "#112233"))
                .isEqualTo(new ChangeProposalTemplate.Outcome.Forbidden());
        template(ADMIN, 0, "#112233");
        assertThat(template(ADMIN, 0, "#112233"))
                .isEqualTo(new ChangeProposalTemplate.Outcome.Conflict());
    }

    @Test
    void a_logo_is_a_picture_and_not_too_large() {
        assertThat(change(ADMIN, 0, US.withLogo(Bytes.owning(new byte[(512 << 10) + 1]))))
                .isEqualTo(
                        new ChangeCompany.Outcome.WrongLogo(
                                List.of(
                                        TemplateFault.Kind.TOO_LARGE,
                                        TemplateFault.Kind.NOT_A_PICTURE)));
        assertThat(stores.letterheads().company()).isEmpty();
    }

    @Test
    void a_template_is_changed_and_shows_the_logo_of_the_company() {
        change(ADMIN, 0, US);
        assertThat(template(ADMIN, 0, "#112233"))
                .isInstanceOf(ChangeProposalTemplate.Outcome.Changed.class);
        template(ADMIN, 1, "#112244");

        assertThat(current.template().accent()).hasToString("#112244");
        assertThat(current.template().logo()).isEqualTo(PNG);
        assertThat(current.storedTemplate().version()).isEqualTo(2);
        assertThat(stores.letterheads().template().orElseThrow().template().logo()).isNull();
        var id = UUID.nameUUIDFromBytes("proposal-template".getBytes(StandardCharsets.UTF_8));
        var entries = stores.auditLog().of("proposal-template", id);
        assertThat(entries.getFirst().changes())
                .extracting(Change::field)
                .containsExactly(
                        "accent", "columns", "paymentCode", "signature", "texts.ru", "texts.en");
        assertThat(entries.getLast().changes())
                .containsExactly(new Change("accent", "#112233", "#112244"));
        assertThat(template(ADMIN, 2, "white"))
                .isEqualTo(
                        new ChangeProposalTemplate.Outcome.Invalid(
                                List.of(
                                        new TemplateFault(
                                                "accent", TemplateFault.Kind.NOT_A_COLOUR))));
    }

    @Test
    void a_company_has_a_name_and_its_bank_an_account_of_twenty_digits() {
        assertThatIllegalArgumentException().isThrownBy(() -> Company.named(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Company(
                                        "x",
                                        Requisites.NONE,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "301",
                                        null,
                                        VatMode.INCLUDED,
                                        null));
    }

    private ChangeCompany.Outcome change(Access by, long seen, Company company) {
        return changeCompany.change(new ChangeCompany.Command(by, seen, company));
    }

    private ChangeProposalTemplate.Outcome template(Access by, long seen, String accent) {
        var standard = ProposalTemplate.STANDARD;
        return changeTemplate.change(
                new ChangeProposalTemplate.Command(
                        by,
                        seen,
                        new TemplateDraft(
                                accent,
                                standard.columns().stream().map(Enum::name).toList(),
                                standard.texts(),
                                true,
                                true,
                                PNG)));
    }
}
