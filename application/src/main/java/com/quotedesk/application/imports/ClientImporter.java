package com.quotedesk.application.imports;

import static com.quotedesk.application.imports.ClientColumn.ACCOUNT;
import static com.quotedesk.application.imports.ClientColumn.BANK;
import static com.quotedesk.application.imports.ClientColumn.BIC;
import static com.quotedesk.application.imports.ClientColumn.CONTACT;
import static com.quotedesk.application.imports.ClientColumn.EMAIL;
import static com.quotedesk.application.imports.ClientColumn.INN;
import static com.quotedesk.application.imports.ClientColumn.KPP;
import static com.quotedesk.application.imports.ClientColumn.LEGAL_NAME;
import static com.quotedesk.application.imports.ClientColumn.NAME;
import static com.quotedesk.application.imports.ClientColumn.NOTES;
import static com.quotedesk.application.imports.ClientColumn.OGRN;
import static com.quotedesk.application.imports.ClientColumn.PHONE;

import com.quotedesk.application.clients.AddClient;
import com.quotedesk.application.clients.ChangeClient;
import com.quotedesk.application.clients.ClientBoard;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.clients.Clients.Clash;
import com.quotedesk.application.imports.ImportFault.Kind;
import com.quotedesk.application.imports.TableImport.Result;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.clients.ClientProfile;
import com.quotedesk.domain.clients.PostalAddress;
import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Kpp;
import com.quotedesk.domain.requisites.Ogrn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Folded;
import com.quotedesk.domain.users.Access;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tables of clients. A client is known by its taxpayer number, by an address of its people, or by
 * its name where no other has it.
 */
final class ClientImporter implements Importer {

    private static final ClientProfile NOTHING =
            new ClientProfile("?", Requisites.NONE, List.of(), List.of(), null);

    private final Transactions transactions;
    private final Clients clients;
    private final ClientBoard board;
    private final AddClient addClient;
    private final ChangeClient changeClient;

    ClientImporter(
            Transactions transactions,
            Clients clients,
            ClientBoard board,
            AddClient addClient,
            ChangeClient changeClient) {
        this.transactions = transactions;
        this.clients = clients;
        this.board = board;
        this.addClient = addClient;
        this.changeClient = changeClient;
    }

    @Override
    public List<? extends Column> columns() {
        return List.of(ClientColumn.values());
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
        return Optional.ofNullable(row.text(INN))
                .flatMap(Inn::parse)
                .map(Inn::value)
                .orElseGet(() -> Folded.of(Objects.requireNonNullElse(row.text(NAME), "")));
    }

    @Override
    public Result take(Company company, Access by, boolean trial) {
        var known = transactions.inTransaction(() -> find(company)).or(() -> named(company));
        var profile = profile(company, known.map(Client::profile).orElse(NOTHING));
        if (company.isWrong()) {
            return Result.WRONG;
        }
        return known.map(
                        client ->
                                client.profile().equals(profile)
                                        ? Result.SAME
                                        : change(company, client, profile, by, trial))
                .orElseGet(() -> add(company, profile, by, trial));
    }

    private Optional<Client> find(Company company) {
        return Optional.ofNullable(company.text(INN, null))
                .flatMap(Inn::parse)
                .flatMap(clients::findByInn)
                .or(
                        () ->
                                company.addresses(EMAIL).stream()
                                        .flatMap(one -> clients.findByAddress(one).stream())
                                        .findFirst());
    }

    /** The only one of that name, unless both have a taxpayer number. */
    private Optional<Client> named(Company company) {
        var name = Folded.of(Objects.requireNonNullElse(company.text(NAME, null), ""));
        boolean numbered = company.text(INN, null) != null;
        var same =
                board.list(new ClientBoard.Query(name, null, Page.MAX_LIMIT, null)).items().stream()
                        .filter(row -> Folded.of(row.name()).equals(name))
                        .filter(row -> !numbered || row.inn() == null)
                        .toList();
        return same.size() == 1 ? board.find(same.getFirst().id()) : Optional.empty();
    }

