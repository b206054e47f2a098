package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Duration;
import java.util.Set;

/**
 * How mails go out here.
 *
 * @param from who writes
 * @param ownAddresses the addresses of our mailboxes, to which no letter goes by itself
 * @param plusAddress whether answers are asked for at an address that names the thread
 * @param perMinute how many tries the server is asked for at most
 * @param automaticPerHour how many letters go to one address by themselves at most
 * @param lease how long handing over one mail may take before it is taken for lost
 * @param giveUpAfter how long a mail is tried before it is taken for undeliverable
 * @param retryPause how long a mail rests after its first failed try; longer after each
 */
public record OutgoingPolicy(
        MailAddress from,
        Set<EmailAddress> ownAddresses,
        boolean plusAddress,
        int perMinute,
        int perHour,
        int perDay,
        int automaticPerHour,
        Duration lease,
        Duration giveUpAfter,
        Duration retryPause) {

    private static final int MOST_DOUBLINGS = 6;

    public OutgoingPolicy {
        ownAddresses = Set.copyOf(ownAddresses);
    }

    /** How long a mail rests after so many tries. */
    Duration pauseAfter(int attempts) {
        return retryPause.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    }
}
