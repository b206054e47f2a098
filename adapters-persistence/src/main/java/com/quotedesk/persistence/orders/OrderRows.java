package com.quotedesk.persistence.orders;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OrderRows extends CrudRepository<OrderRow, UUID> {

    @Query("SELECT * FROM sales.customer_order WHERE id = :id FOR UPDATE")
    Optional<OrderRow> lock(UUID id);

    @Query(
            "SELECT * FROM sales.customer_order WHERE number_year = :year AND number_seq = :sequence")
    Optional<OrderRow> find(int year, int sequence);

    @Query(
            """
            SELECT id FROM sales.customer_order
            WHERE closed_at < :before AND NOT archived
            ORDER BY closed_at LIMIT :limit
            """)
    List<UUID> closedBefore(Instant before, int limit);

    /** One row where the version before is kept, none where it is not. */
    @Query(
            """
            UPDATE sales.customer_order
            SET status = :status, needs_review = :needsReview, subject = :subject,
                item_count = :itemCount, needed_by = :neededBy,
                delivery_place = :deliveryPlace, owner_id = :ownerId, team_id = :teamId,
                closed_at = :closedAt, close_reason = :closeReason, archived = :archived,
                doubts = CAST(:doubts AS jsonb), search_text = :searchText, version = :version
            WHERE id = :id AND version = :version - 1
            """)
    int replace(
            UUID id,
            String status,
            boolean needsReview,
            String subject,
            int itemCount,
            @Nullable LocalDate neededBy,
            @Nullable String deliveryPlace,
            @Nullable UUID ownerId,
            @Nullable UUID teamId,
            @Nullable Instant closedAt,
            @Nullable String closeReason,
            boolean archived,
            @TypeDef(type = DataType.JSON) List<DoubtJson> doubts,
            String searchText,
            long version);
}
