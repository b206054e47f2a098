package com.quotedesk.persistence.proposals;

import com.quotedesk.application.proposals.Proposals;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalLine;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.persistence.work.NewestFirst.RowReader;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.SqlFailures;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresProposals implements Proposals {

    private static final String ADD =
            """
            INSERT INTO sales.proposal (number_year, number_seq, client_id, revision, status,
                version, id, order_id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REPLACE =
            """
            UPDATE sales.proposal
            SET number_year = ?, number_seq = ?, client_id = ?, revision = ?, status = ?,
                version = ?
            WHERE id = ? AND version = ?
            """;

    private static final String FORGET_DRAFT =
            "DELETE FROM sales.proposal_line WHERE proposal_id = ? AND revision = ?";

    /** What was issued stays as it was; only what became of its lines is written. */
    private static final String MARK =
            """
            UPDATE sales.proposal_line
            SET accepted = order_item_id = ANY (?), at_risk = order_item_id = ANY (?)
            WHERE proposal_id = ? AND revision = ?
            """;

    private static final String VERSIONS =
            "SELECT * FROM sales.proposal_version WHERE proposal_id = ? ORDER BY revision";

    private static final String LINES =
            """
            SELECT * FROM sales.proposal_line WHERE proposal_id = ? AND revision = ? ORDER BY line
            """;

    private static final String OVERDUE =
            """
            SELECT proposal_id FROM sales.proposal_version
            WHERE status IN ('ISSUED', 'SENT') AND valid_until < ?
            ORDER BY valid_until, proposal_id LIMIT ?
            """;

    private static final String OPEN =
            """
            SELECT proposal_id FROM sales.proposal_version
            WHERE status IN ('ISSUED', 'SENT') AND proposal_id > ?
            ORDER BY proposal_id LIMIT ?
            """;

    private static final String UNPRINTED =
            """
            SELECT proposal_id FROM sales.proposal_version
            WHERE paper IS NULL AND issued_at IS NOT NULL
            GROUP BY proposal_id ORDER BY min(issued_at), proposal_id LIMIT ?
            """;

    private static final String TO_REMIND =
            """
            SELECT proposal_id FROM sales.proposal_version
            WHERE status = 'SENT' AND reminded_at IS NULL AND valid_until <= ? AND sent_at < ?
            ORDER BY valid_until, proposal_id LIMIT ?
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcOperations jdbc;
    private final Reads reads;
    private final LineColumns lineColumns;

    PostgresProposals(JdbcOperations jdbc, Reads reads, LineColumns lineColumns) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.lineColumns = lineColumns;
    }

    @Override
    public void add(Proposal proposal) {
        SqlFailures.translated(
                () -> {
                    jdbc.prepareStatement(
                            ADD,
                            statement -> {
                                int i = setState(statement, proposal);
                                statement.setObject(i++, proposal.order().value());
                                statement.setTimestamp(i, Timestamp.from(proposal.createdAt()));
                                return statement.executeUpdate();
                            });
                    putVersions(proposal);
                    proposal.versions().forEach(version -> addLines(proposal.id(), version));
                    return null;
                });
    }

    @Override
    public void replace(Proposal changed) {
        SqlFailures.translated(
                () -> {
                    int rows =
                            jdbc.prepareStatement(
                                    REPLACE,
                                    statement -> {
                                        int i = setState(statement, changed);
                                        statement.setLong(i, changed.version() - 1);
                                        return statement.executeUpdate();
                                    });
                    if (rows == 0) {
                        throw new PortFailure.Stale("changed meanwhile: " + changed.id(), null);
                    }
                    putVersions(changed);
                    putLines(changed);
                    return null;
                });
    }

    private static int setState(PreparedStatement statement, Proposal proposal)
            throws SQLException {
        var number = proposal.number();
        var client = proposal.client();
        int i = 1;
        statement.setObject(i++, number == null ? null : number.year(), Types.INTEGER);
        statement.setObject(i++, number == null ? null : number.sequence(), Types.INTEGER);
        statement.setObject(i++, client == null ? null : client.value(), Types.OTHER);
        statement.setInt(i++, proposal.newest().revision());
        statement.setString(i++, proposal.newest().status().name());
        statement.setLong(i++, proposal.version());
        statement.setObject(i++, proposal.id().value());
        return i;
    }

    private void putVersions(Proposal proposal) {
        jdbc.prepareStatement(
                VersionColumns.PUT,
                statement -> {
                    for (var version : proposal.versions()) {
                        VersionColumns.set(statement, proposal.id(), version);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    private void putLines(Proposal proposal) {
        for (var version : proposal.versions()) {
            if (version.status() == ProposalStatus.DRAFT) {
                jdbc.prepareStatement(
                        FORGET_DRAFT,
                        statement -> {
                            statement.setObject(1, proposal.id().value());
                            statement.setInt(2, version.revision());
                            return statement.executeUpdate();
                        });
                addLines(proposal.id(), version);
            } else {
                mark(proposal.id(), version);
            }
        }
    }

    private void mark(ProposalId id, ProposalVersion version) {
        jdbc.prepareStatement(
                MARK,
                statement -> {
                    var connection = statement.getConnection();
                    statement.setArray(
                            1, connection.createArrayOf("uuid", version.accepted().toArray()));
                    statement.setArray(
                            2, connection.createArrayOf("uuid", version.atRisk().toArray()));
                    statement.setObject(3, id.value());
                    statement.setInt(4, version.revision());
                    return statement.executeUpdate();
                });
    }

    private void addLines(ProposalId id, ProposalVersion version) {
        jdbc.prepareStatement(
                LineColumns.ADD,
                statement -> {
                    for (var line : version.offer().lines()) {
                        lineColumns.set(statement, id, version, line);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    @Override
    public Optional<Proposal> get(ProposalId id) {
        return read("id = ?", (statement, i) -> statement.setObject(i, id.value()));
    }

    @Override
    public Optional<Proposal> find(DocumentNumber number) {
        return read(
                "number_year = ? AND number_seq = ?",
                (statement, i) -> statement.setInt(i, number.year()),
                (statement, i) -> statement.setInt(i, number.sequence()));
    }

    @Override
    public Optional<Proposal> of(OrderId order) {
        return read("order_id = ?", (statement, i) -> statement.setObject(i, order.value()));
    }

    @Override
    public Optional<OrderId> orderOf(ProposalId id) {
        return reading(
                () ->
                        all(
                                        "SELECT order_id FROM sales.proposal WHERE id = ?",
                                        row -> new OrderId(row.getObject(1, UUID.class)),
                                        (statement, i) -> statement.setObject(i, id.value()))
                                .stream()
                                .findFirst());
    }

    @Override
    public List<ProposalId> overdue(LocalDate today, int limit) {
        return reading(
                () ->
                        all(
                                OVERDUE,
                                row -> new ProposalId(row.getObject(1, UUID.class)),
                                (statement, i) -> statement.setObject(i, today),
                                (statement, i) -> statement.setInt(i, limit)));
    }

    @Override
    public List<ProposalId> unprinted(int limit) {
        return reading(
                () ->
                        all(
                                UNPRINTED,
                                row -> new ProposalId(row.getObject(1, UUID.class)),
                                (statement, i) -> statement.setInt(i, limit)));
    }

    @Override
    public List<ProposalId> toRemind(LocalDate until, Instant sentBefore, int limit) {
        return reading(
                () ->
                        all(
                                TO_REMIND,
                                row -> new ProposalId(row.getObject(1, UUID.class)),
                                (statement, i) -> statement.setObject(i, until),
                                (statement, i) ->
                                        statement.setTimestamp(i, Timestamp.from(sentBefore)),
                                (statement, i) -> statement.setInt(i, limit)));
    }

    @Override
    public List<ProposalId> open(@Nullable ProposalId after, int limit) {
        return reading(
                () ->
                        all(
                                OPEN,
                                row -> new ProposalId(row.getObject(1, UUID.class)),
                                (statement, i) ->
                                        statement.setObject(
                                                i, after == null ? BEFORE_ALL : after.value()),
                                (statement, i) -> statement.setInt(i, limit)));
    }

    private Optional<Proposal> read(String where, Setter... values) {
        return reading(
                () ->
                        all("SELECT * FROM sales.proposal WHERE " + where, this::proposal, values)
                                .stream()
                                .findFirst());
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var client = row.getObject("client_id", UUID.class);
        return new Proposal(
                new ProposalId(id),
                number(row),
                new OrderId(row.getObject("order_id", UUID.class)),
                client == null ? null : new ClientId(client),
                all(
                        VERSIONS,
                        version -> version(id, version),
                        (statement, i) -> statement.setObject(i, id)),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"));
    }

    private ProposalVersion version(UUID proposal, ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        int revision = row.getInt("revision");
        var accepted = new HashSet<UUID>();
        var atRisk = new HashSet<UUID>();
        RowReader<ProposalLine> reader =
                line -> {
                    var read = lineColumns.line(line, currency);
                    if (line.getBoolean("accepted")) {
                        accepted.add(read.orderItem());
                    }
                    if (line.getBoolean("at_risk")) {
                        atRisk.add(read.orderItem());
                    }
                    return read;
                };
        var lines =
                all(
                        LINES,
                        reader,
                        (statement, i) -> statement.setObject(i, proposal),
                        (statement, i) -> statement.setInt(i, revision));
        return VersionColumns.version(row, lines, accepted, atRisk);
    }

    static @Nullable DocumentNumber number(ResultSet row) throws SQLException {
        int year = row.getInt("number_year");
        return row.wasNull()
                ? null
                : new DocumentNumber(DocumentKind.PROPOSAL, year, row.getInt("number_seq"));
    }

    private <T> T reading(Supplier<T> work) {
        return reads.of(() -> work.get());
    }

    private <T> List<T> all(String sql, RowReader<T> reader, Setter... values) {
        return jdbc.prepareStatement(
                sql,
                statement -> {
                    for (int i = 0; i < values.length; i++) {
                        values[i].set(statement, i + 1);
                    }
                    try (var rows = statement.executeQuery()) {
                        var found = new ArrayList<T>();
                        while (rows.next()) {
                            found.add(reader.read(rows));
                        }
                        return found;
                    }
                });
    }
}
