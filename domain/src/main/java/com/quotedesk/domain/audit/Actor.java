package com.quotedesk.domain.audit;

import com.quotedesk.domain.users.UserId;

/** Who made a change. */
public sealed interface Actor {

    /**
     * The actor as the journal keeps it: {@code user:…}, {@code reader:rules/1}, {@code system}.
     */
    String code();

    /** A person who is logged in. */
    record Person(UserId user) implements Actor {
        @Override
        public String code() {
            return "user:" + user;
        }
    }

    /**
     * Whatever read a mail.
     *
     * @param name with its version, {@code rules/1}
     */
    record Reader(String name) implements Actor {
        @Override
        public String code() {
            return "reader:" + name;
        }
    }

    /** The program itself: setting up, keeping time. */
    record Program() implements Actor {
        @Override
        public String code() {
            return "system";
        }
    }
}
