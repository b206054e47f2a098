package com.quotedesk.testkit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.reading.ReadingMemory.Correction;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.ColumnRole;
import com.quotedesk.domain.reading.Lesson;
import com.quotedesk.domain.reading.ReadField;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every memory of how senders write keeps to. */
public interface ReadingMemoryContract {

    Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    Stores stores();

    @Test
    default void lessons_come_back_to_whom_they_are_of() {
        var sender = aSender();
        var alias = new Lesson.Alias("Красный  кабель", "ВВГ 3х2,5", "VVG-3");
        var nameless = new Lesson.Alias("синий кабель", "ВВГ 3х4", null);
        var unit = new Lesson.UnitWord("бухта", Unit.ROLL);
        var column = new Lesson.Column("К закупке", ColumnRole.QUANTITY);

        learn(sender, alias);
        learn(sender, nameless);
        learn(sender, unit);
        learn(sender, column);

        assertThat(stores().readingMemory().of(sender).lessons())
                .containsExactlyInAnyOrder(alias, nameless, unit, column);
        assertThat(stores().readingMemory().of(aSender()).lessons()).isEmpty();
    }

    @Test
    default void a_later_lesson_about_the_same_words_counts() {
        var sender = aSender();
        learn(sender, new Lesson.UnitWord("бухта", Unit.PIECE));
        learn(sender, new Lesson.UnitWord("Бухта", Unit.ROLL));
        learn(sender, new Lesson.Column("бухта", ColumnRole.NONE));

        assertThat(stores().readingMemory().of(sender).lessons())
                .containsExactlyInAnyOrder(
                        new Lesson.UnitWord("бухта", Unit.ROLL),
                        new Lesson.Column("бухта", ColumnRole.NONE));
    }

    @Test
    default void corrections_wait_until_they_were_looked_at() {
        var first = ReadingFixtures.aMessage(stores(), NOON);
        var second = ReadingFixtures.aMessage(stores(), NOON);
        correct(new Correction(second, 2, ReadField.QUANTITY, "7"), NOON.minusSeconds(8));
        correct(new Correction(first, 2, ReadField.QUANTITY, "5"), NOON.minusSeconds(9));
        correct(new Correction(first, 1, ReadField.QUANTITY, "4"), NOON.minusSeconds(1));
        correct(new Correction(first, 1, ReadField.QUANTITY, "40"), NOON.minusSeconds(9));

        assertThat(stores().readingMemory().unstudied(1000))
                .filteredOn(message -> message.equals(first) || message.equals(second))
                .containsExactly(first, second);
        assertThat(stores().readingMemory().corrections(first))
                .containsExactly(
                        new Correction(first, 1, ReadField.QUANTITY, "40"),
                        new Correction(first, 2, ReadField.QUANTITY, "5"));

        stores().transactions().run(() -> stores().readingMemory().studied(first));

        assertThat(stores().readingMemory().unstudied(1000)).doesNotContain(first).contains(second);
        assertThat(stores().readingMemory().corrections(first)).isEmpty();
        assertThat(stores().readingMemory().unstudied(1)).hasSize(1);
        stores().transactions().run(() -> stores().readingMemory().studied(second));
    }

    @Test
    default void nothing_was_put_right_of_a_mail_nobody_touched() {
        assertThat(stores().readingMemory().corrections(new MessageId(UUID.randomUUID())))
                .isEmpty();
    }

    private void learn(String sender, Lesson lesson) {
        stores().transactions().run(() -> stores().readingMemory().learn(sender, lesson, NOON));
    }

    private void correct(Correction correction, Instant at) {
        stores().transactions().run(() -> stores().readingMemory().correct(correction, at));
    }

    private static String aSender() {
        return "@" + UUID.randomUUID() + ".example";
    }
}
