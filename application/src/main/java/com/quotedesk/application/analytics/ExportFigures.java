package com.quotedesk.application.analytics;

import com.quotedesk.application.documents.Table;
import com.quotedesk.application.documents.Table.Cell;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes tables of the figures, to work on with other programs. */
public final class ExportFigures {

    /** Which figures. */
    public enum Sheet {
        DAYS,
        CLIENTS,
        SUPPLIERS,
        LOST_REASONS
    }

    public record Command(FigureRequest request, Sheet sheet, Language language) {}

    /** More are no table that people look through. */
    private static final int MOST_ROWS = 10_000;

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final ReadSummary readSummary;
    private final FollowDays followDays;
    private final RankClients rankClients;
    private final RankSuppliers rankSuppliers;

    public ExportFigures(
            ReadSummary readSummary,
            FollowDays followDays,
            RankClients rankClients,
            RankSuppliers rankSuppliers) {
        this.readSummary = readSummary;
        this.followDays = followDays;
        this.rankClients = rankClients;
        this.rankSuppliers = rankSuppliers;
    }

    /** Empty where the asker may not see them. */
    public Optional<Table> export(Command command) {
        var request = command.request();
        boolean russian = command.language() == Language.RUSSIAN;
        return switch (command.sheet()) {
            case DAYS -> followDays.follow(request).map(days -> days(days, russian));
            case CLIENTS ->
                    rankClients
                            .rank(new RankClients.Command(request, null, MOST_ROWS))
                            .map(clients -> clients(clients, russian));
            case SUPPLIERS ->
                    rankSuppliers
                            .rank(new RankSuppliers.Command(request, MOST_ROWS))
                            .map(suppliers -> suppliers(suppliers, russian));
            case LOST_REASONS ->
                    readSummary
                            .read(request)
                            .map(summary -> reasons(summary.lostReasons(), russian));
        };
    }

    private static Table days(List<DayFigures> days, boolean russian) {
        return new Table(
                russian ? "По дням" : "Days",
                russian
                        ? List.of("День", "Получено", "Выиграно", "Проиграно")
                        : List.of("Day", "Received", "Won", "Lost"),
                days.stream()
                        .map(
                                day ->
                                        List.of(
                                                new Cell.Day(day.day()),
                                                figure(day.received()),
                                                figure(day.won()),
                                                figure(day.lost())))
                        .toList());
    }

    private static Table clients(List<ClientFigures> clients, boolean russian) {
        return new Table(
                russian ? "Клиенты" : "Clients",
                russian
                        ? List.of(
                                "Клиент",
                                "Получено",
                                "Выиграно",
                                "Проиграно",
                                "Оборот без НДС",
                                "Валюта",
                                "Маржа",
                                "Маржа, %")
                        : List.of(
                                "Client",
                                "Received",
                                "Won",
                                "Lost",
                                "Turnover without VAT",
                                "Currency",
                                "Margin",
                                "Margin, %"),
                clients.stream().map(ExportFigures::cells).toList());
    }

    private static List<Cell> cells(ClientFigures one) {
        var turnover = one.turnover();
        return List.of(
                new Cell.Text(one.name()),
                figure(one.received()),
                figure(one.won()),
                figure(one.lost()),
                new Cell.Figure(turnover.net().amount()),
                new Cell.Text(turnover.net().currency().getCurrencyCode()),
                amount(turnover.shownMargin()),
                maybe(turnover.marginPercent().map(Percent::value)));
    }

    private static Table suppliers(List<SupplierFigures> suppliers, boolean russian) {
        return new Table(
                russian ? "Поставщики" : "Suppliers",
                russian
                        ? List.of(
                                "Поставщик",
                                "Запросов",
                                "С ценами",
                                "Отказов",
                                "Без ответа",
                                "Ждём",
                                "Не дошло или отозвано",
                                "Отвечает, %",
                                "Медиана ответа, ч",
                                "Выиграно, %",
                                "Место по цене, 0 — дешевле всех")
                        : List.of(
                                "Supplier",
                                "Requests",
                                "With prices",
                                "Declined",
                                "Silent",
                                "Waiting",
                                "Undelivered or taken back",
                                "Answers, %",
                                "Median answer, h",
                                "Won, %",
                                "Price position, 0 is the cheapest"),
                suppliers.stream().map(ExportFigures::cells).toList());
    }

    private static List<Cell> cells(SupplierFigures one) {
        return List.of(
                new Cell.Text(one.name()),
                figure(one.asked()),
                figure(one.answered()),
                figure(one.declined()),
                figure(one.silent()),
                figure(one.waiting()),
                figure(one.failed()),
                maybe(one.answerRate()),
                maybe(one.answerTime().median().map(ExportFigures::hours)),
                maybe(one.winRate()),
                maybe(one.position().mean()));
    }

    private static Table reasons(List<Summary.LostReason> reasons, boolean russian) {
        return new Table(
                russian ? "Почему проиграли" : "Lost reasons",
                russian ? List.of("Причина", "Заявок") : List.of("Reason", "Orders"),
                reasons.stream()
                        .map(one -> List.of(new Cell.Text(one.reason()), figure(one.orders())))
                        .toList());
    }

    private static BigDecimal hours(Duration took) {
        return BigDecimal.valueOf(took.toMinutes()).divide(MINUTES, 1, RoundingMode.HALF_UP);
    }

    private static Cell figure(long number) {
        return new Cell.Figure(BigDecimal.valueOf(number));
    }

    private static Cell amount(@Nullable Money money) {
        return maybe(Optional.ofNullable(money).map(Money::amount));
    }

    private static Cell maybe(Optional<BigDecimal> number) {
        return number.<Cell>map(Cell.Figure::new).orElseGet(Cell.Empty::new);
    }
}
