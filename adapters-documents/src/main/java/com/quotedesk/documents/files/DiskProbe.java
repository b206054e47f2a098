package com.quotedesk.documents.files;

import com.quotedesk.application.health.Probe;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the folder is there and may be written to. */
final class DiskProbe implements Probe {

    private final Path folder;

    DiskProbe(Path folder) {
        this.folder = folder;
    }

    @Override
    public String part() {
        return FileStores.PART;
    }

    @Override
    public boolean needed() {
        return false;
    }

    /** Before the first file there is no folder; then the one it will be made in counts. */
    @Override
    public Status check() {
        var place = Files.exists(folder) ? folder : folder.toAbsolutePath().getParent();
        return place != null && Files.isDirectory(place) && Files.isWritable(place)
                ? Status.UP
                : Status.DOWN;
    }
}
