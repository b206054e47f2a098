package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.FileFacts;
import com.quotedesk.domain.mail.Part;

/** Tells what an attached file is by looking into it. */
public interface FileInspector {

    /** Any bytes are told something about; nothing is unpacked or run for it. */
    FileFacts inspect(Part.File file);
}
