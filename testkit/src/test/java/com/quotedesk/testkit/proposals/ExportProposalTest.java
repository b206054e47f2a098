package com.quotedesk.testkit.proposals;

import static com.quotedesk.testkit.proposals.ProposalDesk.MANAGER;
import static com.quotedesk.testkit.proposals.ProposalDesk.ORDER;
import static com.quotedesk.testkit.proposals.ProposalDesk.STRANGER;
import static com.quotedesk.testkit.proposals.ProposalDesk.VAT;
import static com.quotedesk.testkit.proposals.ProposalDesk.item;
import static com.quotedesk.testkit.proposals.ProposalDesk.itemId;
import static com.quotedesk.testkit.proposals.ProposalDesk.rub;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.documents.Table;
import com.quotedesk.application.documents.Table.Cell;
import com.quotedesk.application.proposals.DraftProposal;
import com.quotedesk.application.proposals.ExportProposal;
import com.quotedesk.application.proposals.LineInput;
import com.quotedesk.domain.orders.ItemStatus;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.users.Access;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportProposalTest {

    private static final Cell EMPTY = new Cell.Empty();

    private final ProposalDesk desk = new ProposalDesk();
    private final ExportProposal exportProposal = new ExportProposal(desk.readProposal);

    private Optional<Table> export(Access by, ProposalId id, int revision, Language language) {
        return exportProposal.export(new ExportProposal.Command(by, id, revision, language));
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }

    private static Cell figure(String number) {
        return new Cell.Figure(new BigDecimal(number));
    }

    @Test
    void a_version_becomes_a_table_with_its_total() {
        var proposal =
                ((DraftProposal.Outcome.Drafted)
                                desk.draft(
                                        MANAGER,
                                        ORDER,
                                        new LineInput(
                                                itemId(1),
                                                null,
                                                rub("100"),
                                                VAT,
                                                null,
                                                new LeadTime(3, 7)),
                                        new LineInput(
                                                itemId(2),
                                                null,
                                                rub("50"),
                                                Vat.EXEMPT,
                                                null,
                                                new LeadTime(2, null))))
                        .proposal();

        var table = export(MANAGER, proposal.id(), 1, Language.RUSSIAN).orElseThrow();

        assertThat(table.name()).isEqualTo("Предложение");
        assertThat(table.columns()).contains("Наименование", "Сумма с НДС, RUB").hasSize(11);
        assertThat(table.rows())
                .containsExactly(
                        List.of(
                                figure("1"),
                                text("Cable 1"),
                                text("SKU-1"),
                                figure("10"),
                                text("m"),
                                figure("100.00"),
                                figure("22"),
                                figure("7"),
                                figure("1000.00"),
                                figure("220.00"),
                                figure("1220.00")),
                        List.of(
                                figure("2"),
                                text("Cable 2"),
                                text("SKU-2"),
                                figure("1"),
                                text("m"),
                                figure("50.00"),
                                EMPTY,
                                figure("2"),
                                figure("50.00"),
                                figure("0.00"),
                                figure("50.00")),
                        List.of(
                                EMPTY,
                                text("Итого"),
                                EMPTY,
                                EMPTY,
                                EMPTY,
                                EMPTY,
                                EMPTY,
                                EMPTY,
                                figure("1050.00"),
                                figure("220.00"),
                                figure("1270.00")));
    }

    @Test
    void it_speaks_english_and_bears_what_is_missing() {
        var order = new OrderId(new UUID(1, 3));
        var bare = item(3, BigDecimal.ONE);
        desk.addOrder(
                order,
                3,
                null,
                new OrderItem(
                        bare.id(), 1, "Box", null, BigDecimal.ONE, Unit.PIECE, ItemStatus.OPEN));
        var proposal =
                ((DraftProposal.Outcome.Drafted)
                                desk.draft(MANAGER, order, ProposalDesk.byHand(3, "5")))
                        .proposal();

        var table = export(MANAGER, proposal.id(), 1, Language.ENGLISH).orElseThrow();

        assertThat(table.name()).isEqualTo("Proposal");
        assertThat(table.columns()).contains("Item", "Gross, RUB");
        assertThat(table.rows().getFirst().get(2)).isEqualTo(EMPTY);
        assertThat(table.rows().getFirst().get(7)).isEqualTo(EMPTY);
        assertThat(table.rows().getLast().get(1)).isEqualTo(text("Total"));
    }

    @Test
    void what_there_is_not_or_may_not_be_seen_is_not_exported() {
        var proposal = desk.drafted();

        assertThat(export(STRANGER, proposal.id(), 1, Language.RUSSIAN)).isEmpty();
        assertThat(export(MANAGER, proposal.id(), 0, Language.RUSSIAN)).isEmpty();
        assertThat(export(MANAGER, proposal.id(), 2, Language.RUSSIAN)).isEmpty();
    }
}
