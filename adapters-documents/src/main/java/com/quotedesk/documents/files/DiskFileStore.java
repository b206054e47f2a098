package com.quotedesk.documents.files;

import com.quotedesk.application.files.FileGrant;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.files.FileTokens;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Files in a folder, each in a folder of the first two digits of its hash. */
final class DiskFileStore implements FileStore {

    /** Where our own address serves files from. */
    private static final String PATH = "/files/";

    private final Path root;
    private final FileTokens tokens;

    DiskFileStore(Path root, FileTokens tokens) {
        this.root = root;
        this.tokens = tokens;
    }

    @Override
    public FileKey put(Bytes content) {
        var key = FileKey.of(content);
        var file = place(key);
        try {
            if (!Files.exists(file) || Files.size(file) != content.size()) {
                Files.createDirectories(folderOf(file));
                write(file, content);
            }
            return key;
        } catch (IOException failure) {
            throw new PortFailure.Unavailable("cannot write " + file, failure);
        }
    }

    /** Whole or not at all: what is half written has another name. */
    private static void write(Path file, Bytes content) throws IOException {
        var half = Files.createTempFile(folderOf(file), "half-", ".part");
        try {
            try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(content.toArray());
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(
                    half,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Override
    public Optional<Bytes> get(FileKey key) {
        var file = place(key);
        try {
            var content = Bytes.owning(Files.readAllBytes(file));
            if (!FileKey.of(content).equals(key)) {
                throw new PortFailure.Rejected(
                        "the file " + key + " was changed in the store", null);
            }
            return Optional.of(content);
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new PortFailure.Unavailable("cannot read " + file, failure);
        }
    }

    @Override
    public URI link(FileGrant grant) {
        return URI.create(PATH + tokens.issue(grant));
    }

    private Path place(FileKey key) {
        return root.resolve(key.sha256().substring(0, 2)).resolve(key.sha256());
    }

    private static Path folderOf(Path file) {
        return file.resolveSibling("");
    }
}
