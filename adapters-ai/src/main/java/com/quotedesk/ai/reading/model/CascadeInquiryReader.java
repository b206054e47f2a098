package com.quotedesk.ai.reading.model;

import com.quotedesk.ai.reading.files.Files;
import com.quotedesk.ai.reading.items.InquiryItems;
import com.quotedesk.ai.reading.model.Replies.InquiryReply;
import com.quotedesk.ai.reading.text.MailText;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.ClientDetails;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.InquiryLine;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets the rules read, and a model what they doubt. What the model invents is thrown away. */
final class CascadeInquiryReader implements InquiryReader {

    private static final Set<DoubtKind> WORTH_ASKING =
            EnumSet.of(
                    DoubtKind.NO_ITEMS,
                    DoubtKind.MISSING_QUANTITY,
                    DoubtKind.AMBIGUOUS_QUANTITY,
                    DoubtKind.UNKNOWN_UNIT);

    /** The doubts that speak of one line, which another line's reading does away with. */
    private static final Set<DoubtKind> OF_A_LINE =
            EnumSet.of(
                    DoubtKind.MISSING_QUANTITY,
                    DoubtKind.AMBIGUOUS_QUANTITY,
                    DoubtKind.UNKNOWN_UNIT);

    private static final double SAME_NAME = 0.6;

    private final InquiryReader rules;
    private final Asking asking;

    CascadeInquiryReader(InquiryReader rules, Asking asking) {
        this.rules = rules;
        this.asking = asking;
    }

    @Override
    public Inquiry read(MessageContent message, ReadingContext context) {
        var byRules = rules.read(message, context);
        if (!asking.isWanted(byRules.doubts(), WORTH_ASKING)) {
            return byRules;
        }
        var mail = MailText.of(message, Files::read);
        var script = asking.script(mail, valueOf(byRules.client().contact()));
        var bill = new Bill();
        try {
            var json = asking.ask(Prompt.INQUIRY, script.text(), mail, byRules.doubts(), bill);
            var read = merged(byRules, Replies.inquiry(json), new Checked(script));
            return context.memory().applied(read).costing(asking.effort(bill));
        } catch (ModelFailure failure) {
            return withDoubts(byRules, List.of(Asking.silent(failure)))
                    .costing(asking.effort(bill));
        }
    }

    private Inquiry merged(Inquiry rules, InquiryReply reply, Checked checked) {
        var read = new ArrayList<InquiryLine>();
        for (var item : reply.items()) {
            var line = line(item, checked);
            if (line != null) {
                read.add(line);
            }
        }
        boolean replaced = !read.isEmpty() && (asking.isHeardFirst() || rules.lines().isEmpty());
        var disagreed = new ArrayList<Doubt>();
        var lines = replaced ? agreed(read, rules, disagreed) : filled(rules, read);
        var client = rules.client();
        var company = client.company();
        var place = rules.deliveryPlace();
        if (company == null) {
            company = checked.text(reply.company());
        }
        if (place == null) {
            place = checked.text(reply.deliveryPlace());
        }
        var doubts = new ArrayList<Doubt>();
        rules.doubts().stream()
                .filter(doubt -> doubt.kind() != DoubtKind.NO_ITEMS || lines.isEmpty())
                .filter(
                        doubt ->
                                !OF_A_LINE.contains(doubt.kind()) || stands(doubt, lines, replaced))
                .forEach(doubts::add);
        if (replaced) {
            doubts.addAll(missing(lines));
            doubts.addAll(disagreed);
        }
        doubts.addAll(checked.invented());
        return new Inquiry(
                asking.reader(rules.reader(), Prompt.INQUIRY),
                rules.language(),
                new ClientDetails(company, client.inn(), client.contact(), client.phone()),
                lines,
                rules.neededBy(),
                place,
                doubts,
                rules.effort());
    }

