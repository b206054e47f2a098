package com.quotedesk.bootstrap.embedded;

import com.quotedesk.bootstrap.StartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

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
            create(root);
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

    /** Clients' mails and the database lie in it: nobody else may look in. */
    private static void create(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            return;
        }
        var parent = root.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    root,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(root);
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
        return secret(name, null);
    }

    /**
     * A secret that once set stays.
     *
     * @param first what it is at first, null where it is to be made up
     */
    public String secret(String name, @Nullable String first) {
        var file = root.resolve(name);
        try {
            var kept = Files.exists(file) ? Files.readString(file).strip() : "";
            if (!kept.isEmpty()) {
                return kept;
            }
            var secret = first == null ? madeUp() : first;
            writeSecret(file, secret);
            return secret;
        } catch (IOException failure) {
            throw new StartFailure("the file " + file + " cannot be read or written", failure);
        }
    }

    private static String madeUp() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whole or not at all, and never readable by others. */
    private static void writeSecret(Path file, String secret) throws IOException {
        var half = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        Files.writeString(half, secret);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
