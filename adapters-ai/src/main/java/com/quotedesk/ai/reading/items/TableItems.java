package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.tables.Columns;
import com.quotedesk.ai.reading.tables.Role;
import com.quotedesk.ai.reading.tables.TableColumns;
import com.quotedesk.ai.reading.text.Cell;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the items of a table. */
public final class TableItems {

    private static final int MAX_ITEMS = 2_000;

    private final Grid grid;
    private final Columns columns;
    private final NumberStyle style;

    private TableItems(Grid grid, Columns columns, NumberStyle style) {
        this.grid = grid;
        this.columns = columns;
        this.style = style.commaDecimal() ? style : styleOfQuantities();
    }

    /** The items of {@code grid}; none where it is no table of items. */
    public static List<Draft> of(Grid grid, NumberStyle style) {
        var sized = SizeTables.of(grid);
        if (!sized.isEmpty()) {
            return sized;
        }
        var columns = TableColumns.of(grid);
        if (columns.isEmpty() || !columns.get().has(Role.NAME)) {
            return List.of();
        }
        boolean counted = columns.get().has(Role.QUANTITY);
        boolean priced = columns.get().has(Role.PRICE);
        if (!counted && (priced || columns.get().titles().isEmpty())) {
            return List.of();
        }
        return new TableItems(grid, columns.get(), style).read();
    }

    private List<Draft> read() {
        var drafts = new ArrayList<Draft>();
        Draft last = null;
        for (int r = columns.first(); r < grid.rows().size() && drafts.size() < MAX_ITEMS; r++) {
            if (isContinuation(r) && last != null) {
                last = last.named(last.name() + " " + name(r));
                drafts.set(drafts.size() - 1, last);
                continue;
            }
            if (isSkipped(r)) {
                continue;
            }
            var draft = row(r, last);
            if (draft != null) {
                drafts.add(draft);
                last = draft;
            }
        }
        return drafts;
    }

    private boolean isSkipped(int row) {
        var name = name(row);
        if (name.isEmpty()
                || TableColumns.of(new Grid(List.of(grid.rows().get(row)), grid.zone()))
                        .filter(again -> !again.titles().isEmpty())
                        .isPresent()) {
            return true;
        }
        var folded = Fold.of(name);
        boolean total =
                Requests.TOTALS.atStart(folded).isPresent()
                        || Requests.TOTALS.atStart(Fold.of(grid.rowText(row))).isPresent();
        if (total && (number(row).isEmpty() || folded.startsWith("итого"))) {
            return true;
        }
        if (isCancelled(row)) {
            return true;
        }
        boolean uncounted = quantityCell(row).map(Cell::text).orElse("").isBlank();
        return uncounted && (isSection(row) || isSigned(row));
    }

    /** {@code Составил | Петров В.В.}: words where the number stands. */
    private boolean isSigned(int row) {
        return number(row).chars().filter(Character::isLetter).count() > 2
                && number(row).chars().noneMatch(Character::isDigit);
    }

