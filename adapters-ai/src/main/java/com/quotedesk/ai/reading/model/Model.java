package com.quotedesk.ai.reading.model;

import com.quotedesk.domain.shared.Bytes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that answers questions in writing. It has no tools and changes nothing. */
interface Model {

    /**
     * @param input the mail, as data
     * @param picture what the question is about, null where that is the input
     * @param mail the Message-ID of the mail, for the books
     * @param bill what the question costs is added to it
     */
    record Question(
            Prompt prompt,
            String input,
            @Nullable Picture picture,
            @Nullable String mail,
            Bill bill) {}

    /** A picture and its media type. */
    record Picture(String mediaType, Bytes content) {}

    /**
     * @param json in the form of the prompt's schema, as far as the server keeps to it
     */
    record Answer(String json, Usage usage) {}

    /**
     * @param within how long the answer may take
     */
    Answer ask(Question question, Duration within) throws ModelFailure;
}
