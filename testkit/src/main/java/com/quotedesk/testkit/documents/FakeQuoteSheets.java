package com.quotedesk.testkit.documents;

import com.quotedesk.application.documents.FilledSheet;
import com.quotedesk.application.documents.QuoteForm;
import com.quotedesk.application.documents.QuoteSheets;
import com.quotedesk.domain.shared.Bytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forms that read as a test says. */
public final class FakeQuoteSheets implements QuoteSheets {

    private final List<QuoteForm> written = new ArrayList<>();
    private final Map<Bytes, FilledSheet> known = new HashMap<>();

    /** Every form that was written. */
    public List<QuoteForm> written() {
        return List.copyOf(written);
    }

    /** From now on {@code file} is read so; what a test says nothing of is no form. */
    public void reads(Bytes file, FilledSheet as) {
        known.put(file, as);
    }

    @Override
    public Bytes write(QuoteForm form) {
        written.add(form);
        return Bytes.empty();
    }

    @Override
    public FilledSheet read(Bytes file) {
        return known.getOrDefault(file, new FilledSheet.NotOurs());
    }
}
