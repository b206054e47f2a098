package com.quotedesk.application.rfqs;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Permission;

/** Who has something done: a person with rights, or the program at its own duties. */
public sealed interface By {

    Actor actor();

    boolean may(Permission permission, Owner owner);

    record Person(Access access) implements By {
        @Override
        public Actor actor() {
            return new Actor.Person(access.user());
        }

        @Override
        public boolean may(Permission permission, Owner owner) {
            return access.may(permission, owner);
        }
    }

    /** Somebody who came by a link of ours, for the one request that it opens. */
    record Visitor(String address, String name) implements By {
        @Override
        public Actor actor() {
            return new Actor.Visitor(address, name);
        }

        @Override
        public boolean may(Permission permission, Owner owner) {
            return true;
        }
    }

    /** A job, a reader of mails: it does what it is there for. */
    record Machine(Actor actor) implements By {
        @Override
        public boolean may(Permission permission, Owner owner) {
            return true;
        }
    }
}
