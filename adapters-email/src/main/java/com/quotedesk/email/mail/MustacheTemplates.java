package com.quotedesk.email.mail;

import com.quotedesk.application.mail.TemplateEngine;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.reading.Language;
import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Templates in Mustache, cut down to values and sections. Values come out of maps only, never out
 * of methods or fields of an object, so that a template runs no code; other templates cannot be
 * taken in, so that it reads no file; and a value that is missing is a fault, not a gap.
 */
final class MustacheTemplates implements TemplateEngine {

    /** Runs away only in its output: a list in a list in a list. */
    private static final int LONGEST = 1_000_000;

    private static final Pattern LINE = Pattern.compile(" @ line (\\d+)| on line (\\d+)");

    private static final Mustache.Compiler PLAIN =
            Mustache.compiler()
                    .withCollector(new MapsOnly())
                    .strictSections(true)
                    .emptyStringIsFalse(true)
                    .escapeHTML(false)
                    .withLoader(
                            name -> {
                                throw new MustacheException(
                                        "a template cannot take in another: " + name);
                            });

    private static final Mustache.Compiler HTML = PLAIN.escapeHTML(true);

    @Override
    public LetterText standard(LetterKind kind, Language language) {
        var name = kind.code() + "." + language.code();
        var text = resource(name + ".txt");
        int line = text.indexOf('\n');
        return new LetterText(
                text.substring(0, line),
                text.substring(line + 1).strip(),
                resource(name + ".html"));
    }

    private static String resource(String name) {
        try (var in = MustacheTemplates.class.getResourceAsStream("letters/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Result fill(LetterText template, Map<String, Object> values) {
        try {
            var subject = fill(Part.SUBJECT, PLAIN, template.subject(), values);
            return new Result.Filled(
                    new LetterText(
                            subject.replaceAll("\\s+", " ").strip(),
                            fill(Part.TEXT, PLAIN, template.text(), values),
                            fill(Part.HTML, HTML, template.html(), values)));
        } catch (Fault fault) {
            return new Result.Faulty(fault.part, fault.line, fault.what);
        }
    }

    private static String fill(
            Part part, Mustache.Compiler compiler, String template, Map<String, Object> values)
            throws Fault {
        try {
            var out = new BoundedWriter(LONGEST);
            compiler.compile(template).execute(values, out);
            return out.toString();
        } catch (MustacheException.Context missing) {
            throw new Fault(part, missing.lineNo, missing.key);
        } catch (MustacheParseException broken) {
            throw new Fault(part, lineIn(broken), message(broken));
        } catch (MustacheException wrong) {
            throw new Fault(part, 1, message(wrong));
        }
    }

    private static int lineIn(MustacheParseException broken) {
        var found = LINE.matcher(message(broken));
        if (!found.find()) {
            return 1;
        }
        return Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
    }

    private static String message(Exception failure) {
        return String.valueOf(failure.getMessage());
    }

    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Part part;
        private final int line;
        private final String what;

        Fault(Part part, int line, String what) {
            super(what);
            this.part = part;
            this.line = line;
            this.what = what;
        }
    }

    /** Looks into maps, and into nothing else. */
    private static final class MapsOnly extends BasicCollector {
        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map<?, ?> ? MAP_FETCHER : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }
    }
}
