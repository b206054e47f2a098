package com.quotedesk.documents.sheets;

import static com.quotedesk.documents.sheets.FormPlaces.CURRENCY;
import static com.quotedesk.documents.sheets.FormPlaces.FIELD_VALUE;
import static com.quotedesk.documents.sheets.FormPlaces.FIRST_ROW;
import static com.quotedesk.documents.sheets.FormPlaces.HIDDEN_SHEET;
import static com.quotedesk.documents.sheets.FormPlaces.ID;
import static com.quotedesk.documents.sheets.FormPlaces.LEAD;
import static com.quotedesk.documents.sheets.FormPlaces.MODE;
import static com.quotedesk.documents.sheets.FormPlaces.NAME;
import static com.quotedesk.documents.sheets.FormPlaces.NOTE;
import static com.quotedesk.documents.sheets.FormPlaces.NUMBER;
import static com.quotedesk.documents.sheets.FormPlaces.PRICE;
import static com.quotedesk.documents.sheets.FormPlaces.VALID_UNTIL;
import static com.quotedesk.documents.sheets.FormPlaces.VAT;

import com.quotedesk.application.documents.CellFault;
import com.quotedesk.application.documents.CellFault.Kind;
import com.quotedesk.application.documents.FilledSheet;
import com.quotedesk.documents.sheets.SheetCell.Written;
import com.quotedesk.domain.shared.VatMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Reads one form that came back. */
final class FormReader {

    /** Rows behind the last are looked at as far as somebody may have moved them. */
    private static final int MOST_ROWS = 20_000;

    private static final int LONGEST_TEXT = 1000;

    private final Workbook workbook;
    private final FormSeal seal;
    private final List<CellFault> faults = new ArrayList<>();

    FormReader(Workbook workbook, FormSeal seal) {
        this.workbook = workbook;
        this.seal = seal;
    }

    FilledSheet read() {
        var hidden = workbook.getSheet(HIDDEN_SHEET);
        var answers = answers();
        if (hidden == null || answers == null) {
            return new FilledSheet.NotOurs();
        }
        return seal.form(SheetCell.at(hidden, 0, 0).text())
                .map(form -> read(form, answers))
                .orElseGet(FilledSheet.NotOurs::new);
    }

    private @Nullable Sheet answers() {
        for (var sheet : workbook) {
            if (!sheet.getSheetName().equals(HIDDEN_SHEET)) {
                return sheet;
            }
        }
        return null;
    }

    private FilledSheet read(FormSeal.Form form, Sheet sheet) {
        var words = FormWords.of(form.language());
        var currency = currency(sheet);
        var mode = mode(sheet, words);
        var number = text(SheetCell.at(sheet, NUMBER, FIELD_VALUE));
        var validUntil = day(SheetCell.at(sheet, VALID_UNTIL, FIELD_VALUE));
        var lines = new ArrayList<FilledSheet.Line>();
        var seen = new HashSet<Integer>();
        for (int at = FIRST_ROW; at <= Math.min(sheet.getLastRowNum(), MOST_ROWS); at++) {
            var row = sheet.getRow(at);
            if (row != null) {
                line(form, row, mode, seen).ifPresent(lines::add);
            }
        }
        lines.sort(Comparator.comparingInt(FilledSheet.Line::position));
        return faults.isEmpty()
                ? new FilledSheet.Filled(
                        form.rfq(), form.language(), currency, number, validUntil, lines)
                : new FilledSheet.Faulty(form.rfq(), form.language(), faults);
    }

    private Optional<FilledSheet.Line> line(
            FormSeal.Form form, Row row, VatMode mode, Set<Integer> seen) {
        var id = new SheetCell(row, ID);
        if (id.isEmpty() && isUnanswered(row) && new SheetCell(row, NAME).isEmpty()) {
            return Optional.empty();
        }
        var position = seal.position(form.rfq(), id.text()).filter(p -> p <= form.rows());
        if (position.isEmpty()) {
            fault(new SheetCell(row, NAME), Kind.UNKNOWN_ROW);
            return Optional.empty();
        }
        if (!seen.add(position.get())) {
            fault(new SheetCell(row, NAME), Kind.REPEATED_ROW);
            return Optional.empty();
        }
        if (isUnanswered(row)) {
            return Optional.empty();
        }
        var vat = new SheetCell(row, VAT);
        boolean exempt = !vat.isEmpty() && vat.isText() && Answers.isNoVat(vat.text());
        return Optional.of(
                new FilledSheet.Line(
                        position.get(),
                        price(new SheetCell(row, PRICE), form),
                        exempt ? VatMode.EXEMPT : mode,
                        exempt ? null : rate(vat, form),
                        lead(new SheetCell(row, LEAD)),
                        text(new SheetCell(row, NOTE))));
    }

