package com.quotedesk.application.imports;

import static com.quotedesk.application.imports.SupplierColumn.BRANDS;
import static com.quotedesk.application.imports.SupplierColumn.CATEGORIES;
import static com.quotedesk.application.imports.SupplierColumn.CONTACT;
import static com.quotedesk.application.imports.SupplierColumn.CURRENCY;
import static com.quotedesk.application.imports.SupplierColumn.DELIVERY;
import static com.quotedesk.application.imports.SupplierColumn.EMAIL;
import static com.quotedesk.application.imports.SupplierColumn.LANGUAGES;
import static com.quotedesk.application.imports.SupplierColumn.MINIMUM;
import static com.quotedesk.application.imports.SupplierColumn.NAME;
import static com.quotedesk.application.imports.SupplierColumn.NOTES;
import static com.quotedesk.application.imports.SupplierColumn.PAYMENT;
import static com.quotedesk.application.imports.SupplierColumn.PHONE;

import com.quotedesk.application.imports.ImportFault.Kind;
import com.quotedesk.application.imports.TableImport.Result;
import com.quotedesk.application.suppliers.AddSupplier;
import com.quotedesk.application.suppliers.ChangeSupplier;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Folded;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.SupplierProfile;
import com.quotedesk.domain.suppliers.SupplierTerms;
import com.quotedesk.domain.users.Access;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Tables of suppliers. A supplier is known by an address of its people, or by its name. */
final class SupplierImporter implements Importer {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}([.,]\\d{1,4})?");

    private static final SupplierProfile NOTHING =
            new SupplierProfile(
                    "?",
                    List.of(Language.RUSSIAN),
                    List.of(),
                    List.of(),
                    List.of(),
                    SupplierTerms.UNKNOWN,
                    null);

    private final Transactions transactions;
    private final Suppliers suppliers;
    private final AddSupplier addSupplier;
    private final ChangeSupplier changeSupplier;

    SupplierImporter(
            Transactions transactions,
            Suppliers suppliers,
            AddSupplier addSupplier,
            ChangeSupplier changeSupplier) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.addSupplier = addSupplier;
        this.changeSupplier = changeSupplier;
    }

    @Override
    public List<? extends Column> columns() {
        return List.of(SupplierColumn.values());
    }

    @Override
    public Column name() {
        return NAME;
    }

    @Override
    public Column email() {
        return EMAIL;
    }

    @Override
    public String keyOf(Row row) {
        return Folded.of(Objects.requireNonNullElse(row.text(NAME), ""));
    }

    @Override
    public Result take(Company company, Access by, boolean trial) {
        var known = transactions.inTransaction(() -> find(company));
        var profile = profile(company, known.map(Supplier::profile).orElse(NOTHING));
        if (company.isWrong()) {
            return Result.WRONG;
        }
        return known.map(
                        supplier ->
                                supplier.profile().equals(profile)
                                        ? Result.SAME
                                        : change(company, supplier, profile, by, trial))
                .orElseGet(() -> add(company, profile, by, trial));
    }

    private Optional<Supplier> find(Company company) {
        return company.addresses(EMAIL).stream()
                .flatMap(one -> suppliers.findByAddress(one).stream())
                .findFirst()
                .or(
                        () ->
                                suppliers.all().stream()
                                        .filter(
                                                one ->
                                                        Folded.of(one.name())
                                                                .equals(nameOf(company)))
                                        .findFirst());
    }

    private static String nameOf(Company company) {
        return Folded.of(Objects.requireNonNullElse(company.text(NAME, null), ""));
    }

    private static SupplierProfile profile(Company company, SupplierProfile known) {
        if (known.equals(NOTHING) && company.text(NAME, null) == null) {
            company.fault(NAME, Kind.MISSING, "");
        }
        return new SupplierProfile(
                Objects.requireNonNull(company.text(NAME, known.name())),
                languages(company, known.languages()),
                company.contacts(CONTACT, EMAIL, PHONE, known.contacts()),
                company.words(CATEGORIES, known.categories()),
                company.words(BRANDS, known.brands()),
                terms(company, known.terms()),
                company.text(NOTES, known.notes()));
    }

    private static List<Language> languages(Company company, List<Language> known) {
        var spoken = new ArrayList<Language>();
        for (var code : company.words(LANGUAGES, List.of())) {
            Arrays.stream(Language.values())
                    .filter(one -> one.code().equals(Folded.of(code)))
                    .findFirst()
                    .ifPresentOrElse(
                            spoken::add, () -> company.fault(LANGUAGES, Kind.NOT_A_LANGUAGE, code));
        }
        return spoken.isEmpty() ? known : spoken.stream().distinct().toList();
    }

    private static SupplierTerms terms(Company company, SupplierTerms known) {
        var currency =
                company.value(
                        CURRENCY,
                        Kind.NOT_A_CURRENCY,
                        SupplierImporter::currency,
                        known.currency());
        var least =
                company.value(
                        MINIMUM,
                        Kind.NOT_AN_AMOUNT,
                        SupplierImporter::amount,
                        known.minimumOrder());
        if (least != null && currency == null) {
            company.fault(CURRENCY, Kind.MISSING, "");
            least = null;
        }
        return new SupplierTerms(
                company.text(PAYMENT, known.payment()),
                company.text(DELIVERY, known.delivery()),
                least,
                currency);
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getDefaultFractionDigits() >= 0)
                .filter(one -> one.getCurrencyCode().equalsIgnoreCase(code))
                .findFirst();
    }

    private static Optional<BigDecimal> amount(String text) {
        var plain = text.replaceAll("[\\s\u00a0]", "");
        return AMOUNT.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(',', '.')))
                : Optional.empty();
    }

    private Result add(Company company, SupplierProfile profile, Access by, boolean trial) {
        if (trial) {
            var added =
                    new Supplier(new SupplierId(new UUID(0, 0)), profile, null, Instant.EPOCH, 1);
            return tried(company, added, Result.CREATED);
        }
        return switch (addSupplier.add(new AddSupplier.Command(by, profile))) {
            case AddSupplier.Outcome.Added _ -> Result.CREATED;
            case AddSupplier.Outcome.Taken(var clash) -> taken(company, clash);
            case AddSupplier.Outcome.Forbidden _ -> wrong(company, Kind.NOT_ALLOWED);
        };
    }

    private Result change(
            Company company, Supplier supplier, SupplierProfile profile, Access by, boolean trial) {
        if (trial) {
            return tried(company, supplier.change(profile).state(), Result.CHANGED);
        }
        var command =
                new ChangeSupplier.Command(
                        by, supplier.id(), supplier.version(), profile, "import");
        return switch (changeSupplier.change(command)) {
            case ChangeSupplier.Outcome.Changed _ -> Result.CHANGED;
            case ChangeSupplier.Outcome.Taken(var clash) -> taken(company, clash);
            case ChangeSupplier.Outcome.Forbidden _ -> wrong(company, Kind.NOT_ALLOWED);
            default -> wrong(company, Kind.CHANGED_MEANWHILE);
        };
    }

    private Result tried(Company company, Supplier supplier, Result result) {
        return transactions
                .inTransaction(() -> suppliers.clashOf(supplier))
                .map(clash -> taken(company, clash))
                .orElse(result);
    }

    private static Result taken(Company company, Suppliers.Clash clash) {
        company.fault(EMAIL, Kind.TAKEN, clash.holder().name());
        return Result.WRONG;
    }

    private static Result wrong(Company company, Kind kind) {
        company.fault(NAME, kind, Objects.requireNonNullElse(company.text(NAME, null), ""));
        return Result.WRONG;
    }
}
