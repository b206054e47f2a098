package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.text.FileText;
import com.quotedesk.ai.reading.text.Letter;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.ClientDetails;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who the client is: company, taxpayer number, contact, phone. */
public final class ClientReader {

    private static final Phrases INN = Phrases.of("инн", "инн/кпп", "inn", "инн:", "и.н.н.");

    private final List<ClientLine> letter;
    private final List<ClientLine> files = new ArrayList<>();
    private final List<ClientLine> others = new ArrayList<>();
    private final String senderName;
    private final String country;

    private ClientReader(
            Letter letter, List<Letter> more, List<FileText> files, Language language) {
        this.letter = ClientLines.of(letter);
        files.forEach(file -> this.files.addAll(ClientLines.of(file)));
        more.forEach(other -> this.others.addAll(ClientLines.of(other)));
        this.senderName = letter.senderName();
        var text = new StringBuilder();
        this.letter.forEach(line -> text.append(line.text()).append('\n'));
        this.country = Countries.code(text.toString(), language);
    }

    /**
     * @param letter the letter of the one who asks
     * @param more letters it passes on, which may name the company too
     */
    public static ClientDetails read(
            Letter letter, List<Letter> more, List<FileText> files, Language language) {
        return new ClientReader(letter, more, files, language).read();
    }

    private ClientDetails read() {
        var contact = Contacts.of(letter, files, senderName);
        var company = company();
        var name = contact == null ? owner(company) : contact.name();
        return new ClientDetails(company, inn(), name, phone(contact));
    }

    /** {@code КФХ Мирошниченко}: a farm or a trader that bears its owner's name. */
    private static @Nullable Found<String> owner(@Nullable Found<String> company) {
        if (company == null) {
            return null;
        }
        var folded = Fold.of(company.value());
        int space = company.value().indexOf(' ');
        boolean owned = folded.startsWith("ип ") || folded.startsWith("кфх ");
        boolean name =
                owned
                        && Character.isUpperCase(company.value().charAt(space + 1))
                        && company.value().chars().noneMatch(Character::isDigit);
        return name
                ? new Found<>(company.value().substring(space + 1), company.evidence(), 0.5)
                : null;
    }

    private @Nullable Found<String> company() {
        var formal = formal(letter);
        if (formal != null) {
            return formal;
        }
        var filed = formal(files);
        if (filed != null) {
            return filed;
        }
        var informal = InformalCompanies.of(letter, senderName);
        return informal != null ? informal : formal(others);
    }

    private static @Nullable Found<String> formal(List<ClientLine> lines) {
        Companies.Company best = null;
        ClientLine place = null;
        int bestWeight = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var company = Companies.in(line.text());
            if (company.isEmpty() && Companies.isForm(line.text()) && i + 1 < lines.size()) {
                var next = lines.get(i + 1);
                var whole = line.text().strip() + " " + next.text().strip();
                var broken = Companies.in(whole);
                if (broken.isPresent()) {
                    return new Found<>(
                            Fold.oneLine(broken.get().name()),
                            next.at(0, next.text().length()),
                            0.9);
                }
            }
            if (company.isPresent()) {
                int weight = company.get().weight() * 2 + (line.closing() ? 1 : 0);
                if (weight > bestWeight) {
                    bestWeight = weight;
                    best = company.get();
                    place = line;
                }
            }
        }
        return best == null || place == null
                ? null
                : new Found<>(Fold.oneLine(best.name()), place.at(best.start(), best.end()), 0.9);
    }

    private @Nullable Found<String> inn() {
        for (var lines : List.of(letter, files, others)) {
            for (var line : lines) {
                var found = inn(line);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Found<String> inn(ClientLine line) {
        var folded = Fold.of(line.text());
        for (var label : INN.all(folded)) {
            int from = label.end();
            int limit = Math.min(folded.length(), from + 12);
            while (from < limit && !Character.isDigit(folded.charAt(from))) {
                from++;
            }
            int end = from;
            while (end < folded.length() && Character.isDigit(folded.charAt(end))) {
                end++;
            }
            if (end - from == 10 || end - from == 12) {
                return new Found<>(folded.substring(from, end), line.at(from, end), 0.95);
            }
        }
        return null;
    }

    private @Nullable Found<String> phone(Contacts.@Nullable Contact contact) {
        if (contact != null && contact.line() != null && contact.line().file()) {
            var beside = first(List.of(contact.line()));
            if (beside != null) {
                return beside;
            }
        }
        if (contact != null) {
            var named = besideName(contact.name().value());
            if (named != null) {
                return named;
            }
        }
        var closing = first(letter.stream().filter(ClientLine::closing).toList());
        if (closing != null) {
            return closing;
        }
        var anywhere = first(letter);
        return anywhere != null ? anywhere : first(files);
    }

    /** The phone in a line that names the contact, in the letter or in a file. */
    private @Nullable Found<String> besideName(String name) {
        var surname = longest(name);
        for (var lines : List.of(letter, files)) {
            for (var line : lines) {
                if (surname.length() > 3 && Fold.of(line.text()).contains(surname)) {
                    var phone = first(List.of(line));
                    if (phone != null && (line.file() ? first(letter) == null : true)) {
                        return phone;
                    }
                }
            }
        }
        return null;
    }

    private static String longest(String name) {
        var longest = "";
        for (var token : Tokens.of(name)) {
            boolean given = Persons.isPatronymic(token.text()) || Persons.isFirst(token.text());
            if (token.isWord() && !given && token.text().length() > longest.length()) {
                longest = token.text();
            }
        }
        return Fold.of(longest);
    }

    private @Nullable Found<String> first(List<ClientLine> lines) {
        for (var line : lines) {
            var phones = Phones.in(line.text(), country);
            if (!phones.isEmpty()) {
                var phone = phones.getFirst();
                return new Found<>(phone.number(), line.at(phone.start(), phone.end()), 0.9);
            }
        }
        return null;
    }
}
