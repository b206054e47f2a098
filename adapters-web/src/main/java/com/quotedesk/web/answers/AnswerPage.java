package com.quotedesk.web.answers;

import com.quotedesk.application.answers.AnswerDraft;
import com.quotedesk.application.answers.AnswerFile;
import com.quotedesk.application.answers.AnswerMark;
import com.quotedesk.application.files.FileType;
import com.quotedesk.application.mail.LetterWords;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.rfqs.ResponseKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqResponse;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.rfqs.RfqTiming;
import com.quotedesk.web.pages.PageTemplate;
import com.quotedesk.web.pages.PageTexts;
import com.quotedesk.web.pages.Pages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of one request, as its supplier sees it. */
final class AnswerPage {

    private static final PageTemplate TEMPLATE = PageTemplate.of(AnswerPage.class, "answer");

    /**
     * All that a page is made of.
     *
     * @param asker who asks, as suppliers know it
     */
    record Contents(
            Rfq rfq,
            Optional<Quote> quote,
            Optional<AnswerDraft> draft,
            List<AnswerFile> files,
            String asker,
            AnswerLimits limits) {
        Contents {
            files = List.copyOf(files);
        }

        /** Whether the supplier has said anything. */
        boolean isAnswered() {
            return rfq.responses().stream().anyMatch(AnswerPage::isSaid);
        }
    }

    /**
     * What holds for this showing of it.
     *
     * @param token the last part of its address
     * @param fields what was typed and is not kept; null for what is
     * @param wrong the keys of texts of what is wrong, by field
     * @param notice the key of a text of what happened; null where nothing did
     * @param editing whether an answer that was given is changed
     * @param form what the form is known by when it comes back
     */
    record Showing(
            Language language,
            String token,
            @Nullable Map<String, String> fields,
            Map<String, String> wrong,
            @Nullable String notice,
            boolean editing,
            String form,
            Instant now) {
        Showing {
            wrong = Map.copyOf(wrong);
        }
    }

    private final Contents contents;
    private final Showing showing;
    private final PageTexts texts;
    private final Language language;

    AnswerPage(Contents contents, Showing showing) {
        this.contents = contents;
        this.showing = showing;
        this.language = showing.language();
        this.texts = TEMPLATE.texts(language);
    }

    static PageTexts texts(Language language) {
        return TEMPLATE.texts(language);
    }

    Pages.Page page() {
        var rfq = contents.rfq();
        var deadline = timing().deadline();
        var title = texts.say("title", Objects.requireNonNull(rfq.number()).toString());
        boolean open = rfq.status() != RfqStatus.CANCELLED;
        boolean answered = contents.isAnswered();
        boolean fillable = open && (!answered || showing.editing());
        var values = new HashMap<String, Object>();
        values.put("title", title);
        values.put("notice", notice(open));
        values.put("asker", contents.asker());
        values.put("deadline", LetterWords.deadline(deadline, language));
        values.put("count", rfq.items().size());
        values.put("late", open && isOver(deadline));
        values.put("answered", answered);
        values.put("received", received());
        values.put("said", new SaidAnswer(contents, texts, language).lines());
        values.put("terms", new SaidAnswer(contents, texts, language).terms());
        values.put("changeable", open && !showing.editing());
        values.put("edit", showing.token() + "?edit&lang=" + language.code());
        values.put("attached", !contents.files().isEmpty());
        values.put("files", files());
        values.put("fillable", fillable);
        if (fillable) {
            var fields = fields();
            values.putAll(
                    new FormView(contents.rfq(), fields, showing.wrong(), texts, language)
                            .values());
            values.put("action", showing.token() + "?lang=" + language.code());
            values.put("form", showing.form());
            values.put("seen", AnswerMark.of(rfq, contents.quote()));
            values.put("draft", contents.draft().map(AnswerDraft::version).orElse(0L));
            values.put("send", texts.say(answered ? "send-again" : "send"));
            values.put("saved", saved(answered));
            values.put("accept", ACCEPTED);
            values.put("filehint", fileHint());
        } else {
            values.put("wrong", false);
        }
        return new Pages.Page(TEMPLATE, language, title, values);
    }

    private static final String ACCEPTED =
            Arrays.stream(FileType.values())
                    .map(type -> "." + type.extension())
                    .collect(Collectors.joining(","));

    private RfqTiming timing() {
        return Objects.requireNonNull(contents.rfq().timing());
    }

    private ZoneId zone() {
        return timing().deadline().zone();
    }

    private boolean isOver(Deadline deadline) {
        return deadline.isMissedBy(showing.now());
    }

    private Object notice(boolean open) {
        var key = open ? showing.notice() : "cancelled";
        if (key == null) {
            return false;
        }
        var text = "told-" + key + "-text";
        return Map.of(
                "kind",
                Notices.kind(key),
                "title",
                texts.say("told-" + key),
                "text",
                texts.has(text) ? texts.say(text) : "");
    }

    /** What was typed now, or before, or what was offered through another door. */
    private Map<String, String> fields() {
        var typed = showing.fields();
        if (typed != null) {
            return typed;
        }
        var draft = contents.draft();
        var offered = contents.quote().flatMap(Quote::valid);
        boolean elsewhere =
                offered.filter(
                                version ->
                                        draft.map(AnswerDraft::savedAt)
                                                .filter(at -> !at.isBefore(version.receivedAt()))
                                                .isEmpty())
                        .isPresent();
        return elsewhere
                ? FormFields.of(offered.orElseThrow())
                : draft.map(AnswerDraft::fields).orElseGet(contents.limits()::standardFields);
    }

    private String received() {
        var last =
                contents.rfq().responses().stream()
                        .filter(AnswerPage::isSaid)
                        .map(RfqResponse::at)
                        .map(Objects::requireNonNull)
                        .max(Instant::compareTo);
        if (last.isEmpty()) {
            return "";
        }
        var moment = Shown.moment(last.get(), zone(), language);
        int versions = contents.quote().map(quote -> quote.versions().size()).orElse(0);
        return versions == 0
                ? texts.say("received-no-version", moment)
                : texts.say("received", moment, Integer.toString(versions));
    }

    static boolean isSaid(RfqResponse response) {
        return response.kind() == ResponseKind.QUOTED
                || response.kind() == ResponseKind.DECLINED
                || response.kind() == ResponseKind.QUESTION;
    }

    private String saved(boolean answered) {
        var draft = contents.draft();
        var counting = contents.quote().flatMap(Quote::valid).map(QuoteVersion::receivedAt);
        boolean newer =
                draft.filter(one -> counting.filter(at -> !one.savedAt().isAfter(at)).isEmpty())
                        .isPresent();
        if (newer) {
            return texts.say(
                    "saved", Shown.moment(draft.orElseThrow().savedAt(), zone(), language));
        }
        return answered ? "" : texts.say("not-saved");
    }

    private List<Map<String, Object>> files() {
        return contents.files().stream()
                .map(
                        file ->
                                Map.<String, Object>of(
                                        "id", file.id().toString(),
                                        "name", file.name(),
                                        "size", Shown.size(file.size(), language)))
                .toList();
    }

    private String fileHint() {
        return texts.say(
                "file-hint",
                Shown.size(contents.limits().mostBytes(), language),
                Integer.toString(contents.limits().mostFiles()));
    }
}
