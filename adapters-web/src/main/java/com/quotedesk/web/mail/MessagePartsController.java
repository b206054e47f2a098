package com.quotedesk.web.mail;

import com.quotedesk.application.mail.FetchMessagePart;
import com.quotedesk.application.mail.ReadMessage;
import com.quotedesk.application.mail.ShowMessage;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Identities;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What stands in a mail: its text, made harmless, and its files. */
@Controller("/api/v1/messages/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MessagePartsController {

    private final ReadMessage readMessage;
    private final ShowMessage showMessage;
    private final FetchMessagePart fetchPart;
    private final Callers callers;

    MessagePartsController(
            ReadMessage readMessage,
            ShowMessage showMessage,
            FetchMessagePart fetchPart,
            Callers callers) {
        this.readMessage = readMessage;
        this.showMessage = showMessage;
        this.fetchPart = fetchPart;
        this.callers = callers;
    }

    /** Show the HTML of a mail with nothing active and nothing remote in it. */
    @Get("/html")
    MessagePageResponse html(String id, Authentication caller) {
        return MessagePageResponse.of(shown(id, caller).page());
    }

    /** List the parts and attachments of a mail. */
    @Get("/parts")
    List<MessagePartResponse> parts(String id, Authentication caller) {
        return shown(id, caller).files().stream().map(MessagePartResponse::of).toList();
    }

    /** A file of the mail; offered for saving, and only pictures are told to be what they are. */
    @Get(value = "/parts/{path}", produces = MediaType.ALL)
    HttpResponse<byte[]> part(String id, String path, Authentication caller) {
        refuseStranger(id, caller);
        var command = new FetchMessagePart.Command(new MessageId(Identities.read(id)), path);
        return switch (fetchPart.fetch(command)) {
            case FetchMessagePart.Outcome.NotFound() ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
            case FetchMessagePart.Outcome.Fetched(var shown) ->
                    HttpResponse.ok(shown.file().content().toArray())
                            .contentType(
                                    shown.facts().isPicture()
                                            ? shown.facts().mediaType()
                                            : MediaType.APPLICATION_OCTET_STREAM)
                            .header(HttpHeaders.CONTENT_DISPOSITION, saving(shown))
                            .header("Content-Security-Policy", "default-src 'none'; sandbox");
        };
    }

    private ShowMessage.Outcome.Shown shown(String id, Authentication caller) {
        refuseStranger(id, caller);
        var message = new MessageId(Identities.read(id));
        var parts = "/api/v1/messages/" + message + "/parts/";
        return switch (showMessage.show(new ShowMessage.Command(message, parts))) {
            case ShowMessage.Outcome.NotFound() -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case ShowMessage.Outcome.Shown found -> found;
        };
    }

    /**
     * RFC 6266. The sender's name for it is text to us, so all but letters and digits is escaped.
     */
    private static String saving(ShowMessage.ShownFile shown) {
        var name = shown.file().fileName();
        var kept = name == null ? "part-" + shown.file().path() : name;
        var encoded = URLEncoder.encode(kept, StandardCharsets.UTF_8).replace("+", "%20");
        var plain = kept.replaceAll("[^A-Za-z0-9 ._-]", "_");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(plain, encoded.replace("*", "%2A"));
    }

    /** Who may not read the mail may not read its parts. */
    private void refuseStranger(String id, Authentication caller) {
        var command =
                new ReadMessage.Command(callers.access(caller), new MessageId(Identities.read(id)));
        switch (readMessage.read(command)) {
            case ReadMessage.Outcome.Found _ -> {}
            case ReadMessage.Outcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case ReadMessage.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
    }
}
