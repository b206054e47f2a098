package com.quotedesk.web.outgoing;

import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.web.work.Network;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** The doors of calls to addresses of others. */
public final class GuardedHttp {

    /**
     * How others are called.
     *
     * @param connectTimeout for reaching the other side
     * @param timeout for the whole call, however slowly the answer drips
     * @param mostBytes so much of an answer is read
     * @param allowed networks that are called though they are not public, over http as well
     */
    public record Config(
            Duration connectTimeout, Duration timeout, int mostBytes, List<Network> allowed) {
        public Config {
            allowed = List.copyOf(allowed);
        }
    }

    /** Tells where a name leads. */
    @FunctionalInterface
    interface Names {
        InetAddress[] lookUp(String name) throws UnknownHostException;
    }

    private GuardedHttp() {}

    public static OutgoingCalls calls(Config config) {
        return new GuardedOutgoingCalls(config, InetAddress::getAllByName);
    }
}
