package com.quotedesk.application.reading;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.ColumnRole;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Lesson;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out which columns of a mail's tables say what a person put right. */
public interface TableLayouts {

    /**
     * A number that a row says.
     *
     * @param name what the row is about, as the reading has it or as it was asked
     * @param read the place that the number was read from wrongly, null where none was read
     */
    record Right(String name, ColumnRole role, BigDecimal number, @Nullable Evidence read) {}

    /**
     * The columns that show what is right, with their headings, and those that were taken for them.
     * Empty where no table of the mail shows it all.
     */
    List<Lesson.Column> explaining(MessageContent mail, List<Right> rights);
}
