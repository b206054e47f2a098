package com.quotedesk.application.proposals;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Permission;

/** Who does something with a proposal that its client can see. */
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

    /**
     * The client, by the link that was sent. Whoever made this has checked the link; what can be
     * done by it is what the use case does, with the proposal of the link.
     */
    record Visitor(Actor.Visitor actor) implements By {
        @Override
        public boolean may(Permission permission, Owner owner) {
            return true;
        }
    }

    /**
     * The client, by a mail. Whoever made this has seen that the client wrote it and that it says
     * nothing else.
     */
    record Letter(Actor actor) implements By {
        @Override
        public boolean may(Permission permission, Owner owner) {
            return true;
        }
    }

    /** The program at its own duties: sending, keeping time. */
    record Program() implements By {
        @Override
        public Actor actor() {
            return new Actor.Program();
        }

        @Override
        public boolean may(Permission permission, Owner owner) {
            return true;
        }
    }
}
