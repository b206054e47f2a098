package com.quotedesk.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.documents.Letterheads.StoredCompany;
import com.quotedesk.application.documents.Letterheads.StoredTemplate;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.documents.Company;
import com.quotedesk.domain.documents.ProposalColumn;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.documents.Rgb;
import com.quotedesk.domain.documents.TemplateTexts;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Bic;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Kpp;
import com.quotedesk.domain.requisites.Ogrn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.VatMode;
import com.quotedesk.testkit.work.Stores;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of letterheads keeps to. There is one of each, so a test begins with any. */
public interface LetterheadsContract {

    Stores stores();

    /** A company of which everything is known. */
    Company FULL =
            new Company(
                    "Кабель-Сервис",
                    new Requisites(
                            "ООО «Кабель-Сервис»",
                            new Inn("7707083893"),
                            new Kpp("773601001"),
                            new Ogrn("1027700132195"),
                            new BankAccount(
                                    new Bic("044525225"),
                                    "30101810400000000225",
                                    "ПАО Сбербанк, г. Москва")),
                    "117997, Москва, ул. Вавилова, 19",
                    "Иван Петров",
                    "+7 495 500-55-50",
                    "sales@cable.example",
                    "30101810400000000225",
                    "Директор Иванов И. И.",
                    VatMode.EXCLUDED,
                    Bytes.owning(new byte[] {1, 0, 2}));

    @Test
    default void a_company_comes_back_in_its_last_version() {
        long version = stores().letterheads().company().map(StoredCompany::version).orElse(0L);
        var full = new StoredCompany(FULL, version + 1);
        stores().transactions().run(() -> stores().letterheads().replace(full));
        assertThat(stores().letterheads().company()).contains(full);

        var bare = new StoredCompany(Company.named("Ромашка"), version + 2);
        stores().transactions().run(() -> stores().letterheads().replace(bare));
        assertThat(stores().letterheads().company()).contains(bare);
        assertThatThrownBy(
                        () ->
                                stores().transactions()
                                        .run(() -> stores().letterheads().replace(full)))
                .isInstanceOf(PortFailure.Stale.class);
        assertThatThrownBy(
                        () ->
                                stores().transactions()
                                        .run(
                                                () ->
                                                        stores().letterheads()
                                                                .replace(
                                                                        new StoredCompany(
                                                                                FULL, 1))))
                .isInstanceOf(PortFailure.Stale.class);
        assertThat(stores().letterheads().company()).contains(bare);
    }

    @Test
    default void a_template_comes_back_in_its_last_version() {
        long version = stores().letterheads().template().map(StoredTemplate::version).orElse(0L);
        var ours =
                new StoredTemplate(
                        new ProposalTemplate(
                                new Rgb(1, 2, 3),
                                List.of(ProposalColumn.NAME, ProposalColumn.GROSS),
                                Map.of(
                                        Language.RUSSIAN,
                                        new TemplateTexts("КП", "Здравствуйте!", "Условия", ""),
                                        Language.ENGLISH,
                                        new TemplateTexts("Offer", "", "Terms", "Foot")),
                                false,
                                true,
                                null),
                        version + 1);
        stores().transactions().run(() -> stores().letterheads().replace(ours));
        assertThat(stores().letterheads().template()).contains(ours);

        var standard = new StoredTemplate(ProposalTemplate.STANDARD, version + 2);
        stores().transactions().run(() -> stores().letterheads().replace(standard));
        assertThat(stores().letterheads().template()).contains(standard);
        assertThatThrownBy(
                        () ->
                                stores().transactions()
                                        .run(() -> stores().letterheads().replace(ours)))
                .isInstanceOf(PortFailure.Stale.class);
        assertThatThrownBy(
                        () ->
                                stores().transactions()
                                        .run(
                                                () ->
                                                        stores().letterheads()
                                                                .replace(
                                                                        new StoredTemplate(
                                                                                ours.template(),
                                                                                1))))
                .isInstanceOf(PortFailure.Stale.class);
    }
}
