package com.quotedesk.domain.audit;

import com.quotedesk.domain.users.UserId;

/** Who made a change. */
public sealed interface Actor {

    /**
     * The actor as the journal keeps it: {@code user:…}, {@code reader:rules/1}, {@code
     * link:203.0.113.7 Anna}, {@code system}.
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
     * Somebody without an account who came by a link that we sent.
     *
     * @param address of the network it came from
     * @param name as the person gave it; not blank
     */
    record Visitor(String address, String name) implements Actor {
        public Visitor {
            name = name.strip();
            if (name.isEmpty() || address.isEmpty() || address.contains(" ")) {
                throw new IllegalArgumentException("nobody: " + name + " from " + address);
            }
        }

        @Override
        public String code() {
            return "link:" + address + " " + name;
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
