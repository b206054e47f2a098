package com.quotedesk.testkit.numbering;

import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.List;
import java.util.stream.IntStream;

public final class InMemoryDocumentNumbers implements DocumentNumbers {

    private final Table<String, Integer> last;

    public InMemoryDocumentNumbers(InMemoryTransactions transactions) {
        last = new Table<>(transactions);
    }

    @Override
    public List<DocumentNumber> next(DocumentKind kind, int year, int count) {
        var key = kind.prefix() + year;
        int before = last.get(key).orElse(0);
        last.put(key, before + count);
        return IntStream.rangeClosed(before + 1, before + count)
                .mapToObj(sequence -> new DocumentNumber(kind, year, sequence))
                .toList();
    }
}
