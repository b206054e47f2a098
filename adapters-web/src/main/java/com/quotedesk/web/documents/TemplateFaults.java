package com.quotedesk.web.documents;

import com.quotedesk.domain.documents.TemplateFault;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import java.util.List;
import java.util.Locale;

/** What is wrong with a template, as a problem. */
final class TemplateFaults {

    private TemplateFaults() {}

    static ProblemException problem(List<TemplateFault> faults) {
        return ProblemException.wrong(
                faults.stream().map(fault -> Wrong.of(fault.field(), key(fault.kind()))).toList());
    }

    /** The key of its text. */
    static String key(TemplateFault.Kind kind) {
        return "value.template-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
