package com.quotedesk.application.imports;

import com.quotedesk.application.clients.ClientBoard;
import com.quotedesk.application.documents.Table;
import com.quotedesk.application.documents.Table.Cell;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.PostalAddress;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.suppliers.Supplier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes tables of all clients and suppliers, a row for each person, that can be changed elsewhere
 * and given back to {@link BeginImport}.
 */
public final class ExportCompanies {

    /**
     * Of clients those that are not archived, the newest first; of suppliers all, by name.
     *
     * @param most how many clients at most, from 1
     */
    public record Command(TableImport.Kind kind, Language language, int most) {}

    private final ClientBoard clients;
    private final Suppliers suppliers;

    public ExportCompanies(ClientBoard clients, Suppliers suppliers) {
        this.clients = clients;
        this.suppliers = suppliers;
    }

    public Table export(Command command) {
        return switch (command.kind()) {
            case CLIENTS -> clients(command.language(), command.most());
            case SUPPLIERS -> suppliers(command.language());
        };
    }

    private Table clients(Language language, int most) {
        var rows = new ArrayList<List<Cell>>();
        @Nullable PageKey after = null;
        int left = most;
        do {
            var page =
                    clients.list(
                            new ClientBoard.Query(
                                    null, false, Math.min(left, Page.MAX_LIMIT), after));
            for (var row : page.items()) {
                clients.find(row.id()).ifPresent(client -> rows.addAll(rows(client)));
            }
            left -= page.items().size();
            after = page.next();
        } while (after != null && left > 0);
        return new Table(
                language == Language.RUSSIAN ? "Клиенты" : "Clients",
                headings(ClientColumn.values(), language),
                rows);
    }

    private Table suppliers(Language language) {
        return new Table(
                language == Language.RUSSIAN ? "Поставщики" : "Suppliers",
                headings(SupplierColumn.values(), language),
                suppliers.all().stream().flatMap(one -> rows(one).stream()).toList());
    }

    private static List<String> headings(Column[] columns, Language language) {
        return List.of(columns).stream().map(column -> column.heading(language)).toList();
    }

    private static List<List<Cell>> rows(Client client) {
        var profile = client.profile();
        var papers = profile.requisites();
        var account = papers.account();
        var told = new EnumMap<ClientColumn, Object>(ClientColumn.class);
        put(told, ClientColumn.NAME, client.name());
        put(told, ClientColumn.LEGAL_NAME, papers.legalName());
        put(told, ClientColumn.INN, papers.inn());
        put(told, ClientColumn.KPP, papers.kpp());
        put(told, ClientColumn.OGRN, papers.ogrn());
        put(told, ClientColumn.BIC, account == null ? null : account.bic());
        put(told, ClientColumn.ACCOUNT, account == null ? null : account.number());
        put(told, ClientColumn.BANK, account == null ? null : account.bankName());
        put(told, ClientColumn.NOTES, profile.notes());
        for (PostalAddress place : profile.addresses()) {
            told.put((ClientColumn) ClientImporter.columnOf(place.use()), place.text());
        }
        return people(
                told,
                ClientColumn.values(),
                profile.contacts(),
                ClientColumn.CONTACT,
                ClientColumn.EMAIL,
                ClientColumn.PHONE);
    }

    private static List<List<Cell>> rows(Supplier supplier) {
        var profile = supplier.profile();
        var terms = profile.terms();
        var least = terms.minimumOrder();
        var told = new EnumMap<SupplierColumn, Object>(SupplierColumn.class);
        put(told, SupplierColumn.NAME, profile.name());
        put(
                told,
                SupplierColumn.LANGUAGES,
                profile.languages().stream().map(Language::code).collect(Collectors.joining(", ")));
        put(told, SupplierColumn.CATEGORIES, String.join(", ", profile.categories()));
        put(told, SupplierColumn.BRANDS, String.join(", ", profile.brands()));
        put(told, SupplierColumn.PAYMENT, terms.payment());
        put(told, SupplierColumn.DELIVERY, terms.delivery());
        put(told, SupplierColumn.MINIMUM, least == null ? null : least.toPlainString());
        put(told, SupplierColumn.CURRENCY, terms.currency());
        put(told, SupplierColumn.NOTES, profile.notes());
        return people(
                told,
                SupplierColumn.values(),
                profile.contacts(),
                SupplierColumn.CONTACT,
                SupplierColumn.EMAIL,
                SupplierColumn.PHONE);
    }

    private static <C> void put(Map<C, Object> told, C column, @Nullable Object value) {
        if (value != null) {
            told.put(column, value);
        }
    }

    /** A row for each person; one without where there is none. */
    private static <C> List<List<Cell>> people(
            Map<C, Object> told, C[] columns, List<Contact> contacts, C name, C email, C phone) {
        var rows = new ArrayList<List<Cell>>();
        for (var contact : contacts) {
            told.remove(name);
            told.remove(phone);
            put(told, name, contact.name());
            put(told, email, contact.email());
            put(told, phone, contact.phone());
            rows.add(row(told, columns));
        }
        return contacts.isEmpty() ? List.of(row(told, columns)) : rows;
    }

    private static <C> List<Cell> row(Map<C, Object> told, C[] columns) {
        return List.of(columns).stream()
                .<Cell>map(
                        column ->
                                told.containsKey(column)
                                        ? new Cell.Text(String.valueOf(told.get(column)))
                                        : new Cell.Empty())
                .toList();
    }
}
