package com.quotedesk.testkit.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.application.files.FileGrant;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileType;
import com.quotedesk.application.files.KeepFile;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.work.InMemoryTransactions;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepFileTest {

    private final FakeFileStore files = new FakeFileStore(new InMemoryTransactions());
    private final KeepFile keepFile = new KeepFile(files, 16);

    private KeepFile.Outcome keep(String name, Bytes content) {
        return keepFile.keep(new KeepFile.Command(name, content));
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, 255044462d, PDF",
        "Прайс.XLSX, 504b0304, XLSX",
        "a.xls, d0cf11e0, XLS",
        "a.docx, 504b030400, DOCX",
        "a.doc, d0cf11e0ff, DOC",
        "a.png, 89504e47, PNG",
        "a.jpg, ffd8ff, JPEG",
        "a.jpeg, ffd8ffe0, JPEG",
        "a.csv, 313b32, CSV",
        "b.a.txt, e9, TEXT"
    })
    void a_file_of_a_known_kind_is_kept(String name, String bytes, FileType type) {
        var content = Bytes.owning(HexFormat.of().parseHex(bytes));

        assertThat(keep(name, content))
                .isEqualTo(new KeepFile.Outcome.Kept(FileKey.of(content), type));
        assertThat(files.get(FileKey.of(content))).contains(content);
        assertThat(name.toLowerCase(java.util.Locale.ROOT))
                .contains(type.extension().substring(0, 2));
        assertThat(type.mediaType()).contains("/");
    }

    @ParameterizedTest
    @CsvSource({
        "a.exe, 4d5a",
        "noend, 255044462d",
        "a.pdf, 25504446",
        "a.pdf, 4d5a90004d5a9000",
        "a.csv, 310032",
        "a.pdf., 255044462d"
    })
    void what_is_of_another_kind_than_it_says_is_not_kept(String name, String bytes) {
        assertThat(keep(name, Bytes.owning(HexFormat.of().parseHex(bytes))))
                .isEqualTo(new KeepFile.Outcome.WrongType());
        assertThat(files.size()).isZero();
    }

    @Test
    void a_file_that_is_too_large_is_not_kept() {
        assertThat(keep("a.txt", Bytes.owning("x".repeat(16).getBytes(UTF_8))))
                .isInstanceOf(KeepFile.Outcome.Kept.class);
        assertThat(keep("a.txt", Bytes.owning("x".repeat(17).getBytes(UTF_8))))
                .isEqualTo(new KeepFile.Outcome.TooLarge(16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "../../../etc/passwd"})
    void a_key_is_a_hash(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileKey(text));
        assertThat(FileKey.of(Bytes.empty()))
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\nb", "a\u0000"})
    void a_file_is_called_something_on_one_line(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new FileGrant(
                                        FileKey.of(Bytes.empty()),
                                        FileType.PDF,
                                        name,
                                        Instant.EPOCH));
    }
}
