package com.quotedesk.ai.reading.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.quotedesk.ai.reading.model.ModelFailure.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers of models, held against the form they were asked in. */
final class Replies {

    record InquiryReply(
            List<Item> items,
            @Nullable String company,
            @JsonProperty("delivery_place") @Nullable String deliveryPlace) {}

    record Item(
            int line,
            String name,
            @Nullable String sku,
            @Nullable String quantity,
            @JsonProperty("quantity_line") @Nullable Integer quantityLine,
            String unit) {}

    record AnswerReply(
            List<Quoted> lines,
            @Nullable String currency,
            String vat,
            @JsonProperty("vat_rate") @Nullable String vatRate) {}

    record Quoted(
            int position,
            int line,
            @Nullable String price,
            @JsonProperty("price_for") String priceFor,
            String availability,
            @JsonProperty("lead_min") @Nullable Integer leadMin,
            @JsonProperty("lead_max") @Nullable Integer leadMax,
            @Nullable String substitute,
            @Nullable String minimum) {}

    record PictureReply(List<String> lines) {}

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            config ->
                                    config.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .build();

    private Replies() {}

    static InquiryReply inquiry(String json) throws ModelFailure {
        var reply = read(json, InquiryReply.class);
        wellFormed(reply.items());
        for (var item : reply.items()) {
            wellFormed(item.name());
            wellFormed(item.unit());
        }
        return reply;
    }

    static AnswerReply answer(String json) throws ModelFailure {
        var reply = read(json, AnswerReply.class);
        wellFormed(reply.lines());
        wellFormed(reply.vat());
        for (var line : reply.lines()) {
            wellFormed(line.priceFor());
            wellFormed(line.availability());
        }
        return reply;
    }

    static PictureReply picture(String json) throws ModelFailure {
        var reply = read(json, PictureReply.class);
        wellFormed(reply.lines());
        return reply;
    }

    private static <T> T read(String json, Class<T> type) throws ModelFailure {
        try {
            return Optional.ofNullable(JSON.readValue(json, type))
                    .orElseThrow(() -> ModelFailure.of(Reason.MALFORMED));
        } catch (JsonProcessingException e) {
            throw new ModelFailure(Reason.MALFORMED, null, null, e);
        }
    }

    /** A null where the schema allows none, which no reader of JSON refuses. */
    private static void wellFormed(@Nullable Object value) throws ModelFailure {
        if (value == null || (value instanceof List<?> list && list.contains(null))) {
            throw ModelFailure.of(Reason.MALFORMED);
        }
    }
}
