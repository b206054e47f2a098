package com.quotedesk.ai.reading.model;

import com.quotedesk.application.reading.PictureReader;
import org.jspecify.annotations.Nullable;

/** Lets a model that sees copy out what a picture shows, within the budget of all questions. */
final class OpenAiPictureReader implements PictureReader {

    private static final String INPUT = "Copy out what this picture shows.";

    private final Asking asking;

    OpenAiPictureReader(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Outcome copy(Picture picture, @Nullable String mail) {
        var bill = new Bill();
        try {
            var shown = new Model.Picture(picture.mediaType(), picture.content());
            var json = asking.ask(Prompt.PICTURE, INPUT, shown, mail, bill);
            return new Outcome.Copied(Replies.picture(json).lines(), asking.effort(bill));
        } catch (ModelFailure failure) {
            return new Outcome.Unread(failure.reason().code(), asking.effort(bill));
        }
    }
}