    private boolean isCancelled(int row) {
        for (int c : columns.all(Role.REMARK)) {
            if (Requests.CANCELLED.atStart(Fold.of(grid.text(row, c))).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** A row that holds a title and nothing beside it. */
    private boolean isSection(int row) {
        long filled = grid.rows().get(row).stream().filter(cell -> !cell.isBlank()).count();
        boolean numbered = !number(row).isBlank() && filled >= 2 && columns.has(Role.NUMBER);
        boolean coded = columns.all(Role.SKU).stream().anyMatch(c -> !grid.text(row, c).isBlank());
        boolean measured =
                columns.all(Role.UNIT).stream().anyMatch(c -> !grid.text(row, c).isBlank());
        if (!columns.has(Role.QUANTITY)) {
            return filled < 2 && grid.width() > 2;
        }
        return !numbered && !coded && !measured;
    }

    /** A row that only carries on the name of the row above, as wrapped cells do. */
    private boolean isContinuation(int row) {
        if (!columns.has(Role.NUMBER) || !number(row).isBlank() || name(row).isEmpty()) {
            return false;
        }
        long others =
                grid.rows().get(row).stream().filter(cell -> !cell.isBlank()).count()
                        - columns.all(Role.NAME).stream()
                                .filter(c -> !grid.text(row, c).isBlank())
                                .count();
        var text = name(row);
        return others == 0
                && !text.isEmpty()
                && Character.isLowerCase(text.charAt(0))
                && Requests.TOTALS.atStart(Fold.of(text)).isEmpty();
    }

    private String number(int row) {
        return columns.first(Role.NUMBER).isPresent()
                ? grid.text(row, columns.first(Role.NUMBER).getAsInt()).strip()
                : "";
    }

    /** The description, put together from its columns without saying anything twice. */
    private String name(int row) {
        var name = new StringBuilder();
        for (int c = 0; c < columns.roles().size(); c++) {
            var role = columns.roles().get(c);
            boolean part = role == Role.NAME || (role == Role.DETAIL && isDescribing(c));
            var text = part ? Fold.oneLine(grid.text(row, c)) : "";
            if (isEmptyMark(text) || Fold.squeezed(name.toString()).contains(Fold.squeezed(text))) {
                continue;
            }
            name.append(name.isEmpty() ? "" : " ").append(text);
        }
        return name.toString();
    }

    private boolean isDescribing(int column) {
        return columns.roles().get(column) == Role.DETAIL;
    }

    private static boolean isEmptyMark(String text) {
        return text.isEmpty() || text.equals("-") || text.equals("—") || text.equals("–");
    }

    private Optional<Cell> quantityCell(int row) {
        for (int c : columns.all(Role.QUANTITY)) {
            var cell = grid.cell(row, c);
            if (cell.isPresent() && !cell.get().isBlank()) {
                return cell;
            }
        }
        return columns.first(Role.QUANTITY).isPresent()
                ? grid.cell(row, columns.first(Role.QUANTITY).getAsInt())
                : Optional.empty();
    }

    private @Nullable Draft row(int row, @Nullable Draft above) {
        var nameCell = grid.cell(row, columns.first(Role.NAME).orElseThrow());
        if (nameCell.isEmpty()) {
            return null;
        }
        var name = name(row);
        var ditto = Ditto.resolved(name, above == null ? null : above.name());
        var code = code(row);
        var place = nameCell.get().evidence();
        var words = Names.trimmed(ditto);
        Found<String> sku = code;
        if (sku == null) {
            var split = Skus.split(words);
            if (split.sku() != null && !split.name().isBlank()) {
                words = split.name();
                sku = new Found<>(split.sku(), place, 0.8);
            }
        }
        var quantity = quantity(row);
        var unit = unit(row, quantity);
        Found<BigDecimal> amount =
                quantity == null
                        ? null
                        : new Found<>(quantity.value().value(), quantity.evidence(), 0.95);
        if (amount != null && amount.value().signum() <= 0) {
            return null;
        }
        if (amount == null && !columns.has(Role.QUANTITY)) {
            return fromName(words, place, sku, unit);
        }
        return new Draft(words, place, 0.95, sku, amount, unit, unknownUnit(row));
    }

    /** A table without a column of quantities may have them behind the names. */
    private Draft fromName(
            String words, Evidence place, @Nullable Found<String> sku, Found<Unit> unit) {
        var parsed = ItemText.parse(words, style, true);
        if (!parsed.hasQuantity()) {
            return new Draft(words, place, 0.6, sku, null, unit, null);
        }
        var quantity = parsed.quantities().getFirst();
        var in = quantity.unit() == null ? unit : new Found<>(quantity.unit(), place, 0.9);
        return new Draft(
                parsed.name(),
                place,
                0.8,
                sku,
                new Found<>(quantity.value(), place, 0.9),
                in,
                null);
    }

    private @Nullable Found<String> code(int row) {
        for (int c : columns.all(Role.SKU)) {
            var cell = grid.cell(row, c);
            if (cell.isPresent()
                    && !cell.get().isBlank()
                    && !isEmptyMark(cell.get().text().strip())) {
                var text = Fold.oneLine(cell.get().text());
                if (!Fold.of(text).equals("n/a")
                        && !text.equalsIgnoreCase("б/н")
                        && !Fold.of(text).equals("нет")) {
                    return new Found<>(text, cell.get().evidence(), 0.95);
                }
            }
        }
        return null;
    }

    private record Counted(Quantity value, Evidence evidence, String text) {}

    private @Nullable Counted quantity(int row) {
        for (int c : columns.all(Role.QUANTITY)) {
            var cell = grid.cell(row, c);
            if (cell.isEmpty() || cell.get().isBlank()) {
                continue;
            }
            var text = Fold.oneLine(cell.get().text());
            var found = Quantities.in(text, Tokens.of(text), style);
            if (!found.isEmpty()) {
                return new Counted(found.getFirst(), cell.get().evidence(), text);
            }
        }
        return null;
    }

    /** A comma is the decimal sign of a table in which no quantity can have it otherwise. */
    private NumberStyle styleOfQuantities() {
        var all = new StringBuilder();
        var quantities = columns.all(Role.QUANTITY);
        for (int r = columns.first(); r < grid.rows().size(); r++) {
            for (int c : quantities) {
                all.append(grid.text(r, c)).append('\n');
            }
        }
        return NumberStyle.of(all.toString(), Language.ENGLISH);
    }

    private Found<Unit> unit(int row, @Nullable Counted quantity) {
        if (quantity != null && quantity.value().unit() != null) {
            return new Found<>(quantity.value().unit(), quantity.evidence(), 0.95);
        }
        for (int c : columns.all(Role.UNIT)) {
            var cell = grid.cell(row, c);
            var unit = cell.map(Cell::text).flatMap(Units::named);
            if (unit.isPresent()) {
                return new Found<>(
                        sheetOr(unit.get(), cell.get().text(), row), cell.get().evidence(), 0.95);
            }
        }
        for (int c : columns.all(Role.QUANTITY)) {
            var unit = headingUnit(columns.title(c));
            if (unit.isPresent()) {
                var at = grid.rows().get(columns.first() - 1);
                var evidence = c < at.size() ? at.get(c).evidence() : at.getFirst().evidence();
                return new Found<>(unit.get(), evidence, 0.9);
            }
        }
        var place =
                quantity == null ? grid.rows().get(row).getFirst().evidence() : quantity.evidence();
        return new Found<>(Unit.PIECE, place, 0.6);
    }

    private Unit sheetOr(Unit unit, String written, int row) {
        boolean sheets = unit == Unit.LITRE || written.strip().equalsIgnoreCase("sht");
        return sheets && SheetGoods.in(name(row)) ? Unit.SHEET : unit;
    }

    private @Nullable String unknownUnit(int row) {
        for (int c : columns.all(Role.UNIT)) {
            var text = grid.text(row, c).strip();
            if (!isEmptyMark(text) && Units.named(text).isEmpty()) {
                return text;
            }
        }
        return null;
    }

    /** The unit a heading names behind a comma or in brackets: {@code Длина, м}. */
    private static Optional<Unit> headingUnit(String title) {
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c == ',' || c == '(' || c == '/' || c == '[') {
                int from = i + 1;
                while (from < title.length() && title.charAt(from) == ' ') {
                    from++;
                }
                var unit = Units.at(title, from);
                if (unit.isPresent()) {
                    return unit.map(Units.Found::unit);
                }
            }
        }
        return Optional.empty();
    }
}
