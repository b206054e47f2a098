package com.quotedesk.bootstrap.program;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.stream.Stream;

/** An SMTP server in memory, for where no real one can run. */
final class GreenMailPost implements PostServer {

    private final int port = Program.freePort();
    private final GreenMail server;

    GreenMailPost() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<String> arrived() {
        return Stream.of(server.getReceivedMessages()).map(GreenMailUtil::getWholeMessage).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
