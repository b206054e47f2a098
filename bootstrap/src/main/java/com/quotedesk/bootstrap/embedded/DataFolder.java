package com.quotedesk.bootstrap.embedded;

import com.quotedesk.bootstrap.StartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The folder for what is kept on this machine. While it is open nobody else can use it. */
public final class DataFolder implements AutoCloseable {

    private static final int SECRET_BYTES = 32;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder where it is missing, and takes it.
     *
     * @throws StartFailure when it cannot be written to or is in use
     */
    public static DataFolder open(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            var channel =
                    FileChannel.open(
                            root.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartFailure(
                        "the folder "
                                + root
                                + " is in use by another Quotedesk: stop that one, or choose another folder with DATA_DIR or --data");
            }
            return new DataFolder(root, channel, lock);
        } catch (IOException unwritable) {
            throw new StartFailure(
                    "the folder "
                            + root
                            + " cannot be written to: make it writable, or choose another with DATA_DIR or --data",
                    unwritable);
        }
    }

    public Path resolve(String name) {
        return root.resolve(name);
    }

    @Override
    public String toString() {
        return root.toString();
    }

    /** A secret that is made up once and then stays; only its owner can read it. */
    public String secret(String name) {
        var file = root.resolve(name);
        try {
            if (!Files.exists(file)) {
                writeSecret(file);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new StartFailure("the file " + file + " cannot be read or written", failure);
        }
    }

    private static void writeSecret(Path file) throws IOException {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException ours) {
            // A start that was cut short left it empty; it is filled now.
        }
        Files.writeString(file, secret);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException gone) {
            throw new IllegalStateException("the lock of " + root + " was lost", gone);
        }
    }
}
