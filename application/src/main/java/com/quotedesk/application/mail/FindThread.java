package com.quotedesk.application.mail;

import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.application.rfqs.RfqBoard;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MailTexts;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.SenderProof;
import com.quotedesk.domain.mail.ThreadToken;
import com.quotedesk.domain.numbering.NumbersInText;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the request that a supplier's mail answers: by what only our mail could have told, then by
 * what the supplier itself could know.
 */
public final class FindThread {

    /** How a mail was found to belong to a request. */
    public enum How {
        /** Our signed mark in the Message-ID it answers. */
        MESSAGE_ID,
        /** Our signed mark in the address it was sent to. */
        PLUS_ADDRESS,
        /** The number in its subject, from an address of the supplier asked. */
        NUMBER,
        /** Our signed mark in what it quotes. */
        MARK,
        /** The supplier has one open request and no other. */
        ONLY_OPEN
    }

    /**
     * A mail's request.
     *
     * @param proven whether our mail server vouches that the supplier sent it
     */
    public record Found(Rfq rfq, How how, boolean proven) {}

    private static final Set<RfqStatus> OPEN =
            EnumSet.of(RfqStatus.QUEUED, RfqStatus.SENT, RfqStatus.ANSWERED, RfqStatus.TIMED_OUT);

    private static final Pattern TOKEN = Pattern.compile("(?i)[a-z2-7]{42}");

    private final Rfqs rfqs;
    private final RfqBoard board;
    private final Suppliers suppliers;
    private final ThreadToken tokens;
    private final SenderProof proof;

    public FindThread(
            Rfqs rfqs, RfqBoard board, Suppliers suppliers, ThreadToken tokens, SenderProof proof) {
        this.rfqs = rfqs;
        this.board = board;
        this.suppliers = suppliers;
        this.tokens = tokens;
        this.proof = proof;
    }

    public Optional<Found> of(MessageContent mail) {
        Predicate<Rfq> fromSupplier = rfq -> isFromSupplier(mail, rfq);
        List<Supplier<Optional<Found>>> ways =
                List.of(
                        () -> thread(How.MESSAGE_ID, marked(answered(mail)), mail),
                        () -> thread(How.PLUS_ADDRESS, marked(recipients(mail)), mail),
                        () -> thread(How.NUMBER, numbered(mail).filter(fromSupplier), mail),
                        () -> thread(How.MARK, marked(MailTexts.of(mail).stream()), mail),
                        () -> thread(How.ONLY_OPEN, onlyOpen(mail), mail));
        return ways.stream().flatMap(way -> way.get().stream()).findFirst();
    }

    private Optional<Found> thread(How how, Stream<Rfq> found, MessageContent mail) {
        return found.findFirst()
                .map(rfq -> new Found(rfq, how, isFromSupplier(mail, rfq) && proof.of(mail)));
    }

    /** The mails it answers, the last first. */
    private static Stream<String> answered(MessageContent mail) {
        var ids = new ArrayList<>(mail.references());
        ids.addAll(mail.inReplyTo());
        return ids.reversed().stream();
    }

    private static Stream<String> recipients(MessageContent mail) {
        return Stream.concat(mail.to().stream(), mail.cc().stream())
                .map(recipient -> recipient.address().value());
    }

    private Stream<Rfq> marked(Stream<String> texts) {
        return texts.flatMap(text -> TOKEN.matcher(text).results())
                .flatMap(found -> tokens.read(found.group()).stream())
                .flatMap(id -> rfqs.get(new RfqId(id)).stream());
    }

    private Stream<Rfq> numbered(MessageContent mail) {
        return NumbersInText.ofRfqs(mail.subject()).stream()
                .flatMap(number -> rfqs.find(number).stream());
    }

    private Stream<Rfq> onlyOpen(MessageContent mail) {
        var open =
                Optional.ofNullable(mail.from())
                        .map(MailAddress::address)
                        .flatMap(suppliers::findByAddress)
                        .stream()
                        .flatMap(
                                supplier ->
                                        board
                                                .list(
                                                        new RfqBoard.Query(
                                                                OPEN, null, supplier.id(), 2, null))
                                                .items()
                                                .stream())
                        .toList();
        return open.size() == 1 ? rfqs.get(open.getFirst().id()).stream() : Stream.empty();
    }

    private boolean isFromSupplier(MessageContent mail, Rfq rfq) {
        var from = mail.from();
        return from != null
                && suppliers
                        .find(rfq.supplier())
                        .filter(
                                supplier ->
                                        ReadingContext.isOneHouse(
                                                Set.copyOf(supplier.addresses()), from.address()))
                        .isPresent();
    }
}
