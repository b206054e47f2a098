package com.quotedesk.application.users;

import com.quotedesk.domain.users.Team;
import com.quotedesk.domain.users.User;
import java.util.List;

/** The users and teams as screens and lists show them. There are tens of them, hundreds at most. */
public interface UserBoard {

    /** The most that is listed. */
    int MOST = 1000;

    /** By name, then by address; at most {@link #MOST}. */
    List<User> users();

    /** By name; at most {@link #MOST}. */
    List<Team> teams();
}