    private static boolean isUnanswered(Row row) {
        return new SheetCell(row, PRICE).isEmpty()
                && new SheetCell(row, LEAD).isEmpty()
                && new SheetCell(row, VAT).isEmpty()
                && new SheetCell(row, NOTE).isEmpty();
    }

    private Currency currency(Sheet sheet) {
        var cell = SheetCell.at(sheet, CURRENCY, FIELD_VALUE);
        var code = cell.text().strip().toUpperCase(Locale.ROOT);
        try {
            var currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // Told below, as a currency that nothing is paid in is.
        }
        fault(cell, Kind.NOT_A_CURRENCY);
        return Currency.getInstance("RUB");
    }

    private VatMode mode(Sheet sheet, FormWords words) {
        var cell = SheetCell.at(sheet, MODE, FIELD_VALUE);
        var text = cell.text().strip();
        if (text.equalsIgnoreCase(words.included())) {
            return VatMode.INCLUDED;
        }
        if (!text.equalsIgnoreCase(words.excluded())) {
            fault(cell, Kind.NOT_A_MODE);
        }
        return VatMode.EXCLUDED;
    }

    private @Nullable BigDecimal price(SheetCell cell, FormSeal.Form form) {
        var price =
                switch (cell.written()) {
                    case Written.Nothing() -> null;
                    case Written.Figure(var figure, var _) -> figure;
                    case Written.Words(var text) ->
                            Answers.number(text, form.language()).orElse(BigDecimal.ZERO);
                };
        if (price != null
                && (price.signum() <= 0 || price.scale() > 10 || price.precision() > 20)) {
            fault(cell, Kind.NOT_A_PRICE);
        }
        return price;
    }

    private @Nullable Integer lead(SheetCell cell) {
        var days =
                switch (cell.written()) {
                    case Written.Nothing() -> Optional.<Integer>empty();
                    case Written.Figure(var figure, var _) ->
                            Answers.leadDays(figure.toPlainString());
                    case Written.Words(var text) -> Answers.leadDays(text);
                };
        if (days.isEmpty() && !cell.isEmpty()) {
            fault(cell, Kind.NOT_A_TIME);
        }
        return days.orElse(null);
    }

    private @Nullable BigDecimal rate(SheetCell cell, FormSeal.Form form) {
        var rate =
                switch (cell.written()) {
                    case Written.Nothing() -> Optional.<BigDecimal>empty();
                    case Written.Figure(var figure, var percent) ->
                            Answers.rate(
                                    (percent
                                                    ? figure.movePointRight(2).stripTrailingZeros()
                                                    : figure)
                                            .toPlainString(),
                                    form.language());
                    case Written.Words(var text) -> Answers.rate(text, form.language());
                };
        if (rate.isEmpty() && !cell.isEmpty()) {
            fault(cell, Kind.NOT_A_RATE);
        }
        return rate.orElse(null);
    }

    private @Nullable LocalDate day(SheetCell cell) {
        var day = cell.day().or(() -> Answers.date(cell.text()));
        if (day.isEmpty() && !cell.isEmpty()) {
            fault(cell, Kind.NOT_A_DATE);
        }
        return day.orElse(null);
    }

    private @Nullable String text(SheetCell cell) {
        var text = cell.text().strip();
        if (text.length() > LONGEST_TEXT) {
            fault(cell, Kind.TOO_LONG);
        }
        return text.isEmpty() ? null : text;
    }

    private void fault(SheetCell cell, Kind kind) {
        faults.add(new CellFault(cell.name(), kind, cell.shortened()));
    }
}
