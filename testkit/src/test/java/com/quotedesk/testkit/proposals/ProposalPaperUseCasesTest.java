package com.quotedesk.testkit.proposals;

import static com.quotedesk.testkit.proposals.ProposalDesk.MANAGER;
import static com.quotedesk.testkit.proposals.ProposalDesk.ORDER;
import static com.quotedesk.testkit.proposals.ProposalDesk.STRANGER;
import static com.quotedesk.testkit.proposals.ProposalDesk.ZONE;
import static com.quotedesk.testkit.proposals.ProposalDesk.byHand;
import static com.quotedesk.testkit.proposals.ProposalDesk.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.documents.CurrentLetterhead;
import com.quotedesk.application.documents.ProposalPapers;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.proposals.By;
import com.quotedesk.application.proposals.DraftProposal;
import com.quotedesk.application.proposals.LineInput;
import com.quotedesk.application.proposals.MarkProposalMailed;
import com.quotedesk.application.proposals.MarkProposalSent;
import com.quotedesk.application.proposals.PrintProposals;
import com.quotedesk.application.proposals.ProposalChanges;
import com.quotedesk.application.proposals.ProposalLetters.Sending;
import com.quotedesk.application.proposals.ProposalOutcome;
import com.quotedesk.application.proposals.ReadPaper;
import com.quotedesk.application.proposals.RemindProposals;
import com.quotedesk.application.proposals.SendProposal;
import com.quotedesk.application.proposals.ShowProposal;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.Answer;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.users.Access;
import com.quotedesk.testkit.files.FakeFileStore;
import com.quotedesk.testkit.work.OvertakenTransactions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalPaperUseCasesTest {

    private static final ProposalId NONE = new ProposalId(new UUID(0, 99));

    private final ProposalDesk desk = new ProposalDesk();
    private final FakeFileStore files = new FakeFileStore(desk.stores.transactions());
    private final List<String> jammed = new ArrayList<>();
    private final ProposalPapers papers =
            new ProposalPapers(
                    new CurrentLetterhead(
                            desk.stores.letterheads(), "Снаб", () -> new BigDecimal("22")),
                    (document, template) -> {
                        if (jammed.contains(document.number())) {
                            throw new IllegalStateException("the printer is jammed");
                        }
                        return bytes(document.number() + " v" + document.version());
                    },
                    ZONE);
    private final PrintProposals printProposals =
            new PrintProposals(desk.stores.proposals(), desk.changes, papers, files);
    private final ReadPaper readPaper = new ReadPaper(desk.readProposal, papers, files);
    private final SendProposal sendProposal =
            new SendProposal(desk.stores.proposals(), desk.changes, desk.letters, files);
    private final MarkProposalMailed markMailed = new MarkProposalMailed(desk.changes, desk.clock);
    private int daysBefore = 2;
    private final RemindProposals remindProposals =
            new RemindProposals(
                    desk.stores.proposals(), desk.changes, desk.clock, ZONE, () -> daysBefore);

    private static Bytes bytes(String text) {
        return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
    }

    private int print() {
        return printProposals.print(new PrintProposals.Command(10));
    }

    private ReadPaper.Outcome read(Access by, ProposalId proposal, int revision) {
        return readPaper.read(new ReadPaper.Command(by, proposal, revision));
    }

    private ProposalOutcome send(ProposalId proposal) {
        return sendProposal.send(new SendProposal.Command(MANAGER, proposal, null, null));
    }

    @Test
    void what_was_issued_is_printed_once_and_its_hash_stands_in_the_journal() {
        var issued = desk.issued();
        assertThat(read(MANAGER, issued.id(), 1)).isEqualTo(new ReadPaper.Outcome.NotPrinted());

        assertThat(print()).isEqualTo(1);
        assertThat(print()).isZero();

        var pdf = bytes("KP-2026-0001 v1");
        assertThat(desk.stored().newest().paper()).isEqualTo(pdf.sha256());
        assertThat(files.get(FileKey.of(pdf))).contains(pdf);
        var entry = desk.stores.auditLog().of("proposal", issued.id().value()).getLast();
        assertThat(entry.action()).isEqualTo("proposal.printed");
        assertThat(entry.changes()).containsExactly(Change.set("version 1 paper", pdf.sha256()));
        assertThat(read(MANAGER, issued.id(), 1))
                .isEqualTo(new ReadPaper.Outcome.Found(pdf, "KP-2026-0001.pdf"));
        assertThat(read(STRANGER, issued.id(), 1)).isEqualTo(new ReadPaper.Outcome.Unknown());
        assertThat(read(MANAGER, issued.id(), 0)).isEqualTo(new ReadPaper.Outcome.Unknown());
        assertThat(read(MANAGER, issued.id(), 2)).isEqualTo(new ReadPaper.Outcome.Unknown());
    }

    @Test
    void every_version_has_its_own_paper_and_a_draft_shows_what_it_would_be() {
        var draft = desk.drafted();
        assertThat(read(MANAGER, draft.id(), 1))
                .isEqualTo(new ReadPaper.Outcome.Found(bytes("— v1"), "draft.pdf"));
        done(desk.issue(MANAGER, draft.id()));
        assertThat(print()).isEqualTo(1);
        done(desk.issue(MANAGER, desk.drafted().id()));
        desk.drafted();

        assertThat(print()).isEqualTo(1);
        assertThat(read(MANAGER, draft.id(), 2))
                .isEqualTo(
                        new ReadPaper.Outcome.Found(
                                bytes("KP-2026-0001 v2"), "KP-2026-0001-2.pdf"));
        assertThat(read(MANAGER, draft.id(), 3))
                .isEqualTo(
                        new ReadPaper.Outcome.Found(
                                bytes("KP-2026-0001 v3"), "KP-2026-0001-3.pdf"));
        var empty = ((DraftProposal.Outcome.Drafted) desk.draft(MANAGER, ORDER)).proposal();
        assertThat(read(MANAGER, empty.id(), 3)).isEqualTo(new ReadPaper.Outcome.Empty());
    }

    @Test
    void a_paper_that_cannot_be_made_keeps_no_other_waiting() {
        var first = desk.issued();
        var other = anotherIssued();
        jammed.add(Objects.requireNonNull(first.number()).toString());

        assertThatThrownBy(this::print).hasMessage("the printer is jammed");
        assertThat(stored(other).newest().paper()).isNotNull();

        jammed.clear();
        files.goDown();
        assertThatThrownBy(this::print).isInstanceOf(PortFailure.Unavailable.class);
        files.comeUp();
        assertThat(print()).isEqualTo(1);
    }

    private Proposal anotherIssued() {
        var order = new OrderId(new UUID(1, 5));
        desk.addOrder(order, 5, null, ProposalDesk.item(5, BigDecimal.ONE));
        var draft =
                ((DraftProposal.Outcome.Drafted) desk.draft(MANAGER, order, byHand(5, "1")))
                        .proposal();
        return done(desk.issue(MANAGER, draft.id()));
    }

    private Proposal stored(Proposal proposal) {
        return desk.stores.proposals().get(proposal.id()).orElseThrow();
    }

    @Test
    void a_paper_that_somebody_else_made_meanwhile_is_not_counted() {
        desk.issued();
        var overtaken =
                new PrintProposals(
                        desk.stores.proposals(),
                        new ProposalChanges(
                                new OvertakenTransactions(),
                                desk.stores.proposals(),
                                desk.orders,
                                desk.journal,
                                desk.letters),
                        papers,
                        files);

        assertThat(overtaken.print(new PrintProposals.Command(10))).isZero();
    }

    @Test
    void a_paper_that_is_lost_is_not_found() {
        var issued = desk.issued();
        desk.stores
                .transactions()
                .run(
                        () ->
                                desk.stores
                                        .proposals()
                                        .replace(
                                                ProposalFixtures.made(
                                                        issued.printed(1, "0".repeat(64)))));

        assertThat(read(MANAGER, issued.id(), 1)).isEqualTo(new ReadPaper.Outcome.Unknown());
        assertThat(send(issued.id()))
                .isEqualTo(new ProposalOutcome.Refused(ProposalRefusal.NOT_PRINTED));
    }

    @Test
    void a_proposal_goes_out_with_its_paper_once_that_is_made() {
        var issued = desk.issued();
        assertThat(send(issued.id()))
                .isEqualTo(new ProposalOutcome.Refused(ProposalRefusal.NOT_PRINTED));
        print();

        done(send(issued.id()));

        assertThat(desk.letters.sent).containsExactly(bytes("KP-2026-0001 v1"));
        assertThat(desk.stored().newest().status()).isEqualTo(ProposalStatus.ISSUED);
        var entry = desk.stores.auditLog().of("proposal", issued.id().value()).getLast();
        assertThat(entry.action()).isEqualTo("proposal.queued");
        assertThat(entry.changes()).containsExactly(Change.set("to", "client@factory.example"));
    }

    @Test
    void what_stands_in_the_way_of_sending_is_told() {
        var draft = desk.drafted();
        assertThat(send(NONE)).isEqualTo(new ProposalOutcome.Unknown());
        assertThat(send(draft.id()))
                .isEqualTo(new ProposalOutcome.Refused(ProposalRefusal.NOT_OPEN));
        done(desk.issue(MANAGER, draft.id()));
        print();
        desk.letters.answer = new Sending.NoAddress();
        assertThat(send(draft.id()))
                .isEqualTo(new ProposalOutcome.Refused(ProposalRefusal.NO_ADDRESS));
        desk.letters.answer = new Sending.AlreadySent();
        assertThat(send(draft.id()))
                .isEqualTo(new ProposalOutcome.Refused(ProposalRefusal.ALREADY_SENT));
        assertThat(desk.actions("proposal", draft.id().value()))
                .noneMatch(action -> action.startsWith("proposal.queued"));
    }

    @Test
    void a_version_that_was_superseded_while_the_paper_was_read_is_not_sent() {
        var issued = desk.issued();
        print();
        var overtaken =
                new SendProposal(
                        desk.stores.proposals(),
                        desk.changes,
                        desk.letters,
                        new Superseding(files, () -> desk.issue(MANAGER, desk.drafted().id())));

        assertThat(overtaken.send(new SendProposal.Command(MANAGER, issued.id(), null, null)))
                .isEqualTo(new ProposalOutcome.Refused(ProposalRefusal.NOT_PRINTED));
    }

    @Test
    void a_version_is_sent_when_the_server_took_the_letter_that_has_it() {
        var issued = desk.issued();
        var written = Objects.requireNonNull(issued.newest().issuedAt());

        assertThat(mailed(issued.id(), written.minusSeconds(1)))
                .isEqualTo(new ProposalOutcome.Refused(ProposalRefusal.NOT_OPEN));
        assertThat(done(mailed(issued.id(), written)).newest().status())
                .isEqualTo(ProposalStatus.SENT);
        assertThat(mailed(issued.id(), written))
                .isEqualTo(new ProposalOutcome.Refused(ProposalRefusal.ALREADY_SENT));
        assertThat(mailed(NONE, written)).isEqualTo(new ProposalOutcome.Unknown());
    }

    private ProposalOutcome mailed(ProposalId proposal, Instant written) {
        return desk.stores
                .transactions()
                .inTransaction(
                        () -> markMailed.mark(new MarkProposalMailed.Command(proposal, written)));
    }

    @Test
    void a_client_sees_the_newest_version_that_was_issued_and_not_what_it_costs_us() {
        var draft =
                ((DraftProposal.Outcome.Drafted)
                                desk.draft(
                                        ProposalDesk.ADMIN,
                                        ORDER,
                                        new LineInput(
                                                ProposalDesk.itemId(1),
                                                ProposalDesk.cost("80"),
                                                ProposalDesk.rub("100"),
                                                ProposalDesk.VAT,
                                                null,
                                                null)))
                        .proposal();
        assertThat(shown(NONE)).isEmpty();
        assertThat(shown(draft.id())).isEmpty();
        done(desk.issue(MANAGER, draft.id()));
        desk.drafted();

        var shown = shown(draft.id()).orElseThrow();

        assertThat(shown.version().revision()).isEqualTo(1);
        assertThat(shown.version().offer().lines().getFirst().cost()).isNull();
        assertThat(shown.open()).isTrue();
        assertThat(shown.closedAt()).isNull();
        desk.at(Instant.parse("2026-12-04T20:59:00Z"));
        assertThat(shown(draft.id()).orElseThrow().open()).isTrue();
        desk.at(Instant.parse("2026-12-04T21:00:00Z"));
        assertThat(shown(draft.id()).orElseThrow().open()).isFalse();
        assertThat(shown(draft.id()).orElseThrow().closedAt()).isNull();
    }

    @Test
    void a_client_sees_when_it_answered() {
        var issued = desk.issued();
        done(
                desk.answer(
                        new By.Visitor(new Actor.Visitor("203.0.113.7", "Пётр")),
                        issued.id(),
                        new Answer.AcceptAll()));

        var shown = shown(issued.id()).orElseThrow();

        assertThat(shown.open()).isFalse();
        assertThat(shown.closedAt()).isEqualTo(ProposalDesk.NOON.atZone(ZONE));
    }

    private Optional<ShowProposal.Shown> shown(ProposalId proposal) {
        return new ShowProposal(desk.stores.proposals(), desk.clock, ZONE)
                .show(new ShowProposal.Command(proposal));
    }

    /** It holds to Friday, 4 December. */
    private ProposalId sent() {
        var issued = desk.issued();
        done(desk.markSent.mark(new MarkProposalSent.Command(new By.Program(), issued.id())));
        return issued.id();
    }

    private int remind(String moment) {
        desk.at(Instant.parse(moment));
        return remindProposals.remind(new RemindProposals.Command(10));
    }

    @Test
    void a_silent_client_is_reminded_in_working_hours_once() {
        var id = sent();

        assertThat(remind("2026-12-01T12:00:00Z")).isZero();
        assertThat(remind("2026-12-02T05:59:00Z")).isZero();
        assertThat(remind("2026-12-02T06:00:00Z")).isEqualTo(1);
        assertThat(remind("2026-12-02T06:05:00Z")).isZero();
        assertThat(desk.actions("proposal", id.value())).contains("proposal.reminded by system");
        assertThat(desk.stores.auditLog().of("proposal", id.value()).getLast().changes())
                .containsExactly(Change.set("version 1 reminded", "2026-12-02T06:00:00Z"));
    }

    @Test
    void nobody_is_reminded_in_the_evening_at_weekends_or_where_that_is_not_wanted() {
        sent();

        assertThat(remind("2026-12-02T15:00:00Z")).isZero();
        daysBefore = 0;
        assertThat(remind("2026-12-03T12:00:00Z")).isZero();
        daysBefore = 9;
        assertThat(remind("2026-12-06T12:00:00Z")).isZero();
        // It is Monday and the last day is over.
        assertThat(remind("2026-12-07T12:00:00Z")).isZero();
    }

    @Test
    void what_ends_behind_a_weekend_is_told_before_it() {
        sent();
        daysBefore = 5;

        assertThat(remind("2026-11-26T12:00:00Z")).isZero();
        assertThat(remind("2026-11-27T12:00:00Z")).isEqualTo(1);
    }

    @Test
    void who_got_it_a_moment_ago_is_left_alone() {
        sent();
        daysBefore = 14;

        assertThat(remindProposals.remind(new RemindProposals.Command(10))).isZero();
        desk.clock.advance(Duration.ofDays(3));
        assertThat(remindProposals.remind(new RemindProposals.Command(10))).isEqualTo(1);
    }
}
