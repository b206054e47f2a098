package com.quotedesk.web.reading;

import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.reading.ItemOrigin;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.ReadingId;
import com.quotedesk.application.reading.Readings;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.reading.ReadingResponse.ValueResponse;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Identities;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Where the items of an order stand in the mails they were read from. */
@Controller("/api/v1/orders/{id}/evidence")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderEvidenceController {

    private final OrderBoard board;
    private final Readings readings;
    private final Callers callers;

    OrderEvidenceController(OrderBoard board, Readings readings, Callers callers) {
        this.board = board;
        this.readings = readings;
        this.callers = callers;
    }

    @Serdeable
    record EvidenceResponse(List<ItemEvidence> items) {}

    /**
     * What was read of one item; a person may have changed the item since.
     *
     * @param line the line of the reading
     * @param values name, sku, quantity and unit, as far as the mail says them
     */
    @Serdeable
    record ItemEvidence(
            UUID item,
            UUID message,
            UUID reading,
            int version,
            int line,
            List<ValueResponse> values) {
        static ItemEvidence of(ItemOrigin origin, Reading reading) {
            return new ItemEvidence(
                    origin.item(),
                    reading.message().value(),
                    reading.id().value(),
                    reading.version(),
                    origin.line(),
                    reading.what().values().stream()
                            .filter(value -> Objects.equals(value.line(), origin.line()))
                            .map(ValueResponse::of)
                            .toList());
        }
    }

    /** Items that a person added stand in no mail and are left out. */
    @Get
    EvidenceResponse get(String id, Authentication caller) {
        var order = new OrderId(Identities.read(id));
        var sight =
                callers.access(caller)
                        .sight(Permission.VIEW_ORDERS)
                        .orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN));
        if (board.find(order).filter(one -> sight.reaches(one.order().owner())).isEmpty()) {
            throw ProblemException.of(ProblemKind.NOT_FOUND);
        }
        Map<ReadingId, Reading> read = new HashMap<>();
        return new EvidenceResponse(
                readings.originsOf(order).stream()
                        .map(
                                origin ->
                                        ItemEvidence.of(
                                                origin,
                                                read.computeIfAbsent(
                                                        origin.reading(),
                                                        one -> readings.find(one).orElseThrow())))
                        .toList());
    }
}
