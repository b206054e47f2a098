package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.ai.reading.words.WordList;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles who the client's contact is. */
final class Contacts {

    /**
     * The contact, and the line that names them.
     *
     * @param line null where only the header does
     */
    record Contact(Found<String> name, @Nullable ClientLine line) {}

    private static final Phrases LABELS = WordList.load("people").phrases("contact");
    private static final Phrases TITLES = WordList.load("people").phrases("titles");
    private static final Phrases INTRODUCTIONS =
            Phrases.of("это", "меня зовут", "my name is", "this is");
    private static final Phrases CLOSINGS = WordList.load("letters").phrases("closings");
    private static final Phrases GREETINGS = WordList.load("letters").phrases("greetings");

    private Contacts() {}

    static @Nullable Contact of(
            List<ClientLine> letter, List<ClientLine> files, String senderName) {
        var sender = readable(senderName);
        var known = words(sender);
        var signed = signed(letter, known);
        if (signed != null && (signed.weight() > 1 || sender.isEmpty())) {
            return signed.contact();
        }
        var labelled = labelled(letter, known);
        if (labelled != null) {
            return labelled;
        }
        boolean personal = Persons.isPersonal(sender);
        if (!personal && signed == null) {
            var introduced = introduced(letter);
            if (introduced != null) {
                return introduced;
            }
        }
        boolean whole = personal && known.size() >= 2;
        if (signed != null && !whole) {
            return signed.contact();
        }
        if (!personal) {
            var filed = labelled(files, known);
            if (filed != null) {
                return filed;
            }
            var titled = titled(files, known);
            if (titled != null) {
                return titled;
            }
        }
        if (personal) {
            var found = new Found<>(sender, (Evidence) new Evidence.InHeader("From"), 0.7);
            return new Contact(found, signed == null ? null : signed.contact().line());
        }
        return signed == null ? null : signed.contact();
    }

    /** {@code "Marlow, Judith"} and {@code Имя (Отдел)} the way they are said. */
    private static String readable(String name) {
        var text = Fold.oneLine(name.replace("\"", " "));
        int bracket = text.indexOf('(');
        if (bracket > 0) {
            text = text.substring(0, bracket).strip();
        }
        int bar = text.indexOf('|');
        if (bar > 0) {
            text = text.substring(0, bar).strip();
        }
        int comma = text.indexOf(", ");
        if (comma > 0 && text.indexOf(' ') == comma + 1) {
            return text.substring(comma + 2) + " " + text.substring(0, comma);
        }
        return comma > 0 ? text.substring(0, comma) : text;
    }

    private static Set<String> words(String name) {
        var words = new HashSet<String>();
        for (var token : Tokens.of(name)) {
            if (token.isWord()
                    && token.text().length() > 1
                    && !Persons.isOrganisation(token.text())) {
                words.add(Fold.of(token.text()));
            }
        }
        return words;
    }

    private record Signed(Contact contact, int weight) {}