    /**
     * The model's lines with the rules' amounts where they differ: what stands beside the item is
     * surer than what a model was perhaps told elsewhere in the mail. A person is shown both.
     */
    private static List<InquiryLine> agreed(
            List<InquiryLine> read, Inquiry rules, List<Doubt> doubts) {
        var lines = new ArrayList<InquiryLine>();
        for (var line : read) {
            var same = alike(line, rules.lines()).orElse(line);
            var mine = line.quantity();
            var theirs = same.quantity();
            if (theirs == null || (mine != null && isSame(mine, theirs))) {
                lines.add(line);
                continue;
            }
            lines.add(new InquiryLine(line.name(), line.sku(), theirs, same.unit()));
            if (mine != null) {
                doubts.add(
                        new Doubt(
                                DoubtKind.AMBIGUOUS_QUANTITY,
                                lines.size(),
                                theirs.value().toPlainString()
                                        + " / "
                                        + mine.value().toPlainString()));
            }
        }
        return lines;
    }

    private static boolean isSame(Found<BigDecimal> one, Found<BigDecimal> other) {
        return one.value().compareTo(other.value()) == 0;
    }

    private static Optional<InquiryLine> alike(InquiryLine line, List<InquiryLine> others) {
        return others.stream()
                .filter(other -> likeness(line, other) >= SAME_NAME)
                .max(Comparator.comparingDouble(other -> likeness(line, other)));
    }

    private static double likeness(InquiryLine one, InquiryLine other) {
        return InquiryItems.likeness(one.name().value(), other.name().value());
    }

    private static @Nullable InquiryLine line(Replies.Item item, Checked checked) {
        var name = checked.text(item.line(), item.name());
        if (name == null) {
            return null;
        }
        int amountLine = item.quantityLine() == null ? item.line() : item.quantityLine();
        var quantity = checked.number(amountLine, item.quantity());
        var unit = Unit.ofCode(item.unit()).orElse(Unit.PIECE);
        return new InquiryLine(
                name,
                checked.text(item.line(), item.sku()),
                quantity,
                new Found<>(
                        unit,
                        quantity == null ? name.evidence() : quantity.evidence(),
                        Checked.CONFIDENCE));
    }

    /** The rules' lines, with the model's amounts where the rules had none they trusted. */
    private static List<InquiryLine> filled(Inquiry rules, List<InquiryLine> read) {
        var lines = new ArrayList<InquiryLine>();
        for (int i = 0; i < rules.lines().size(); i++) {
            var line = rules.lines().get(i);
            int number = i + 1;
            boolean doubted =
                    rules.doubts().stream()
                            .anyMatch(
                                    doubt ->
                                            OF_A_LINE.contains(doubt.kind())
                                                    && doubt.line() != null
                                                    && doubt.line() == number);
            lines.add(doubted ? filled(line, read) : line);
        }
        return lines;
    }

    private static InquiryLine filled(InquiryLine line, List<InquiryLine> read) {
        return read.stream()
                .filter(other -> other.quantity() != null)
                .filter(other -> likeness(line, other) >= SAME_NAME)
                .findFirst()
                .map(
                        other ->
                                new InquiryLine(
                                        line.name(), line.sku(), other.quantity(), other.unit()))
                .orElse(line);
    }

    /** Whether a doubt about a line of the rules still holds. */
    private static boolean stands(Doubt doubt, List<InquiryLine> lines, boolean replaced) {
        if (replaced) {
            return false;
        }
        var number = doubt.line();
        return doubt.kind() != DoubtKind.MISSING_QUANTITY
                || number == null
                || lines.get(number - 1).quantity() == null;
    }

    private static List<Doubt> missing(List<InquiryLine> lines) {
        var doubts = new ArrayList<Doubt>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).quantity() == null) {
                doubts.add(
                        new Doubt(DoubtKind.MISSING_QUANTITY, i + 1, lines.get(i).name().value()));
            }
        }
        return doubts;
    }

    private static Inquiry withDoubts(Inquiry inquiry, List<Doubt> more) {
        var doubts = new ArrayList<>(inquiry.doubts());
        doubts.addAll(more);
        return inquiry.saying(inquiry.lines(), doubts);
    }

    private static @Nullable String valueOf(@Nullable Found<String> found) {
        return found == null ? null : found.value();
    }
}
