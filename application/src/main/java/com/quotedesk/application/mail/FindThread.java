package com.quotedesk.application.mail;

import com.quotedesk.application.rfqs.RfqBoard;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.Belonging;
import com.quotedesk.domain.mail.MailTexts;
import com.quotedesk.domain.mail.MatchWay;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageMatch;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.NumbersInText;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.rfqs.SpokenOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds what a mail belongs to: by what a person said, by what only our mail could have told, then
 * by what the other side itself could know, at last by what it speaks of.
 */
public final class FindThread {

    private static final Set<RfqStatus> OPEN =
            EnumSet.of(RfqStatus.QUEUED, RfqStatus.SENT, RfqStatus.ANSWERED, RfqStatus.TIMED_OUT);

    /** Of longer chains the newest mails are looked up. */
    private static final int LONGEST_CHAIN = 32;

    /** Of more open requests to one house nobody can tell which is meant. */
    private static final int MOST_OPEN = 20;

    private final Marks marks;
    private final Papers papers;
    private final Rfqs rfqs;
    private final RfqBoard board;
    private final Messages messages;
    private final Matches matches;
    private final Parties parties;

    public FindThread(
            Marks marks,
            Papers papers,
            Rfqs rfqs,
            RfqBoard board,
            Messages messages,
            Matches matches,
            Parties parties) {
        this.marks = marks;
        this.papers = papers;
        this.rfqs = rfqs;
        this.board = board;
        this.messages = messages;
        this.matches = matches;
        this.parties = parties;
    }

    /** What a person said that a mail belongs to, or what it belonged to when it was read. */
    Optional<Found> known(MessageId message, MessageContent mail) {
        return matches.of(message)
                .flatMap(match -> papers.of(match.to().subject(), match.way(), mail));
    }

    public Optional<Found> of(MessageContent mail) {
        var open = new Open(mail);
        List<Supplier<Stream<Found>>> ways =
                List.of(
                        () -> marked(MatchWay.MESSAGE_ID, marks.ofMails(chain(mail)), mail),
                        () -> marked(MatchWay.PLUS_ADDRESS, marks.in(recipients(mail)), mail),
                        () -> marked(MatchWay.MARK, marks.in(MailTexts.of(mail)), mail),
                        () -> numbered(mail),
                        () -> inThread(mail),
                        open::only,
                        open::mostSpokenOf);
        return ways.stream().flatMap(Supplier::get).findFirst();
    }

    private Stream<Found> marked(MatchWay way, Stream<Subject> about, MessageContent mail) {
        return about.flatMap(subject -> papers.of(subject, way, mail).stream());
    }

    /** The mails it answers, the last first. */
    private static List<String> chain(MessageContent mail) {
        var ids = new ArrayList<>(mail.references());
        ids.addAll(mail.inReplyTo());
        return new LinkedHashSet<>(ids.reversed()).stream().limit(LONGEST_CHAIN).toList();
    }

    private static List<String> recipients(MessageContent mail) {
        return Stream.concat(mail.to().stream(), mail.cc().stream())
                .map(recipient -> recipient.address().value())
                .toList();
    }

    private Stream<Found> numbered(MessageContent mail) {
        return Stream.of(DocumentKind.RFQ, DocumentKind.PROPOSAL, DocumentKind.ORDER)
                .flatMap(kind -> NumbersInText.of(kind, mail.subject()).stream())
                .flatMap(number -> papers.of(number, MatchWay.NUMBER, mail).stream())
                .filter(found -> isFromParty(found, mail));
    }

    /** Whoever answers a mail may be anybody who has seen it. */
    private Stream<Found> inThread(MessageContent mail) {
        var chain = chain(mail);
        return (chain.isEmpty() ? Stream.<Messages.Known>empty() : messages.known(chain).stream())
                .flatMap(
                        known ->
                                matches
                                        .of(known.id())
                                        .map(MessageMatch::to)
                                        .or(
                                                () ->
                                                        Optional.ofNullable(known.order())
                                                                .map(Belonging::of))
                                        .stream())
                .flatMap(to -> papers.of(to.subject(), MatchWay.THREAD, mail).stream())
                .filter(found -> isFromParty(found, mail));
    }

    private boolean isFromParty(Found found, MessageContent mail) {
        return switch (found) {
            case Found.OfSupplier of -> parties.isFromSupplier(mail, of.rfq());
            case Found.OfClient of -> of.fromClient();
        };
    }

    /** The open requests to the house that a mail comes from; looked up once, when asked for. */
    private final class Open {

        private final MessageContent mail;
        private Optional<List<Rfq>> found = Optional.empty();

        Open(MessageContent mail) {
            this.mail = mail;
        }

        private List<Rfq> rfqs() {
            var known = found.orElseGet(this::lookUp);
            found = Optional.of(known);
            return known;
        }

        /** Who writes to many answers nobody. */
        private List<Rfq> lookUp() {
            return mail.isBulk() ? List.of() : openRequests();
        }

        private List<Rfq> openRequests() {
            return parties.suppliersOf(mail).stream()
                    .flatMap(
                            supplier ->
                                    board
                                            .list(
                                                    new RfqBoard.Query(
                                                            OPEN,
                                                            null,
                                                            supplier.id(),
                                                            MOST_OPEN + 1,
                                                            null))
                                            .items()
                                            .stream())
                    .flatMap(row -> rfqs.get(row.id()).stream())
                    .toList();
        }

        Stream<Found> only() {
            return rfqs().size() == 1
                    ? found(MatchWay.ONLY_OPEN, rfqs().getFirst())
                    : Stream.empty();
        }

        Stream<Found> mostSpokenOf() {
            if (rfqs().isEmpty() || rfqs().size() > MOST_OPEN) {
                return Stream.empty();
            }
            var spoken = new SpokenOf(MailTexts.of(mail));
            var ranked =
                    rfqs().stream()
                            .map(rfq -> new Ranked(rfq, spoken.share(rfq.items())))
                            .sorted(Comparator.comparingDouble(Ranked::share).reversed())
                            .toList();
            var best = ranked.getFirst();
            return best.share() >= SpokenOf.ENOUGH
                            && best.share() >= ranked.get(1).share() + SpokenOf.LEAD
                    ? found(MatchWay.ITEMS, best.rfq())
                    : Stream.empty();
        }

        private Stream<Found> found(MatchWay way, Rfq rfq) {
            return Stream.of(papers.of(rfq, way, mail));
        }
    }

    private record Ranked(Rfq rfq, double share) {}
}
