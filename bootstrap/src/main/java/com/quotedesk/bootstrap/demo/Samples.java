package com.quotedesk.bootstrap.demo;

import com.quotedesk.application.audit.AuditLog;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.rates.StoredRates;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.serve.Desk;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clients and suppliers to begin with; invented, all of them. */
final class Samples {

    private record SampleClient(
            String name, @Nullable String inn, String contact, String email, String phone) {}

    private record SampleSupplier(
            String name, Language language, String email, List<String> categories) {}

    private static final List<SampleClient> CLIENTS =
            List.of(
                    new SampleClient(
                            "ООО «Волга-Монтаж»",
                            "6316138278",
                            "Ирина Соколова",
                            "sokolova@volga-montazh.example",
                            "+78462551190"),
                    new SampleClient(
                            "АО «Северный Порт»",
                            "7805113497",
                            "Павел Крылов",
                            "krylov@sevport.example",
                            "+78123209944"),
                    new SampleClient(
                            "Harbour Fittings Ltd",
                            null,
                            "Emma Clarke",
                            "emma.clarke@harbour-fittings.example",
                            "+442079460018"),
                    new SampleClient(
                            "Brightwell Laboratories",
                            null,
                            "Daniel Ortiz",
                            "d.ortiz@brightwell-labs.example",
                            "+12025550143"));

    /** Roubles for one; the demo asks no bank. */
    private static final Map<String, String> RATES =
            Map.of("USD", "81.2", "EUR", "94.1", "CNY", "11.35");

    private static final List<SampleSupplier> SUPPLIERS =
            List.of(
                    new SampleSupplier(
                            "Кабель-Опт",
                            Language.RUSSIAN,
                            "sales@kabel-opt.example",
                            List.of("кабель", "автоматика")),
                    new SampleSupplier(
                            "ЭлектроСклад",
                            Language.RUSSIAN,
                            "zapros@electrosklad.example",
                            List.of("автоматика", "освещение")),
                    new SampleSupplier(
                            "ПодшипникТорг",
                            Language.RUSSIAN,
                            "opt@podshipniktorg.example",
                            List.of("подшипники")),
                    new SampleSupplier(
                            "Northern Valves GmbH",
                            Language.ENGLISH,
                            "quotes@northern-valves.example",
                            List.of("valves", "fittings")),
                    new SampleSupplier(
                            "LabSource Europe",
                            Language.ENGLISH,
                            "rfq@labsource.example",
                            List.of("laboratory")));

    private final Transactions transactions;
    private final Clients clients;
    private final Suppliers suppliers;
    private final AuditLog auditLog;
    private final Ids ids;
    private final Clock clock;
    private final StoredRates rates;

    private Samples(Desk desk) {
        transactions = desk.get(Transactions.class);
        clients = desk.get(Clients.class);
        suppliers = desk.get(Suppliers.class);
        auditLog = desk.get(AuditLog.class);
        ids = desk.get(Ids.class);
        clock = desk.get(Clock.class);
        rates = desk.get(StoredRates.class);
    }

    /** Adds the samples where the desk has no suppliers yet; true when it did. */
    static boolean add(Desk desk) {
        return new Samples(desk).add();
    }

    private boolean add() {
        return transactions.inTransaction(
                () -> {
                    if (!suppliers.all().isEmpty()) {
                        return false;
                    }
                    CLIENTS.forEach(this::add);
                    SUPPLIERS.forEach(this::add);
                    rates.put(RATES.entrySet().stream().map(this::rate).toList());
                    return true;
                });
    }

    private ExchangeRate rate(Map.Entry<String, String> roubles) {
        return new ExchangeRate(
                Currency.getInstance(roubles.getKey()),
                Currency.getInstance("RUB"),
                new BigDecimal(roubles.getValue()),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                "sample");
    }

    private void add(SampleClient sample) {
        var now = clock.instant();
        var contact =
                new Contact(sample.contact(), new EmailAddress(sample.email()), sample.phone());
        var client =
                new Client(
                        new ClientId(ids.next()),
                        sample.name(),
                        sample.inn() == null ? null : new Inn(sample.inn()),
                        List.of(contact),
                        now);
        clients.addUnlessKnown(client);
        journal("client.created", "client", client.id().value(), sample.name(), now);
    }

    private void add(SampleSupplier sample) {
        var now = clock.instant();
        var supplier =
                new Supplier(
                        new SupplierId(ids.next()),
                        sample.name(),
                        sample.language(),
                        List.of(new EmailAddress(sample.email())),
                        sample.categories(),
                        now);
        suppliers.addUnlessKnown(supplier);
        journal("supplier.created", "supplier", supplier.id().value(), sample.name(), now);
    }

    private void journal(String action, String type, UUID subject, String name, Instant at) {
        auditLog.add(
                new AuditEntry(
                        ids.next(),
                        at,
                        new Actor.Program(),
                        action,
                        type,
                        subject,
                        List.of(Change.set("name", name)),
                        "a sample"));
    }
}
