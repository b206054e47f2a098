package com.quotedesk.bootstrap.reading;

import com.quotedesk.ai.reading.RulesReaders;
import com.quotedesk.application.mail.MessageParser;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.email.mail.MailAdapters;
import com.quotedesk.email.mail.MimeLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads mails from files and prints what was understood, with nothing else running. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Read a mail from a file and print what was understood, as JSON.")
public final class ReadCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE.eml", description = "The mail.")
    private @Nullable Path mail;

    @Option(
            names = "--request",
            paramLabel = "FILE.json",
            description = "The request for quotation that the mail answers.")
    private @Nullable Path request;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "Read DIR/*/message.eml instead, each with the request.json beside it.")
    private @Nullable Path corpus;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the readings of a corpus go, one CASE.json for each.")
    private @Nullable Path out;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Europe/Moscow",
            description = "The company's time zone (default: ${DEFAULT-VALUE}).")
    private String zone = "Europe/Moscow";

    @Spec private @Nullable CommandSpec spec;

    private final MessageParser parser = MailAdapters.parser(MimeLimits.defaults());
    private final MessageClassifier classifier = RulesReaders.classifier();
    private final InquiryReader inquiries = RulesReaders.inquiryReader();
    private final QuoteReader quotes = RulesReaders.quoteReader();
    private final ReadingJson json = new ReadingJson();

    /** What was asked for cannot be done with what was given. */
    private static final class BadInput extends Exception {
        private static final long serialVersionUID = 1L;

        BadInput(String message) {
            super(message);
        }
    }

    @Override
    public Integer call() {
        try {
            return run();
        } catch (BadInput e) {
            errors().println("read: " + e.getMessage());
            return BAD_INPUT;
        }
    }

    private int run() throws BadInput {
        var where = zone();
        if (corpus != null) {
            if (out == null || mail != null || request != null) {
                throw new BadInput("--corpus needs --out, and no mail or --request beside it");
            }
            return readAll(corpus, out, where);
        }
        if (mail == null || out != null) {
            throw new BadInput("name a mail, FILE.eml, or a --corpus with --out");
        }
        var asked = request == null ? null : request(request);
        output().println(read(bytes(mail), asked, where));
        output().flush();
        return CommandLine.ExitCode.OK;
    }

    private int readAll(Path from, Path to, ZoneId where) throws BadInput {
        List<Path> cases;
        try (Stream<Path> folders = Files.list(from)) {
            cases =
                    folders.filter(folder -> Files.isRegularFile(folder.resolve("message.eml")))
                            .sorted()
                            .toList();
        } catch (IOException e) {
            throw new BadInput("cannot list " + from);
        }
        if (cases.isEmpty()) {
            throw new BadInput("no message.eml in the folders of " + from);
        }
        for (var folder : cases) {
            var beside = folder.resolve("request.json");
            var asked = Files.isRegularFile(beside) ? request(beside) : null;
            var reading = read(bytes(folder.resolve("message.eml")), asked, where);
            write(to, folder.getFileName() + ".json", reading);
        }
        return CommandLine.ExitCode.OK;
    }

    private static void write(Path folder, String name, String text) throws BadInput {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text + "\n");
        } catch (IOException e) {
            throw new BadInput("cannot write " + folder.resolve(name));
        }
    }

    private String read(byte[] raw, @Nullable Request asked, ZoneId where) {
        var message = parser.parse(Bytes.owning(raw));
        var context = context(message, where);
        var classification = classifier.classify(message, asked, context);
        return switch (classification.kind()) {
            case CLIENT_REQUEST -> json.of(classification, inquiries.read(message, context));
            case SUPPLIER_REPLY ->
                    json.of(classification, quotes.read(message, orEmpty(asked), context));
            case ORDER_ADDITION,
                    ACCEPTANCE,
                    QUESTION,
                    DECLINE,
                    AUTO_REPLY,
                    BOUNCE,
                    NEWSLETTER,
                    OTHER ->
                    json.of(classification);
        };
    }

    /** The mail as our server would hand it over: whoever it is addressed to is us. */
    private static ReadingContext context(MessageContent message, ZoneId where) {
        var own =
                Stream.concat(message.to().stream(), message.cc().stream())
                        .map(MailAddress::address)
                        .collect(Collectors.<EmailAddress>toSet());
        var date = message.date();
        return new ReadingContext(own, date == null ? Instant.now() : date.toInstant(), where);
    }

    private static Request orEmpty(@Nullable Request asked) {
        return asked == null ? new Request("", null, null, null, List.of()) : asked;
    }

    private Request request(Path file) throws BadInput {
        try {
            return json.request(bytes(file));
        } catch (ReadingJson.BadRequest e) {
            throw new BadInput(file + ": " + e.getMessage());
        }
    }

    private static byte[] bytes(Path file) throws BadInput {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new BadInput("no such file: " + file);
        } catch (IOException e) {
            throw new BadInput("cannot read " + file);
        }
    }

    private ZoneId zone() throws BadInput {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new BadInput("no such time zone: " + zone);
        }
    }

    private PrintWriter output() {
        var own = spec;
        return own == null
                ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                : own.commandLine().getOut();
    }

    private PrintWriter errors() {
        var own = spec;
        return own == null
                ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                : own.commandLine().getErr();
    }
}
