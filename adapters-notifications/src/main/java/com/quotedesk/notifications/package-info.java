/** What leaves the desk for others than by mail. */
@NullMarked
package com.quotedesk.notifications;

import org.jspecify.annotations.NullMarked;
