package com.quotedesk.application.outgoing;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Calls to addresses that people wrote down, a webhook's for one. Whoever may write one down must
 * not reach through us what only this machine reaches: nothing but public addresses is called, and
 * a redirect is an answer like any other.
 */
public interface OutgoingCalls {

    /**
     * A call to make.
     *
     * @param method {@code POST}
     * @param headers by name
     * @param body empty for none
     */
    record Call(URI address, String method, Map<String, String> headers, Bytes body) {
        public Call {
            headers = Map.copyOf(headers);
        }

        /** Headers and body are left out: they may hold secrets. */
        @Override
        public String toString() {
            return method + " " + address.getHost();
        }
    }

    /** Why an address is not called. */
    enum Refusal {
        /** No address of the web at all, or it holds a user or a fragment. */
        MALFORMED,
        /** Only https is called, but for networks that whoever runs the desk has named. */
        NOT_HTTPS,
        /** It lies in this machine, in a private network or in one of special use. */
        NOT_PUBLIC
    }

    sealed interface Outcome {

        /**
         * The other side answered, whatever it said.
         *
         * @param headers by name in lower case; of several with one name the first
         * @param body its beginning, where it is longer than what is read
         */
        record Answered(int status, Map<String, String> headers, Bytes body) implements Outcome {
            public Answered {
                headers = Map.copyOf(headers);
            }
        }

        /** Nothing was sent. */
        record Refused(Refusal reason) implements Outcome {}
    }

    /**
     * What can be said against an address without asking anybody for it: for whoever writes it
     * down. It may still be refused when it is called, since names lead elsewhere tomorrow.
     */
    Optional<Refusal> refusalOf(URI address);

    /**
     * Makes a call, within the time that is set for the whole of it. Never called in a transaction.
     *
     * @throws PortFailure.Unavailable when the other side cannot be reached or does not answer
     */
    Outcome call(Call call);
}
