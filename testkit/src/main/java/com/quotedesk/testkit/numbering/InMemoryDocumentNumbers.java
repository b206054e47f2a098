package com.quotedesk.testkit.numbering;

import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;

public final class InMemoryDocumentNumbers implements DocumentNumbers {

    private final Table<String, Integer> last;

    public InMemoryDocumentNumbers(InMemoryTransactions transactions) {
        last = new Table<>(transactions);
    }

    @Override
    public DocumentNumber next(DocumentKind kind, int year) {
        var key = kind.prefix() + year;
        int next = last.get(key).orElse(0) + 1;
        last.put(key, next);
        return new DocumentNumber(kind, year, next);
    }
}
