package com.quotedesk.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.application.documents.CellFault;
import com.quotedesk.application.documents.FilledSheet;
import com.quotedesk.application.documents.QuoteForm;
import com.quotedesk.application.documents.Table;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.VatMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SheetFormsTest {

    private static final UUID RFQ = new UUID(1, 2);

    @Test
    void a_form_asks_for_something_and_is_called_by_its_number() {
        var rows = new ArrayList<QuoteForm.Row>();
        rows.add(new QuoteForm.Row("Кабель", null, BigDecimal.ONE, Unit.METRE));
        var form = form(rows);
        rows.clear();

        assertThat(form.rows()).hasSize(1);
        assertThat(form.fileName()).isEqualTo("RFQ-2026-0012.xlsx");
        assertThatIllegalArgumentException().isThrownBy(() -> form(List.of()));
    }

    private static QuoteForm form(List<QuoteForm.Row> rows) {
        return new QuoteForm(
                RFQ, "RFQ-2026-0012", Language.RUSSIAN, "Снаб", Instant.EPOCH, null, rows);
    }

    @ParameterizedTest
    @EnumSource(CellFault.Kind.class)
    void a_fault_is_told_in_both_languages(CellFault.Kind kind) {
        var fault = new CellFault("F12", kind, "дорого");

        assertThat(fault.message(Language.RUSSIAN))
                .startsWith("Ячейка F12, «дорого»: ")
                .endsWith(".");
        assertThat(fault.message(Language.ENGLISH))
                .startsWith("Cell F12, \u201cдорого\u201d: ")
                .endsWith(".")
                .isNotEqualTo(fault.message(Language.RUSSIAN));
    }

    @Test
    void what_was_read_stays_as_it_is() {
        var lines = new ArrayList<FilledSheet.Line>();
        lines.add(new FilledSheet.Line(1, BigDecimal.ONE, VatMode.INCLUDED, null, 0, null));
        var faults = new ArrayList<CellFault>();
        faults.add(new CellFault("A1", CellFault.Kind.TOO_LONG, "x"));
        var filled =
                new FilledSheet.Filled(
                        RFQ, Language.ENGLISH, Currency.getInstance("EUR"), null, null, lines);
        var faulty = new FilledSheet.Faulty(RFQ, Language.ENGLISH, faults);
        lines.clear();
        faults.clear();

        assertThat(filled.lines()).hasSize(1);
        assertThat(faulty.faults()).hasSize(1);
    }

    @Test
    void what_is_no_form_is_told_as_such() {
        assertThat(new FilledSheet.NotOurs()).isEqualTo(new FilledSheet.NotOurs());
    }

    @Test
    void a_cell_holds_a_text_a_number_a_day_or_nothing() {
        var cells =
                List.<Table.Cell>of(
                        new Table.Cell.Text("a"),
                        new Table.Cell.Figure(BigDecimal.ONE),
                        new Table.Cell.Day(LocalDate.EPOCH),
                        new Table.Cell.Empty());

        assertThat(new Table("t", List.of("A", "B", "C", "D"), List.of(cells)).rows())
                .containsExactly(cells);
    }

    @Test
    void rows_of_a_table_are_as_long_as_its_head() {
        var cell = new Table.Cell.Text("a");
        var rows = new ArrayList<List<Table.Cell>>();
        rows.add(List.of(cell));
        var table = new Table("t", List.of("A"), rows);
        rows.clear();

        assertThat(table.rows()).containsExactly(List.of(cell));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table("t", List.of("A", "B"), List.of(List.of(cell))));
    }
}
