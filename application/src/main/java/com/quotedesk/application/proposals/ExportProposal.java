package com.quotedesk.application.proposals;

import com.quotedesk.application.documents.Table;
import com.quotedesk.application.documents.Table.Cell;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalLine;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.LineAmounts;
import com.quotedesk.domain.users.Access;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a table of the lines of a version, to work on with other programs. */
public final class ExportProposal {

    /** Who wants which version, in which language. */
    public record Command(Access by, ProposalId proposal, int revision, Language language) {}

    private static final Cell EMPTY = new Cell.Empty();

    private final ReadProposal readProposal;

    public ExportProposal(ReadProposal readProposal) {
        this.readProposal = readProposal;
    }

    /** Empty where there is none, as far as the asker may know. */
    public Optional<Table> export(Command command) {
        return readProposal
                .read(new ReadProposal.Command(command.by(), command.proposal()))
                .filter(
                        proposal ->
                                command.revision() >= 1
                                        && command.revision() <= proposal.versions().size())
                .map(
                        proposal ->
                                table(
                                        proposal.versions().get(command.revision() - 1),
                                        command.language()));
    }

    private static Table table(ProposalVersion version, Language language) {
        var offer = version.offer();
        var currency = offer.currency().getCurrencyCode();
        var rows = new ArrayList<List<Cell>>();
        offer.lines().forEach(line -> rows.add(cells(line)));
        var russian = language == Language.RUSSIAN;
        rows.add(total(russian ? "Итого" : "Total", offer.total()));
        var columns =
                russian
                        ? List.of(
                                "№",
                                "Наименование",
                                "Артикул",
                                "Кол-во",
                                "Ед.",
                                "Цена, " + currency,
                                "Ставка НДС, %",
                                "Срок, дней",
                                "Сумма без НДС, " + currency,
                                "НДС, " + currency,
                                "Сумма с НДС, " + currency)
                        : List.of(
                                "#",
                                "Item",
                                "SKU",
                                "Qty",
                                "Unit",
                                "Price, " + currency,
                                "VAT rate, %",
                                "Lead time, days",
                                "Net, " + currency,
                                "VAT, " + currency,
                                "Gross, " + currency);
        return new Table(russian ? "Предложение" : "Proposal", columns, rows);
    }

    private static List<Cell> cells(ProposalLine line) {
        var vat = line.price().vat().rate();
        var time = line.leadTime();
        var amounts = line.amounts();
        return List.of(
                number(line.line()),
                new Cell.Text(line.name()),
                line.sku() == null ? EMPTY : new Cell.Text(line.sku()),
                new Cell.Figure(line.quantity()),
                new Cell.Text(line.unit().code()),
                new Cell.Figure(line.price().unit().amount()),
                vat == null ? EMPTY : new Cell.Figure(vat.value()),
                number(
                        time == null
                                ? null
                                : time.maxDays() == null ? time.minDays() : time.maxDays()),
                new Cell.Figure(amounts.net().amount()),
                new Cell.Figure(amounts.vat().amount()),
                new Cell.Figure(amounts.gross().amount()));
    }

    private static Cell number(@Nullable Integer number) {
        return number == null ? EMPTY : new Cell.Figure(BigDecimal.valueOf(number));
    }

    private static List<Cell> total(String name, LineAmounts total) {
        return List.of(
                EMPTY,
                new Cell.Text(name),
                EMPTY,
                EMPTY,
                EMPTY,
                EMPTY,
                EMPTY,
                EMPTY,
                new Cell.Figure(total.net().amount()),
                new Cell.Figure(total.vat().amount()),
                new Cell.Figure(total.gross().amount()));
    }
}
