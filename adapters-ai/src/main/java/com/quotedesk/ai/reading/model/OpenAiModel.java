package com.quotedesk.ai.reading.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.quotedesk.ai.reading.model.ModelFailure.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model behind the chat completions of OpenAI, which many other servers speak too. It asks once;
 * tries and limits are {@link PatientModel}'s.
 */
final class OpenAiModel implements Model, AutoCloseable {

    /** Longer waits than this are no better than none. */
    private static final long MOST_SECONDS = 86_400;

    private final OpenAIClient client;
    private final ModelSettings settings;

    OpenAiModel(ModelSettings settings) {
        this.settings = settings;
        client =
                OpenAIOkHttpClient.builder()
                        .baseUrl(settings.server().toString())
                        // A server of one's own may ask for no key, but the client does.
                        .apiKey(settings.key().isEmpty() ? "none" : settings.key())
                        .maxRetries(0)
                        .build();
    }

    @Override
    public Answer ask(Question question, Duration within) throws ModelFailure {
        try {
            var completion =
                    client.chat()
                            .completions()
                            .create(
                                    params(question),
                                    RequestOptions.builder().timeout(timeout(within)).build());
            return answer(completion);
        } catch (OpenAIServiceException e) {
            throw new ModelFailure(reason(e.statusCode()), Usage.NONE, retryAfter(e), e);
        } catch (OpenAIException e) {
            throw new ModelFailure(reason(e), null, null, e);
        }
    }

    private ChatCompletionCreateParams params(Question question) {
        var prompt = question.prompt();
        var schema = ResponseFormatJsonSchema.JsonSchema.Schema.builder();
        prompt.schema()
                .forEach((key, value) -> schema.putAdditionalProperty(key, JsonValue.from(value)));
        var params =
                ChatCompletionCreateParams.builder()
                        .model(settings.model())
                        .temperature(0)
                        .maxCompletionTokens(settings.maxOutputTokens())
                        .addSystemMessage(prompt.instructions())
                        .responseFormat(
                                ResponseFormatJsonSchema.builder()
                                        .jsonSchema(
                                                ResponseFormatJsonSchema.JsonSchema.builder()
                                                        .name(prompt.name().replace('/', '_'))
                                                        .strict(true)
                                                        .schema(schema.build())
                                                        .build())
                                        .build());
        var picture = question.picture();
        if (picture == null) {
            return params.addUserMessage(question.input()).build();
        }
        return params.addUserMessageOfArrayOfContentParts(
                        List.of(text(question.input()), image(picture)))
                .build();
    }

    private static ChatCompletionContentPart text(String text) {
        return ChatCompletionContentPart.ofText(
                ChatCompletionContentPartText.builder().text(text).build());
    }

    private static ChatCompletionContentPart image(Picture picture) {
        var url =
                "data:"
                        + picture.mediaType()
                        + ";base64,"
                        + Base64.getEncoder().encodeToString(picture.content().toArray());
        return ChatCompletionContentPart.ofImageUrl(
                ChatCompletionContentPartImage.builder()
                        .imageUrl(
                                ChatCompletionContentPartImage.ImageUrl.builder().url(url).build())
                        .build());
    }

    private static Answer answer(ChatCompletion completion) throws ModelFailure {
        var usage =
                completion
                        .usage()
                        .map(used -> new Usage(used.promptTokens(), used.completionTokens()))
                        .orElse(null);
        if (completion.choices().isEmpty()) {
            throw new ModelFailure(Reason.MALFORMED, usage, null, null);
        }
        var choice = completion.choices().getFirst();
        if (choice.message().refusal().isPresent()
                || choice.finishReason()
                        .equals(ChatCompletion.Choice.FinishReason.CONTENT_FILTER)) {
            throw new ModelFailure(Reason.REFUSED, usage, null, null);
        }
        if (choice.finishReason().equals(ChatCompletion.Choice.FinishReason.LENGTH)) {
            throw new ModelFailure(Reason.TRUNCATED, usage, null, null);
        }
        var json = choice.message().content();
        if (json.isEmpty()) {
            throw new ModelFailure(Reason.MALFORMED, usage, null, null);
        }
        return new Answer(json.get(), usage == null ? Usage.NONE : usage);
    }

    private static Timeout timeout(Duration within) {
        return Timeout.builder().connect(within).read(within).write(within).request(within).build();
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 401, 403 -> Reason.UNAUTHORIZED;
            case 408, 409 -> Reason.UNAVAILABLE;
            case 429 -> Reason.RATE_LIMITED;
            default -> status >= 500 ? Reason.UNAVAILABLE : Reason.REJECTED;
        };
    }

    /** In seconds, as RFC 9110 10.2.3 has it; the form of a date is not used by such servers. */
    private static @Nullable Duration retryAfter(OpenAIServiceException failure) {
        var said = failure.headers().values("Retry-After");
        if (said.isEmpty()) {
            return null;
        }
        var digits = said.getFirst().strip();
        boolean whole =
                !digits.isEmpty()
                        && digits.length() <= 9
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? Duration.ofSeconds(Math.min(MOST_SECONDS, Long.parseLong(digits))) : null;
    }

    /** The connection may break before the answer or in the midst of it. */
    private static Reason reason(OpenAIException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedIOException) {
                return Reason.TIMED_OUT;
            }
            if (cause instanceof JsonProcessingException) {
                return Reason.MALFORMED;
            }
            if (cause instanceof IOException) {
                return Reason.UNAVAILABLE;
            }
        }
        return failure instanceof OpenAIIoException ? Reason.UNAVAILABLE : Reason.MALFORMED;
    }

    @Override
    public void close() {
        client.close();
    }
}
