package com.quotedesk.testkit.reading;

import com.quotedesk.application.reading.ReadingMemory;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.Lesson;
import com.quotedesk.domain.reading.Memory;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

public final class InMemoryReadingMemory implements ReadingMemory {

    private record Learnt(String sender, Lesson lesson) {}

    private record Corrected(Correction correction, Instant at, boolean studied) {}

    private final Table<String, Learnt> lessons;
    private final Table<String, Corrected> corrections;

    public InMemoryReadingMemory(InMemoryTransactions transactions) {
        lessons = new Table<>(transactions);
        corrections = new Table<>(transactions);
    }

    @Override
    public Memory of(String sender) {
        return new Memory(
                lessons.stream()
                        .filter(learnt -> learnt.sender().equals(sender))
                        .map(Learnt::lesson)
                        .toList());
    }

    @Override
    public void learn(String sender, Lesson lesson, Instant at) {
        var key = sender + "\n" + lesson.getClass().getSimpleName() + "\n" + lesson.written();
        lessons.put(key, new Learnt(sender, lesson));
    }

    @Override
    public void correct(Correction correction, Instant at) {
        corrections.put(key(correction), new Corrected(correction, at, false));
    }

    private static String key(Correction correction) {
        return correction.message() + "\n%08d\n".formatted(correction.line()) + correction.field();
    }

    @Override
    public List<MessageId> unstudied(int limit) {
        return corrections.stream()
                .filter(one -> !one.studied())
                .sorted(Comparator.comparing(Corrected::at))
                .map(one -> one.correction().message())
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Correction> corrections(MessageId message) {
        return corrections.stream()
                .filter(one -> !one.studied())
                .map(Corrected::correction)
                .filter(correction -> correction.message().equals(message))
                .toList();
    }

    @Override
    public void studied(MessageId message) {
        corrections(message)
                .forEach(
                        correction -> {
                            var key = key(correction);
                            var at = corrections.get(key).orElseThrow().at();
                            corrections.put(key, new Corrected(correction, at, true));
                        });
    }
}
