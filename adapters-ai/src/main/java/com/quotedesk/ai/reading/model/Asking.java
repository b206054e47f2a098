package com.quotedesk.ai.reading.model;

import com.quotedesk.ai.reading.model.ModelFailure.Reason;
import com.quotedesk.ai.reading.model.ModelSettings.Mode;
import com.quotedesk.ai.reading.model.ModelSettings.Personal;
import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Effort;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks a model about mails, as the settings have it. */
record Asking(Model model, ModelSettings settings) {

    /** Whether a reading with these doubts is shown to the model. */
    boolean isWanted(List<Doubt> doubts, Collection<DoubtKind> worthAsking) {
        return switch (settings.mode()) {
            case OFF -> false;
            case ASSIST -> doubts.stream().anyMatch(doubt -> worthAsking.contains(doubt.kind()));
            case ALWAYS -> true;
        };
    }

    Asking always() {
        return new Asking(model, settings.in(Mode.ALWAYS));
    }

    boolean isOff() {
        return settings.mode() == Mode.OFF;
    }

    boolean isHeardFirst() {
        return settings.mode() == Mode.ALWAYS;
    }

    Script script(Mail mail, @Nullable String contact) {
        var from = mail.message().from();
        var names =
                Stream.of(contact, from == null ? null : from.name())
                        .filter(Objects::nonNull)
                        .toList();
        var masked = settings.masked();
        return Script.of(
                mail,
                new Masking(masked, names),
                !masked.contains(Personal.NAMES),
                settings.maxInputChars());
    }

    /**
     * @param doubts what the rules doubt; a mail with words for machines is shown to none
     * @param bill what the question costs is added to it
     */
    String ask(Prompt prompt, String input, Mail mail, List<Doubt> doubts, Bill bill)
            throws ModelFailure {
        if (doubts.stream().anyMatch(doubt -> doubt.kind() == DoubtKind.SUSPICIOUS_CONTENT)) {
            throw ModelFailure.of(Reason.SUSPICIOUS);
        }
        return ask(prompt, input, null, mail.message().messageId(), bill);
    }

    /**
     * @param mail the Message-ID of the mail, for the books
     */
    String ask(
            Prompt prompt,
            String input,
            Model.@Nullable Picture picture,
            @Nullable String mail,
            Bill bill)
            throws ModelFailure {
        var question = new Model.Question(prompt, input, picture, mail, bill);
        return model.ask(question, settings.timeout()).json();
    }

    /** Who read: the rules, and the model with what it was told. */
    String reader(String rules, Prompt prompt) {
        return rules + "+" + settings.model() + "/" + prompt.name();
    }

    Effort effort(Bill bill) {
        return bill.of(settings.model());
    }

    static Doubt silent(ModelFailure failure) {
        return Doubt.of(DoubtKind.MODEL_SILENT, failure.reason().code());
    }
}
