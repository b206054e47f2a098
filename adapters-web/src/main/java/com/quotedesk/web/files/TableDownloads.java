package com.quotedesk.web.files;

import com.quotedesk.application.documents.Table;
import com.quotedesk.application.documents.TableFiles;
import com.quotedesk.application.files.FileType;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.work.Fields;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.List;

/** Serves tables as files, as {@code format=xlsx} or {@code csv} and {@code language} ask. */
@Singleton
public final class TableDownloads {

    private final TableFiles files;

    TableDownloads(TableFiles files) {
        this.files = files;
    }

    /** How a table is wanted. */
    public record Form(FileType type, Language language) {}

    /**
     * @throws ProblemException naming all that is wrong
     */
    public static Form form(String format, String language) {
        var fields = new Fields();
        var wanted = fields.language("language", language);
        fields.refuseWrong();
        return new Form(
                switch (format) {
                    case "xlsx" -> FileType.XLSX;
                    case "csv" -> FileType.CSV;
                    default ->
                            throw ProblemException.wrong(
                                    List.of(Wrong.of("format", "value.format")));
                },
                wanted);
    }

    /**
     * @param name of the file, without its end
     */
    public HttpResponse<byte[]> serve(Table table, Form form, String name) {
        boolean sheet = form.type() == FileType.XLSX;
        var content = sheet ? files.xlsx(table) : files.csv(table, form.language());
        return HttpResponse.ok(content.toArray())
                .contentType(
                        MediaType.of(form.type().mediaType() + (sheet ? "" : "; charset=utf-8")))
                .header(
                        "Content-Disposition",
                        Attachments.named(name + "." + form.type().extension()));
    }
}
