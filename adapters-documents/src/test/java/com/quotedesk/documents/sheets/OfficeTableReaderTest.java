package com.quotedesk.documents.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.documents.Table;
import com.quotedesk.application.documents.Table.Cell;
import com.quotedesk.application.documents.TableReader;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeTableReaderTest {

    private static final Table TABLE =
            new Table(
                    "Клиенты",
                    List.of("Клиент", "Телефон", "Заметки"),
                    List.of(
                            List.of(
                                    new Cell.Text("=HYPERLINK(\"x\")"),
                                    new Cell.Text("+74951234567"),
                                    new Cell.Text("две\nстроки; \"кавычки\"")),
                            List.of(
                                    new Cell.Text("'ООО"),
                                    new Cell.Empty(),
                                    new Cell.Text("а,б"))));

    private final TableReader reader = Sheets.tableReader(1 << 20);

    @Test
    void what_was_written_is_read_as_it_was_and_no_formula_comes_of_it() {
        var files = Sheets.tables();
        var wanted =
                List.of(
                        TABLE.columns(),
                        List.of("=HYPERLINK(\"x\")", "+74951234567", "две\nстроки; \"кавычки\""),
                        List.of("'ООО", "", "а,б"));

        assertThat(reader.read(files.xlsx(TABLE), 10)).contains(wanted);
        assertThat(reader.read(files.csv(TABLE, Language.RUSSIAN), 10)).contains(wanted);
        var csv = new String(files.csv(TABLE, Language.ENGLISH).toArray(), StandardCharsets.UTF_8);
        assertThat(csv).contains("'=HYPERLINK", "'+7495");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\r\n1;2", "a,b\n1,2\n", "a\tb\r1\t2", "\"a\",b\n\"1\",\"2\""})
    void cells_are_told_apart_by_what_the_first_line_has_most_of(String text) {
        assertThat(reader.read(bytes(text), 10))
                .contains(List.of(List.of("a", "b"), List.of("1", "2")));
    }

    @Test
    void tables_of_older_programs_are_read_too() {
        var old = "Клиент;ИНН".getBytes(Charset.forName("windows-1251"));

        assertThat(reader.read(Bytes.owning(old), 10)).contains(List.of(List.of("Клиент", "ИНН")));
    }

    @Test
    void no_more_rows_are_read_than_are_wanted_and_one() {
        assertThat(reader.read(bytes("a\n1\n2\n3\n4"), 2).orElseThrow()).hasSize(3);
        assertThat(reader.read(Sheets.tables().xlsx(TABLE), 1).orElseThrow()).hasSize(2);
        assertThat(reader.read(bytes(""), 2)).contains(List.of());
        assertThat(reader.read(bytes("\"open; end"), 2)).contains(List.of(List.of("open; end")));
    }

    @Test
    void what_is_no_table_or_too_much_is_not_read() throws IOException {
        assertThat(reader.read(bytes("PK\3\4 and then nothing"), 10)).isEmpty();
        assertThat(reader.read(bytes("a\0b"), 10)).isEmpty();
        assertThat(reader.read(bomb(), 10)).isEmpty();
    }

    private static Bytes bytes(String text) {
        return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Bytes bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[2 << 20]);
        }
        return Bytes.owning(out.toByteArray());
    }
}
