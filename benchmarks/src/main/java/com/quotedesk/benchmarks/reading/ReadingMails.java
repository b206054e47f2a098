package com.quotedesk.benchmarks.reading;

import com.quotedesk.ai.reading.RulesReaders;
import com.quotedesk.application.mail.MessageParser;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.email.mail.MailAdapters;
import com.quotedesk.email.mail.MimeLimits;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast the rules read a corpus, one mail after the other on one thread: the raw mail is taken
 * apart, what it is decided, and what it says read, attachments included. Throughput is in mails a
 * second; the sampled times are of single mails, so that their 99th percentile is a mail's.
 */
@State(Scope.Thread)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class ReadingMails {

    /** Whether mails with attachments are read too. */
    @Param({"true", "false"})
    public boolean attachments;

    private final MessageParser parser = MailAdapters.parser(MimeLimits.defaults());
    private final MessageClassifier classifier = RulesReaders.classifier();
    private final InquiryReader inquiries = RulesReaders.inquiryReader();
    private final QuoteReader quotes = RulesReaders.quoteReader();
    private List<CorpusMails.Mail> mails = List.of();
    private int next;

    @Setup
    public void prepare() throws IOException {
        mails =
                CorpusMails.in(CorpusMails.folder(), parser).stream()
                        .filter(mail -> attachments || !mail.attached())
                        .toList();
    }

    @Benchmark
    public Object readOne() {
        var mail = mails.get(next);
        next = (next + 1) % mails.size();
        var message = parser.parse(mail.raw());
        var context = context(message);
        var read = classifier.classify(message, mail.request(), context);
        return switch (read.kind()) {
            case CLIENT_REQUEST -> inquiries.read(message, context);
            case SUPPLIER_REPLY -> quotes.read(message, orEmpty(mail.request()), context);
            default -> read;
        };
    }

    private static Request orEmpty(@Nullable Request request) {
        return request == null ? new Request("", null, null, null, List.of()) : request;
    }

    private static ReadingContext context(MessageContent message) {
        var own = message.to().stream().map(MailAddress::address).collect(Collectors.toSet());
        return new ReadingContext(own, Instant.EPOCH, ZoneId.of("Europe/Moscow"));
    }
}