    private static ClientProfile profile(Company company, ClientProfile known) {
        var papers = known.requisites();
        if (known.equals(NOTHING) && company.text(NAME, null) == null) {
            company.fault(NAME, Kind.MISSING, "");
        }
        return new ClientProfile(
                Objects.requireNonNull(company.text(NAME, known.name())),
                new Requisites(
                        company.text(LEGAL_NAME, papers.legalName()),
                        company.value(INN, Kind.NOT_AN_INN, Inn::parse, papers.inn()),
                        company.value(KPP, Kind.NOT_A_KPP, Kpp::parse, papers.kpp()),
                        company.value(OGRN, Kind.NOT_AN_OGRN, Ogrn::parse, papers.ogrn()),
                        account(company, papers.account())),
                company.contacts(CONTACT, EMAIL, PHONE, known.contacts()),
                places(company, known.addresses()),
                company.text(NOTES, known.notes()));
    }

    private static @Nullable BankAccount account(Company company, @Nullable BankAccount known) {
        var bic = company.text(BIC, "");
        var bank = company.text(BANK, null);
        return company.value(
                ACCOUNT,
                Kind.NOT_AN_ACCOUNT,
                number -> BankAccount.parse(Objects.requireNonNull(bic), number, bank),
                known);
    }

    private static List<PostalAddress> places(Company company, List<PostalAddress> known) {
        var places = new ArrayList<>(known);
        for (var use : PostalAddress.Use.values()) {
            var text = company.text(columnOf(use), null);
            if (text != null) {
                places.removeIf(place -> place.use() == use);
                places.add(new PostalAddress(use, text));
            }
        }
        return places;
    }

    static Column columnOf(PostalAddress.Use use) {
        return ClientColumn.valueOf(use.name() + "_ADDRESS");
    }

    private Result add(Company company, ClientProfile profile, Access by, boolean trial) {
        if (trial) {
            var added = new Client(new ClientId(new UUID(0, 0)), profile, false, Instant.EPOCH, 1);
            return tried(company, added, Result.CREATED);
        }
        return switch (addClient.add(new AddClient.Command(by, profile))) {
            case AddClient.Outcome.Added _ -> Result.CREATED;
            case AddClient.Outcome.Taken(var clash) -> taken(company, clash);
            case AddClient.Outcome.Forbidden _ -> wrong(company, Kind.NOT_ALLOWED);
        };
    }

    private Result change(
            Company company, Client client, ClientProfile profile, Access by, boolean trial) {
        if (client.archived()) {
            return wrong(company, Kind.ARCHIVED);
        }
        if (trial) {
            var changed =
                    new Client(
                            client.id(), profile, false, client.createdAt(), client.version() + 1);
            return tried(company, changed, Result.CHANGED);
        }
        var command =
                new ChangeClient.Command(by, client.id(), client.version(), profile, "import");
        return switch (changeClient.change(command)) {
            case ChangeClient.Outcome.Changed _ -> Result.CHANGED;
            case ChangeClient.Outcome.Taken(var clash) -> taken(company, clash);
            case ChangeClient.Outcome.Forbidden _ -> wrong(company, Kind.NOT_ALLOWED);
            default -> wrong(company, Kind.CHANGED_MEANWHILE);
        };
    }

    private Result tried(Company company, Client client, Result result) {
        return transactions
                .inTransaction(() -> clients.clashOf(client))
                .map(clash -> taken(company, clash))
                .orElse(result);
    }

    private static Result taken(Company company, Clash clash) {
        var column = clash instanceof Clash.Address ? EMAIL : INN;
        company.fault(column, Kind.TAKEN, clash.holder().name());
        return Result.WRONG;
    }

    private static Result wrong(Company company, Kind kind) {
        company.fault(NAME, kind, Objects.requireNonNullElse(company.text(NAME, null), ""));
        return Result.WRONG;
    }
}
