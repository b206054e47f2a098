package com.quotedesk.web.answers;

import io.micronaut.http.multipart.CompletedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Gathers the parts of a form that come one after the other. */
final class GatheredParts implements Subscriber<CompletedPart> {

    private final List<CompletedPart> parts = new ArrayList<>();
    private final CompletableFuture<List<CompletedPart>> all = new CompletableFuture<>();

    private GatheredParts() {}

    /** All of them, once the last has come; fails as the stream does. */
    static List<CompletedPart> of(Publisher<CompletedPart> body) {
        var gathered = new GatheredParts();
        body.subscribe(gathered);
        try {
            return gathered.all.join();
        } catch (CompletionException failed) {
            // What the server refuses, such as a body too large, is told as it tells it.
            throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
        }
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(CompletedPart part) {
        parts.add(part);
    }

    @Override
    public void onError(Throwable failure) {
        all.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        all.complete(List.copyOf(parts));
    }
}