    private static @Nullable Signed signed(List<ClientLine> lines, Set<String> known) {
        Signed best = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var folded = Fold.of(line.text()).strip();
            int goods = goodsEnd(line.text());
            if (!line.closing()
                    || line.file()
                    || goods < 0
                    || isGreeting(folded.substring(Math.min(goods, folded.length())))) {
                continue;
            }
            boolean behindClosing = i > 0 && isClosing(lines.get(i - 1));
            int from = Math.max(goods, closingEnd(line.text()));
            var text = line.text().substring(from);
            var person = Persons.in(withoutCompany(text), known);
            if (person.isEmpty()) {
                person = beforeCompany(text);
            }
            if (person.isEmpty() && (behindClosing || from > 0)) {
                person = plainName(text);
            }
            if (person.isEmpty()) {
                person = small(text);
            }
            if (person.isEmpty()) {
                continue;
            }
            var p = person.get();
            boolean matches =
                    Tokens.of(p.name()).stream().anyMatch(t -> known.contains(Fold.of(t.text())));
            int weight = p.weight() * 2 + (matches ? 3 : 0) + (behindClosing || from > 0 ? 1 : 0);
            if (best == null || weight > best.weight()) {
                var found =
                        new Found<>(
                                Fold.oneLine(p.name()),
                                line.at(from + p.start(), from + p.end()),
                                0.9);
                best = new Signed(new Contact(found, line), weight);
            }
        }
        return best == null
                ? null
                : new Signed(
                        best.contact(), isFullName(best.contact().name().value(), known) ? 2 : 1);
    }

    private static boolean isFullName(String name, Set<String> known) {
        var tokens = Tokens.of(name);
        long words = tokens.stream().filter(t -> t.isWord()).count();
        return words > 1
                || !(Persons.isFirst(name) || (known.size() > 1 && known.contains(Fold.of(name))));
    }

    /** A line that tells how many of something names goods, not people. */
    private static boolean isCounted(String text) {
        return Quantities.in(text, Tokens.of(text), NumberStyle.RUSSIAN).stream()
                .anyMatch(quantity -> quantity.unit() != null && Units.isCounted(quantity.unit()));
    }

    /** Where a line stops to tell of goods and may be signed; -1 where it is never. */
    private static int goodsEnd(String text) {
        if (!isCounted(text)) {
            return 0;
        }
        int end = -1;
        for (var sentence : Sentences.of(text)) {
            end = isCounted(sentence.text()) ? -1 : end < 0 ? sentence.start() : end;
        }
        return end;
    }

    private static boolean isGreeting(String folded) {
        return GREETINGS.atStart(folded).isPresent()
                || (folded.indexOf(',') > 0
                        && folded.indexOf(',') < 20
                        && GREETINGS
                                .atStart(folded.substring(folded.indexOf(',') + 1))
                                .isPresent());
    }

    /** The line with the company blanked, so that its words are taken for no name. */
    private static String withoutCompany(String text) {
        var company = Companies.in(text);
        if (company.isEmpty() || Fold.of(text.substring(company.get().start())).startsWith("ип")) {
            return text;
        }
        var blank = "\u0000".repeat(company.get().end() - company.get().start());
        return text.substring(0, company.get().start())
                + blank
                + text.substring(company.get().end());
    }

    /** {@code марина 8916...} in a letter that knows no capitals. */
    private static Optional<Persons.Person> small(String text) {
        var line = text.strip();
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        boolean first =
                end > 2
                        && Character.isLowerCase(line.charAt(0))
                        && Persons.isFirst(line.substring(0, end));
        boolean alone = line.substring(end).chars().noneMatch(Character::isLetter);
        int at = text.indexOf(line);
        return first && alone
                ? Optional.of(new Persons.Person(line.substring(0, end), at, at + end, 1))
                : Optional.empty();
    }

    private static boolean isClosing(ClientLine line) {
        var folded = Fold.of(line.text()).strip();
        var closing = CLOSINGS.atStart(folded);
        return closing.isPresent() && folded.length() - closing.get().end() < 12;
    }

    private static int closingEnd(String text) {
        var folded = Fold.of(text);
        int from = 0;
        for (int k = 0; k < 3; k++) {
            var closing = CLOSINGS.atStart(folded.substring(from));
            if (closing.isEmpty()) {
                break;
            }
            from += closing.get().end();
            while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
                from++;
            }
        }
        return from;
    }

    /** {@code Петров ООО «Ромашка»}: capitalised words right before the company. */
    private static Optional<Persons.Person> beforeCompany(String text) {
        var company = Companies.in(text);
        if (company.isEmpty() || company.get().start() < 3) {
            return Optional.empty();
        }
        var before = text.substring(0, company.get().start());
        boolean apart = before.stripTrailing().endsWith(",");
        boolean post = TITLES.atStart(Fold.of(before).strip()).isPresent();
        return apart || post ? Optional.empty() : plainName(before);
    }

    /** One to three capitalised words behind "Regards", whoever they are. */
    private static Optional<Persons.Person> plainName(String text) {
        int end = text.length();
        for (int i = 0; i < text.length(); i++) {
            if (",|/(".indexOf(text.charAt(i)) >= 0 || text.startsWith(" - ", i)) {
                end = i;
                break;
            }
        }
        var name = text.substring(0, end).strip();
        boolean personal =
                Persons.isPersonal(name) && name.length() > 2 && Companies.in(name).isEmpty();
        int start = personal ? text.indexOf(name) : 0;
        return personal
                ? Optional.of(new Persons.Person(name, start, start + name.length(), 2))
                : Optional.empty();
    }

    /** {@code это Рустем с базы}, {@code my name is Karen}. */
    private static @Nullable Contact introduced(List<ClientLine> lines) {
        for (var line : lines) {
            for (var match : INTRODUCTIONS.all(Fold.of(line.text()))) {
                int from = match.end();
                while (from < line.text().length() && line.text().charAt(from) == ' ') {
                    from++;
                }
                int end = from;
                while (end < line.text().length() && Character.isLetter(line.text().charAt(end))) {
                    end++;
                }
                var name = line.text().substring(from, end);
                if (!name.isEmpty()
                        && Character.isUpperCase(name.charAt(0))
                        && (Persons.isFirst(name) || match.phrase().length() > 4)) {
                    return new Contact(new Found<>(name, line.at(from, end), 0.7), line);
                }
            }
        }
        return null;
    }

    /** In a file: who stands behind a post at the beginning of a line. */
    private static @Nullable Contact titled(List<ClientLine> lines, Set<String> known) {
        for (var line : lines) {
            if (TITLES.atStart(Fold.of(line.text())).isEmpty() || isCounted(line.text())) {
                continue;
            }
            var person = Persons.in(withoutCompany(line.text()), known);
            if (person.isPresent() && person.get().weight() > 1) {
                var p = person.get();
                var found = new Found<>(Fold.oneLine(p.name()), line.at(p.start(), p.end()), 0.7);
                return new Contact(found, line);
            }
        }
        return null;
    }

    private static @Nullable Contact labelled(List<ClientLine> lines, Set<String> known) {
        for (var line : lines) {
            var folded = Fold.of(line.text());
            var label = LABELS.atStart(folded);
            if (label.isEmpty()) {
                label =
                        LABELS.find(folded, 0)
                                .filter(
                                        m ->
                                                m.end() < folded.length()
                                                        && folded.charAt(m.end()) == ':');
            }
            if (label.isEmpty()) {
                continue;
            }
            int from = label.get().end();
            while (from < line.text().length() && " :-–—.".indexOf(line.text().charAt(from)) >= 0) {
                from++;
            }
            if (from == label.get().end()) {
                continue;
            }
            var text = line.text().substring(from);
            var person = Persons.in(text, known).filter(p -> p.start() < 30);
            if (person.isEmpty()) {
                person = plainName(text);
            }
            if (person.isPresent()) {
                var p = person.get();
                var found =
                        new Found<>(
                                Fold.oneLine(p.name()),
                                line.at(from + p.start(), from + p.end()),
                                0.9);
                return new Contact(found, line);
            }
        }
        return null;
    }
}
