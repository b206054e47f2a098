package com.quotedesk.benchmarks.documents;

import com.quotedesk.application.documents.ProposalDocument;
import com.quotedesk.application.documents.ProposalPrinter;
import com.quotedesk.documents.proposals.ProposalPrinters;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.shared.Bytes;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
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
 * How many proposals a second one thread prints: in Russian, with a logo, as PDF/A. The long one is
 * to be printed within 64 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 7, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx64m", "-XX:+UseSerialGC"})
public class ProposalPrinting {

    @Param({"20", "2000"})
    public int lines;

    /** Whether the code for banks' apps is printed too. */
    @Param({"false", "true"})
    public boolean code;

    private final ProposalPrinter printer = ProposalPrinters.pdf();
    private ProposalDocument document = SampleProposals.of(1);
    private ProposalTemplate template = ProposalTemplate.STANDARD;

    @Setup
    public void prepare() throws IOException {
        document = SampleProposals.of(lines);
        template = SampleProposals.template(code);
    }

    @Benchmark
    public Bytes print() {
        return printer.print(document, template);
    }
}
