package com.quotedesk.web.answers;

import com.quotedesk.application.answers.Answer;
import com.quotedesk.application.answers.AttachFile;
import com.quotedesk.application.answers.SaveDraft;
import com.quotedesk.application.answers.SubmitAnswer;
import com.quotedesk.application.answers.TakeFileBack;
import com.quotedesk.application.answers.Visit;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.web.pages.PageTexts;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does what a supplier pressed on its page. */
@Singleton
final class AnswerForms {

    /** What comes of it. */
    sealed interface Result {

        /**
         * It was done.
         *
         * @param notice the key of what is told
         * @param editing whether the form stays open
         */
        record Done(String notice, boolean editing) implements Result {}

        /** It was not; the form is shown again with what was typed. */
        record Again(
                HttpStatus status,
                Map<String, String> fields,
                Map<String, String> wrong,
                @Nullable String notice)
                implements Result {
            public Again {
                fields = Map.copyOf(fields);
                wrong = Map.copyOf(wrong);
            }
        }
    }

    private final SaveDraft saveDraft;
    private final SubmitAnswer submitAnswer;
    private final AttachFile attachFile;
    private final TakeFileBack takeFileBack;
    private final Clock clock;

    AnswerForms(
            SaveDraft saveDraft,
            SubmitAnswer submitAnswer,
            AttachFile attachFile,
            TakeFileBack takeFileBack,
            Clock clock) {
        this.saveDraft = saveDraft;
        this.submitAnswer = submitAnswer;
        this.attachFile = attachFile;
        this.takeFileBack = takeFileBack;
        this.clock = clock;
    }

    /**
     * @param language the reader's, in which numbers are typed too
     */
    Result take(Rfq rfq, SentForm sent, Visit visit, Language language) {
        var fields = FormFields.typed(sent.values(), rfq);
        var texts = AnswerPage.texts(language);
        var refused = attach(rfq, sent, visit, texts, language);
        if (refused.isPresent()) {
            return wrong(fields, Map.of("file", refused.get()));
        }
        return switch (sent.pressed()) {
            case "send" -> send(rfq, sent, visit, fields, language);
            case "decline" ->
                    submit(
                            rfq,
                            sent,
                            visit,
                            fields,
                            new Answer.Decline(fields.getOrDefault("reason", "")),
                            "declined");
            case "ask" -> ask(rfq, sent, visit, fields);
            case "remove" -> {
                sent.id("remove")
                        .ifPresent(
                                file ->
                                        takeFileBack.takeBack(
                                                new TakeFileBack.Command(visit, rfq.id(), file)));
                yield save(rfq, sent, fields, "removed");
            }
            case "attach" ->
                    sent.file() == null
                            ? wrong(fields, Map.of("file", "wrong-file-none"))
                            : save(rfq, sent, fields, "attached");
            default -> save(rfq, sent, fields, "saved");
        };
    }

    private Result send(
            Rfq rfq, SentForm sent, Visit visit, Map<String, String> fields, Language language) {
        var zone = Objects.requireNonNull(rfq.timing()).deadline().zone();
        var typed =
                new TypedAnswer(rfq, fields, language, LocalDate.ofInstant(clock.instant(), zone));
        return typed.read()
                .map(answer -> submit(rfq, sent, visit, fields, answer, "sent"))
                .orElseGet(() -> wrong(fields, typed.wrong()));
    }

    private Result ask(Rfq rfq, SentForm sent, Visit visit, Map<String, String> fields) {
        var question = fields.getOrDefault("question", "");
        if (question.isBlank()) {
            return wrong(fields, Map.of("question", "wrong-question"));
        }
        return submit(rfq, sent, visit, fields, new Answer.Question(question), "asked");
    }

    private Result submit(
            Rfq rfq,
            SentForm sent,
            Visit visit,
            Map<String, String> fields,
            Answer answer,
            String notice) {
        var form = sent.id("form").orElseGet(UUID::randomUUID);
        var outcome =
                submitAnswer.submit(
                        new SubmitAnswer.Command(
                                visit, rfq.id(), form, sent.seen(), answer, fields));
        return switch (outcome) {
            case SubmitAnswer.Outcome.Taken _ -> new Result.Done(notice, false);
            case SubmitAnswer.Outcome.Repeated _ -> new Result.Done(notice, false);
            case SubmitAnswer.Outcome.Conflict _ -> again(fields, "changed");
            case SubmitAnswer.Outcome.Cancelled _ -> again(fields, "cancelled");
            case SubmitAnswer.Outcome.UnknownRfq _ -> again(fields, "refused");
            case SubmitAnswer.Outcome.Refused(var reason) ->
                    again(
                            fields,
                            reason == RfqRefusal.QUOTED_ALREADY ? "quoted-already" : "refused");
        };
    }

    private Result save(Rfq rfq, SentForm sent, Map<String, String> fields, String notice) {
        return switch (saveDraft.save(new SaveDraft.Command(rfq.id(), sent.draft(), fields))) {
            case SaveDraft.Outcome.Saved _ -> new Result.Done(notice, true);
            case SaveDraft.Outcome.Conflict _ -> again(fields, "draft");
            case SaveDraft.Outcome.Cancelled _ -> again(fields, "cancelled");
            case SaveDraft.Outcome.UnknownRfq _ -> again(fields, "refused");
        };
    }

    /** Keeps the file that came along; what is wrong with it, or empty where it was kept. */
    private Optional<String> attach(
            Rfq rfq, SentForm sent, Visit visit, PageTexts texts, Language language) {
        var file = sent.file();
        if (file == null) {
            return Optional.empty();
        }
        return switch (attachFile.attach(
                new AttachFile.Command(visit, rfq.id(), file.name(), file.content()))) {
            case AttachFile.Outcome.Attached _ -> Optional.empty();
            // Told by whatever was pressed.
            case AttachFile.Outcome.Cancelled _ -> Optional.empty();
            case AttachFile.Outcome.UnknownRfq _ -> Optional.empty();
            case AttachFile.Outcome.TooLarge(var most) ->
                    Optional.of(texts.say("wrong-file-large", Shown.size(most, language)));
            case AttachFile.Outcome.WrongType _ -> Optional.of(texts.say("wrong-file-type"));
            case AttachFile.Outcome.TooMany(var most) ->
                    Optional.of(texts.say("wrong-file-many", Integer.toString(most)));
        };
    }

    private static Result wrong(Map<String, String> fields, Map<String, String> wrong) {
        return new Result.Again(HttpStatus.UNPROCESSABLE_ENTITY, fields, wrong, null);
    }

    private static Result again(Map<String, String> fields, String notice) {
        return new Result.Again(HttpStatus.CONFLICT, fields, Map.of(), notice);
    }
}
